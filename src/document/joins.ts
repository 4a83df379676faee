/** The evidence that a line break only wraps a line: what no line ends with, what none begins with, and shapes of prose. */
import { endsSentence, type LineForm, opensItem, opensNews } from './form.js';

/** Neither a heading nor a sentence ends so: 市财政局在 ⏎, 面向超过 ⏎, 我们 ⏎. */
const CANNOT_END =
  /(?:[，,、（(《“‘「『【／+＋]|[我他她它你]们|[的将和与及或在对把被为从向由让使]|超过|大约|约|达到|较上年|同比|第)$/;
/** Nothing begins so: ⏎ ，, ⏎ ％, ⏎ 的. */
const CANNOT_START = /^(?:[，,。．、；;：:？?！!）)》”’」』】%％‰]|的)/;
const ENDS_IN_NUMBER = /[0-9０-９〇零一二三四五六七八九十百千万亿几数两.．]$/;
/** What a number at the end of a line goes on with. */
const UNIT =
  /^(?:[余多]?[万亿千百元年月日时分个项家名位件次倍吨人岁亩台套座处条户户批场所种篇部辆斤克米]|个?百分点|公里|平方|立方|公顷|千瓦|美元|欧元|港元|左右|以上|以下|以内)/;

/** A line that breaks off in mid-sentence without filling its column is of some length (columns). */
const LONG = 66;
const LONG_WITH_STOP = 20;
const STOP = /[。；;！？!?]/;
const CLAUSE_MARK = /[，,。；;、：:]/;
/** Headings of sections, which end without a mark: （一）, 一、, 第二章. */
const SECTION = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|第[一二三四五六七八九十百]{1,5}[章节条编])/;

const OPENERS = '“‘「『（(《【';
const CLOSERS = '”’」』）)》】';
/** A mark opened further back than this was forgotten, not broken over the line. */
const OPEN_REACH = 80;

/** Rows of a table are no sentences: a tab, two bars, or three columns set apart by spaces. */
function isRow(text: string): boolean {
  if (text.includes('\t')) return true;
  const bar = text.search(/[|｜]/);
  if (bar >= 0 && /[|｜]/.test(text.slice(bar + 1))) return true;
  let gaps = 0;
  for (let i = text.indexOf('  '); i > 0; i = text.indexOf('  ', i)) {
    while (text.charCodeAt(i) === 32) i++;
    gaps++;
  }
  return gaps >= 2;
}

/** Whether a line breaks off in the middle of its sentence, told from what it holds. */
function breaksOff(line: Side): boolean {
  if (line.form === 'prose' && opensNews(line.text)) return true;
  if (!line.prose || !CLAUSE_MARK.test(line.text)) return false;
  if (line.form === 'item' && SECTION.test(line.text)) return false;
  return line.width >= (STOP.test(line.text) ? LONG_WITH_STOP : LONG);
}

/** Whether a line leaves a quotation mark or a bracket open near its end: “流 ⏎ 量担当”. */
function leavesOpen(text: string): boolean {
  let closed = 0;
  for (let i = text.length - 1; i >= 0 && i >= text.length - OPEN_REACH; i--) {
    const mark = text.charAt(i);
    if (CLOSERS.includes(mark)) closed++;
    else if (OPENERS.includes(mark) && closed-- === 0) return true;
  }
  return false;
}

/** One of two lines that follow each other, furniture and blank lines left out. */
export interface Side {
  readonly text: string;
  readonly form: LineForm;
  readonly width: number;
  /** It fills its column. */
  readonly full: boolean;
  /** It is indented against its neighbours. */
  readonly indented: boolean;
  /** It is prose by its form, or goes on a line that is. */
  readonly prose: boolean;
}

/** What stands between two lines: nothing, blank lines, or page furniture. */
export type Between = 'nothing' | 'blank' | 'furniture';

/** Whether `b` goes on the sentence of `a`. */
export function goesOn(a: Side, b: Side, between: Between): boolean {
  if (a.form === 'byline' || endsSentence(a.text) || isRow(a.text) || isRow(b.text)) return false;
  if (b.form === 'byline' || b.form === 'label' || opensItem(b.text) || opensNews(b.text) || b.text.startsWith('——'))
    return false;
  if (CANNOT_START.test(b.text)) return true;
  if (b.indented) return false;
  const digits = /[0-9０-９]$/.test(a.text) && /^[0-9０-９]/.test(b.text);
  if (/[A-Za-z]$/.test(a.text) && /^[A-Za-z]/.test(b.text)) return false;
  if (!digits && (CANNOT_END.test(a.text) || leavesOpen(a.text))) return true;
  if (ENDS_IN_NUMBER.test(a.text) && UNIT.test(b.text)) return true;
  if (a.full && (between === 'nothing' || a.prose)) return true;
  // The last line of a page is hardly a heading.
  if (between === 'furniture' && !digits && a.width >= LONG_WITH_STOP && b.form === 'prose') return true;
  return !digits && breaksOff(a) && b.form === 'prose' && CLAUSE_MARK.test(b.text);
}
