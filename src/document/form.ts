/** What a single line is, told from its form alone; its neighbours are weighed in reflow.ts. */
import type { BlockKind } from '../model.js';

export type LineForm = BlockKind | 'blank';

/** A heading is seldom longer; a broken line of prose seldom shorter than a newspaper column. In characters. */
const HEADING_LENGTH = 45;
const LABEL_LENGTH = 50;

/** Page numbers: 3, - 3 -, —12—, 3/12, 第3页, 第 3 页 共 10 页, Page 3 of 10. */
const PAGE_NUMBER =
  /^(?:[-—–―·•~～\s]{0,8}[0-9０-９]{1,4}[-—–―·•~～\s]{0,8}|[0-9]{1,4}\s?\/\s?[0-9]{1,4}|第\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?页(?:\s?[,，/／]?\s?共\s?[0-9０-９一二三四五六七八九十百]{1,5}\s?页)?|[Pp]age\s[0-9]{1,4}(?:\sof\s[0-9]{1,4})?)$/;

/** Marks that open an item: 一、 （一） 1. 1、 (1) ① - * • 第一条. A digit behind `1.` makes it a decimal, not a mark. */
const ITEM =
  /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|[一二三四五六七八九十]{1,3}、|[（(]?[0-9０-９]{1,2}[）)]|[0-9０-９]{1,2}(?:[.．](?![0-9０-９])|、(?![0-9０-９]))|[①-⑳]|[-*•●■◆▲○▪➤※]\s|第[一二三四五六七八九十百]{1,5}[章节条编][\s　]|#{1,6}\s|>\s)/;

/** Where a news text opens: datelines … */
const DATELINE =
  /^(?:本报讯|本报[^，。,\s]{0,8}[0-9０-９]{1,2}月[0-9０-９]{1,2}日[讯电]|据?(?:新华社|中新社|中新网|人民网|央视)[^，。,：:]{0,14}[0-9０-９]{1,2}日)/;
/** … and bylines and credits. */
const CREDITS =
  /^(?:[□■◎◆]\s?(?:本报|记者|通讯员|文)|(?:本报|见习|实习|特约)?(?:记者|通讯员)[\s　:：]|(?:来源|作者|文|图|撰文|编辑|责任编辑|责编|供稿|摄影)[\s　]?[:：/／]|(?:责任编辑|值班编辑|责编|美编|版式|校对|主编)[\s　])/;

/** A web copy's line of particulars: 2026-01-15 09:30 来源：清河日报 作者：张立 浏览次数：12. */
const PARTICULARS =
  /^(?:[^。，]{0,40}?)(?:来源|作者|发布时间|发布日期|发文时间|信息来源|稿源|浏览次数|浏览量|阅读次数|阅读量|点击数|点击量|索引号|发布机构)[ 　]?[:：]/;
/** Its buttons: 【字体：大 中 小】, 扫一扫在手机打开当前页, 分享到：, 打印本页. */
const BUTTONS =
  /^[【[（(]?(?:字体|字号|扫一扫|分享到|分享至|打印本页|打印|关闭窗口|关闭|返回顶部|回到顶部|上一篇|下一篇|上一条|下一条|相关链接|相关阅读|我要纠错|收藏|点击下载|附件下载|网站地图|版权所有)(?:[】\]）)]|[ 　:：]|在手机|当前页|本页|$)/;
const LONGEST_PARTICULARS = 90;

/** A line wholly in brackets that names its makers: （本报记者李明 整理）, (市气象局供稿), （上接第一版）. */
const CREDIT = /^[（(][^（）()。]{1,60}(?:记者|通讯员|整理|供稿|摄|编辑|来源|[上下][接转]第?)[^（）()。]{0,60}[）)]$/;

const QUESTION = /^(?:问|答|记者|主持人|提问|回答)(?:[（(][^）)]{1,20}[）)])?\s?[:：]/;
/** Posts end in these characters; two to four more before the colon are a name: 市财政局局长王明: */
const SPEAKER = /[长员任记授师家席监裁理士人表官](?:\s{0,2}[㐀-鿿·]){2,4}(?:[（(][^）)]{1,12}[）)])?\s?[:：]$/;
/** A comma in a label stands between two posts: 市卫健委副主任,市中心医院院长欧阳明: */
const COMMA_IN_SENTENCE = /(?<![长员任记授师家席监裁理士人表官])[，,]/;
/** A dateline alone on its line, with or without its bracket. */
const DATELINE_ALONE = /(?:[讯电]|[）)])$/;

export function isTerminal(code: number): boolean {
  return '。！？!?…'.includes(String.fromCharCode(code));
}

/** Whether a line ends a sentence, closing quotation marks and brackets left aside. */
export function endsSentence(line: string): boolean {
  let i = line.length - 1;
  while (i > 0 && '”’"」』）)》】]'.includes(line.charAt(i))) i--;
  return i >= 0 && isTerminal(line.charCodeAt(i));
}

export function opensItem(line: string): boolean {
  return ITEM.test(line);
}

export function opensNews(line: string): boolean {
  return DATELINE.test(line) || CREDITS.test(line);
}

/** 记者：李明 names who wrote it, and asks nothing. */
const MAKERS = /^(?:记者|通讯员)\s?[:：][\s　]*[一-鿿]{2,4}(?:[\s　、]+(?:通讯员[\s　:：]*)?[一-鿿]{2,4})*$/;

function isLabel(line: string): boolean {
  if (QUESTION.test(line)) return !MAKERS.test(line);
  if (CREDITS.test(line)) return false;
  const colon = line.search(/[:：]/);
  if (colon < 4 || colon > LABEL_LENGTH) return false;
  const head = line.slice(0, colon + 1);
  return !/[。；;？?！!“”"]/.test(head) && !COMMA_IN_SENTENCE.test(head) && SPEAKER.test(head);
}

function isBylineAlone(line: string): boolean {
  if (line.length > HEADING_LENGTH || endsSentence(line)) return false;
  return !DATELINE.test(line) || DATELINE_ALONE.test(line);
}

/** The form of one line, given without white space at its ends. */
export function formOf(line: string): LineForm {
  if (line === '') return 'blank';
  if (PAGE_NUMBER.test(line)) return 'furniture';
  if (isLabel(line)) return 'label';
  if (CREDIT.test(line)) return 'byline';
  if (line.length <= HEADING_LENGTH && BUTTONS.test(line)) return 'furniture';
  if (line.length <= LONGEST_PARTICULARS && PARTICULARS.test(line) && !endsSentence(line)) return 'byline';
  if (opensNews(line)) return isBylineAlone(line) ? 'byline' : 'prose';
  if (line.startsWith('——')) return line.length <= HEADING_LENGTH && !/[。；;]/.test(line) ? 'heading' : 'item';
  if (opensItem(line)) return /^#{1,6}\s/.test(line) ? 'heading' : 'item';
  if (line.length <= HEADING_LENGTH && !endsSentence(line) && !/[。；;]/.test(line) && !/[，,、：:]$/.test(line))
    return 'heading';
  return 'prose';
}
