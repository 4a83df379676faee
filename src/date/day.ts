/** Days: 10日, 29号, 初一 is lunar's; 今天, 大后天, 次日, 当晚, 最后一天, 第三天. */
import { digitAt, isDashAt, isEdgeAt, isHanAt, isLatinAt, isOneOf, skipSpace } from './characters.js';
import type { Day, Hours, Reading, Shift } from './expression.js';
import { each, Lexicon } from './lexicon.js';
import { readNumber } from './number.js';
import { HOURS, PART_OF_DAY } from './part-of-day.js';
import { Phrases } from './phrases.js';
import { isListMark, unitBehind } from './shared-unit.js';

const from = (anchor: Shift['from'], by: number): Shift => ({ is: 'shift', by, from: anchor });

export interface DayWord {
  readonly day: Shift;
  readonly hours?: Hours;
}

const day = (anchor: Shift['from'], by: number): DayWord => ({ day: from(anchor, by) });
const hours = (anchor: Shift['from'], by: number, part: Hours): DayWord => ({ day: from(anchor, by), hours: part });

export const DAY_WORDS = new Lexicon<DayWord>([
  ...each('大大前天', day('reference', -4)),
  ...each('大前天', day('reference', -3)),
  ...each('前天 前日', day('reference', -2)),
  ...each('昨天 昨日 昨儿', day('reference', -1)),
  ...each('今天 今日 今儿 本日 即日', day('reference', 0)),
  ...each('明天 明日 明儿', day('reference', 1)),
  ...each('后天 后日', day('reference', 2)),
  ...each('大后天', day('reference', 3)),
  ...each('大大后天', day('reference', 4)),
  ...each('当天 当日 同日 同一天 同天 该日', day('event', 0)),
  ...each('次日 翌日 后一天 后一日 转天', day('event', 1)),
  ...each('第二天 第二日', day('named', 1)),
  ...each('第三天 第三日', day('named', 2)),
  ...each('第四天 第四日', day('named', 3)),
  ...each('第五天 第五日', day('named', 4)),
  ...each('前一天 前一日 此前一天 此前一日', day('event', -1)),
  ...each('此后一天 此后一日', day('event', 1)),
  ...each('前晚', hours('reference', -2, HOURS.evening)),
  ...each('昨晚 昨夜', hours('reference', -1, HOURS.evening)),
  ...each('昨晨 昨早', hours('reference', -1, HOURS.morning)),
  ...each('今早 今晨', hours('reference', 0, HOURS.morning)),
  ...each('今午', hours('reference', 0, HOURS.noon)),
  ...each('今晚 今夜 今宵', hours('reference', 0, HOURS.evening)),
  ...each('明早 明晨', hours('reference', 1, HOURS.morning)),
  ...each('明晚', hours('reference', 1, HOURS.evening)),
  ...each('后晚', hours('reference', 2, HOURS.evening)),
  ...each('当晚 当夜', hours('event', 0, HOURS.evening)),
  ...each('次晨 翌晨', hours('event', 1, HOURS.morning)),
  ...each('前一晚', hours('event', -1, HOURS.evening)),
]);

/** What follows a day word and makes it another word: 今日头条, 后天性, 当日报. */
const NO_DAY_BEFORE: Record<string, string> = {
  今日: '头',
  后天: '性免寒气然生赋',
  转天: '津',
  明天: '系',
  前日: '本元',
  后日: '本谈经元圆均系语常',
  同日: '本语',
  同天: '猫',
  明日: '之',
  今晚: '报',
};

export function readDayWord(text: string, at: number): Reading<DayWord> | null {
  // 今起, 明起
  if (text.charAt(at + 1) === '起' && isOneOf(text, at, '今明') && !isOneOf(text, at + 2, '伏飞床码'))
    return { end: at + 1, value: day('reference', text.charAt(at) === '今' ? 0 : 1) };
  const word = DAY_WORDS.at(text, at);
  if (!word) return null;
  const end = at + word.word.length;
  const barred = NO_DAY_BEFORE[word.word];
  return barred !== undefined && isOneOf(text, end, barred) ? null : { end, value: word.value };
}

const DAY_UNITS = ['日', '号', '號'] as const;

/** Behind a month every number up to 31 with 日 or 号 is a day, and so is a number whose row ends in one. */
export function readMonthDay(text: string, at: number): Reading<Day> | null {
  const number = readNumber(text, at);
  if (!number || number.digits > 2 || number.value < 1 || number.value > 31) return null;
  const unit = skipSpace(text, number.end);
  const value: Day = { is: 'day', value: number.value };
  if (isOneOf(text, unit, '日号號')) return isOneOf(text, unit + 1, '线楼元') ? null : { end: unit + 1, value };
  // 五月二十, where the clause ends with it
  if (number.script === 'han' && number.digits === 0 && isEdgeAt(text, number.end)) return { end: number.end, value };
  return unitBehind(text, number.end, DAY_UNITS) ? { end: number.end, value } : null;
}

/** 10日元, 3日内, 二日游: what follows 日 and makes the number none of a day. */
const NO_DAY_UNIT_BEFORE = '元圆益均产语文常子期渐趋志军式照光落历程记用内游量';
/** 24号楼, 3号线: what follows 号 and makes it a number of something. */
const NO_NUMBER_BEFORE =
  '楼线院门桥机店文令公选球车馆井坑墓房室厅位仓库码牌段台站口街路巷弄地矿井字航船艇舰炉塔会决议提案病卡床展岗桌铺柱信箱灯泵阀煤油钢厂区团连排营泊井别称角';
/** What stands before a number and makes it a length or an ordinal: 历时10日, 第10日, 近10日. */
const NO_DAY_AFTER = new Phrases(
  '历时 为期 连续 长达 持续 提前 推迟 延后 延长 顺延 延期 缩短 宽限 达 共 近 逾 超 超过 第 每 满 不足 限期 有期 拘留 过去 未来 之 零 期 期限 期为 期是 期限为 期限是 期间',
);
/** What is measured by its days: 5日|自驾, 七日|年化收益率. */
export const LASTED = new Phrases('年化 自驾 自由行 跟团 行程 徒步 深度 之旅 精品 研学 集训 训练营 夏令营 冬令营 往返');
/** What a sentence goes on with behind a bare 29号; a name after it makes it a player's or a house's number. */
const AFTER_BARE = '你我他她它大去来有没将就是的在到前后起那当以开要能可会不回出还和至与早晚夜凌上下中晨举召办';
/** 10日后 counts ten days; 10日前 is a deadline. */
const LENGTH_AFTER = new Phrases('后 之后 以后 之内 以内 之上 以上 之下 以下 左右');
/** A bare 29号 stands at the head of a clause or behind one of these. */
const BEFORE_NUMBER = new Phrases('于 在 从 到 至 将 这 那 月 （ ( 截止 自');

/** 10日 and 29号 without a month; `closing`: the end of a range, whose dash stands before. */
export function readBareDay(text: string, at: number, closing: boolean): Reading<Day> | null {
  const number = readNumber(text, at);
  if (!number || number.digits > 2 || number.value < 1 || number.value > 31 || text.charAt(at) === '两') return null;
  if (
    digitAt(text, at - 1) >= 0 ||
    isLatinAt(text, at - 1) ||
    isOneOf(text, at - 1, closing ? '.．/+＋' : '.．-－/+＋')
  )
    return null;
  if (NO_DAY_AFTER.ends(text, at) > 0) return null;
  const unit = skipSpace(text, number.end);
  const value: Day = { is: 'day', value: number.value };
  const han = number.script === 'han';
  if (
    isOneOf(text, unit, '日号號') &&
    LENGTH_AFTER.begins(text, unit + 1) > 0 &&
    !isOneOf(text, at - 1, '到至从自在于')
  )
    return null;
  // 五 六 日: the heads of a calendar's columns
  if (han && unit > number.end) return null;
  if (text.charAt(unit) === '日') {
    const end = unit + 1;
    // 七日年化收益率
    if (isOneOf(text, end, NO_DAY_UNIT_BEFORE) || LASTED.begins(text, end) > 0) return null;
    if (text.charAt(end) === '本' && text.charAt(end + 1) !== '报') return null;
    if (text.charAt(end) === '报' && !isOneOf(text, end + 1, '告道到名')) return null;
    // 三日 and 十日 may be lengths: days only where the clause goes on as after a date
    return han && number.value <= 10 && !goesOnAsDate(text, at, end, number.value) ? null : { end, value };
  }
  if (isOneOf(text, unit, '号號')) {
    const end = unit + 1;
    if (isOneOf(text, end, NO_NUMBER_BEFORE)) return null;
    // “中卫—1号”
    if (isDashAt(text, at - 1) && isHanAt(text, at - 2) && !isOneOf(text, at - 2, '日号號')) return null;
    const opens = opensRow(text, at) || (isEdgeAt(text, at - 1) && (!han || number.value > 10));
    const row = isOneOf(text, end, '、和与及') && !opensRow(text, at);
    return (opens && !row && (isEdgeAt(text, end) || isOneOf(text, end, AFTER_BARE))) || PART_OF_DAY.at(text, end)
      ? { end, value }
      : null;
  }
  if (isListMark(text, at, number.end)) return null;
  return unitBehind(text, number.end, ['日']) && rowIsDays(text, number.end) ? { end: number.end, value } : null;
}

/** Whether a row of 29号 (4号、6号和11号) begins behind a word that dates, as 在 does; else they are players or houses. */
function opensRow(text: string, at: number): boolean {
  let start = at;
  for (let i = 0; i < 8; i++) {
    if (!isOneOf(text, start - 1, '、和与及')) return BEFORE_NUMBER.ends(text, start) > 0;
    const before = /[0-9０-９一二三四五六七八九十廿卅]{1,3}[号號日]$/u.exec(
      text.slice(Math.max(0, start - 5), start - 1),
    );
    if (!before) return false;
    start -= before[0].length + 1;
  }
  return false;
}

/** What the news says was done on a day: 十日进行, 三日在沪. */
const DONE = '进举召在抵访会签宣说表对将向同与由被发接主';

/** What stands before a day that ends its clause; behind other words it counts days: 休息三日. */
const DATES = '于在从自至到截止迄是为月周旬初、，和与及或（(的有';

function goesOnAsDate(text: string, at: number, end: number, value: number): boolean {
  if (isEdgeAt(text, end)) return isEdgeAt(text, at - 1) || isOneOf(text, at - 1, DATES);
  return (
    isOneOf(text, end, '前后起电讯至到晚早夜凌下上中傍清的') ||
    (value > 1 && (isEdgeAt(text, at - 1) || text.charAt(at - 1) === '于') && isOneOf(text, end, DONE)) ||
    PART_OF_DAY.at(text, end) !== null
  );
}

/** Whether 三日 counts three days, as 三天 does. */
export function countsDays(text: string, at: number, end: number): boolean {
  return isEdgeAt(text, end) && !isEdgeAt(text, at - 1) && !isOneOf(text, at - 1, DATES);
}

/** 7—10日, 2、4日: the row's last 日 must be one of a date, and not of 3—5日内. */
function rowIsDays(text: string, at: number): boolean {
  const unit = text.indexOf('日', at);
  return unit - at < 40 && !isOneOf(text, unit + 1, NO_DAY_UNIT_BEFORE) && isHanAt(text, unit);
}

const LAST_DAYS = new Lexicon<number>([...each('最后一天 最后一日 末日', -1), ...each('首日 第一天 第一日 头一天', 1)]);

/** 最后一天, 第一天, 第100天: a day of the stretch that stands before. */
export function readNthDay(text: string, at: number): Reading<Day> | null {
  const word = LAST_DAYS.at(text, at);
  if (word) return { end: at + word.word.length, value: { is: 'nth', value: word.value } };
  if (text.charAt(at) !== '第') return null;
  const number = readNumber(text, at + 1);
  if (!number || number.value < 1 || number.value > 366 || !isOneOf(text, number.end, '天日')) return null;
  return { end: number.end + 1, value: { is: 'nth', value: number.value } };
}
