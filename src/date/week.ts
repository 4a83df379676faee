/** Weeks and weekdays: 本周, 下下周, 下周三, 星期天, 周末, 第三个星期二. */
import { isEdgeAt, isOneOf, skipSpace } from './characters.js';
import type { Day, Point, Reading, Shift } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { readWeekdayName } from './year-part.js';

const from = (anchor: Shift['from'], by: number): Shift => ({ is: 'shift', by, from: anchor });

function weeks(prefixes: string, by: number, anchor: Shift['from'] = 'reference'): (readonly [string, Shift])[] {
  return prefixes
    .split(' ')
    .flatMap((prefix) =>
      ['周', '星期', '礼拜', '个星期', '个礼拜', '个周', '一周', '一个星期'].map(
        (unit) => [prefix + unit, from(anchor, by)] as const,
      ),
    );
}

export const WEEK_WORDS = new Lexicon<Shift>([
  ...weeks('上上上', -3),
  ...weeks('上上', -2),
  ...weeks('上', -1),
  ...weeks('本 这', 0),
  ...weeks('下', 1),
  ...weeks('下下', 2),
  ...weeks('下下下', 3),
  ...each('当周 该周 同周', from('event', 0)),
  ...each('次周', from('event', 1)),
  ...each('前一周 前一星期 前一个星期', from('event', -1)),
  ...each('周内', from('reference', 0)),
]);

/** What begins a weekday. */
export const WEEKDAY_HEADS = new Lexicon<null>(each('周 星期 礼拜', null));

/** What follows 周 and makes it no week: 本周期, 上周边, 下周年. */
const NO_WEEK_BEFORE = '期年边刊报岁长转遭密到围身';

/** What may follow a bare 周三 but not the name of a person called so: 周三围 is left to the dictionary. */
function readBareWeekday(text: string, at: number): Reading<Day> | null {
  const head = WEEKDAY_HEADS.at(text, at);
  if (!head) return null;
  const start = at + head.word.length;
  if (text.charAt(start) === '末') {
    // 首周末, 次周末 count from something told
    return head.word === '周' && !isOneOf(text, at - 1, '首次') ? { end: start + 1, value: { is: 'weekend' } } : null;
  }
  const name = readWeekdayName(text, start);
  if (!name) return null;
  // 周六日, 星期六日: the weekend
  if (text.charAt(start) === '六' && text.charAt(name.end) === '日' && !isOneOf(text, name.end + 1, '本报元期子语'))
    return { end: name.end + 1, value: { is: 'weekend' } };
  // 周一体, 周日报: the numeral belongs to what follows
  const next = text.charAt(name.end);
  if (next !== '' && '体般些起个直次名场课倍'.includes(next)) return null;
  if (text.charAt(start) === '天' && head.word === '周' && !endsDay(text, name.end)) return null;
  if (text.charAt(start) === '日' && isOneOf(text, name.end, '本报元期')) return null;
  return { end: name.end, value: { is: 'weekday', value: name.value } };
}

/** 周天 is a Sunday before an edge or a part of the day; 周天游 is a name, 上周天气 the weather. */
function endsDay(text: string, at: number): boolean {
  return isEdgeAt(text, at) || isOneOf(text, at, '的上下中早晚凌前后到至起');
}

/** 下周三, 本周末, 上周, 周五. Within a week named before, 的 may stand between. */
export function readWeek(text: string, at: number): Reading<Pick<Point, 'week' | 'day'>> | null {
  const word = WEEK_WORDS.at(text, at);
  if (!word) {
    const day = readBareWeekday(text, at);
    return day && { end: day.end, value: { day: day.value } };
  }
  const end = at + word.word.length;
  if (text.charAt(end) === '末') return { end: end + 1, value: { week: word.value, day: { is: 'weekend' } } };
  const name = readWeekdayName(text, end);
  // 本周一体化, 下周三个: the numeral belongs to what follows
  const counts = name && isOneOf(text, name.end, '个项名场家位次批体系些起万千百');
  const weather = name && text.charAt(end) === '天' && !endsDay(text, name.end);
  if (name && !counts && !weather)
    return { end: name.end, value: { week: word.value, day: { is: 'weekday', value: name.value } } };
  if (isOneOf(text, end, NO_WEEK_BEFORE)) return null;
  const inner = text.charAt(end) === '的' ? end + 1 : skipSpace(text, end);
  const day = inner > end ? readBareWeekday(text, inner) : null;
  return day ? { end: day.end, value: { week: word.value, day: day.value } } : { end, value: { week: word.value } };
}

/** 第三个星期二, 最后一个周五, 第一个工作日 is not one: behind a month. */
export function readNthWeekday(text: string, at: number): Reading<Day> | null {
  const last = text.startsWith('最后一个', at) ? at + 4 : text.startsWith('最后一', at) ? at + 3 : -1;
  let start = last;
  let nth = -1;
  if (last < 0) {
    const number = readNumber(text, text.charAt(at) === '第' ? at + 1 : at);
    if (!number || text.charAt(at) !== '第' || number.value < 1 || number.value > 5) return null;
    nth = number.value;
    start = text.charAt(number.end) === '个' ? number.end + 1 : number.end;
  }
  const day = readBareWeekday(text, start);
  return day?.value.is === 'weekday'
    ? { end: day.end, value: { is: 'nthWeekday', nth, value: day.value.value } }
    : null;
}

/** The weekday that glosses a day: 3月5日（周四）, 10月12号，星期一, 2月10日 星期二. */
export function readWeekdayGloss(text: string, at: number): Reading<number> | null {
  const open = text.charAt(at);
  const bracketed = open === '（' || open === '(';
  const start = bracketed ? at + 1 : open === '，' || open === ',' ? at + 1 : skipSpace(text, at);
  const head = WEEKDAY_HEADS.at(text, skipSpace(text, start));
  if (!head) return null;
  const name = readWeekdayName(text, skipSpace(text, start) + head.word.length);
  if (!name) return null;
  if (bracketed) return isOneOf(text, name.end, '）)') ? { end: name.end + 1, value: name.value } : null;
  return start !== at && open !== ' ' && head.word === '周' && !isEdgeAt(text, name.end) ? null : name;
}
