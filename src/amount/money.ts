/** Money beyond a unit: symbols and currency names before the number, parts behind it, and nouns that govern it. */
import type { Decimal, Numeral } from '../model.js';
import { CLASS, isLetter, SPACE, table } from '../numeral/characters.js';
import { add, scale } from '../numeral/decimal.js';
import { Followers } from '../numeral/followers.js';
import { SYMBOLS } from './currencies.js';
import { ellipticalPart } from './elliptical.js';
import type { Lexicon } from './lexicon.js';
import { type Unit, unguarded } from './unit.js';

const SYMBOL_LIST = SYMBOLS.trim()
  .split('\n')
  .map((line) => line.split(' '))
  .map(([text = '', code = '']) => ({ text, code }))
  .sort((a, b) => b.text.length - a.text.length);
const SYMBOL_END = table(SYMBOL_LIST.map(({ text }) => text.charAt(text.length - 1)).join(''));
/** The last characters of currency names that stand before a number (人民币, 港币, 美元). */
const NAME_END = table('币元金圆镑幣郎克铢布');
const NAMES_BEFORE = [
  '人民币',
  '港币',
  '港元',
  '港幣',
  '新台币',
  '台币',
  '澳门币',
  '美元',
  '美金',
  '欧元',
  '日元',
  '日币',
  '英镑',
  '韩元',
  '韩币',
  '澳元',
  '澳币',
  '加元',
  '加币',
  '新加坡元',
  '新币',
  '人民幣',
  '新臺幣',
  '新台幣',
  '臺幣',
  '瑞郎',
  '瑞士法郎',
  '泰铢',
  '卢布',
  '新西兰元',
];
/** Words behind a foreign number (3.5 million, 2bn). */
const LATIN_MAGNITUDES = /^ ?(million|mln|mn|billion|bln|bn|trillion|thousand)(?![A-Za-z])/i;
const LATIN_POWERS: Readonly<Record<string, number>> = {
  million: 6,
  mln: 6,
  mn: 6,
  billion: 9,
  bln: 9,
  bn: 9,
  trillion: 12,
  thousand: 3,
};

export interface Prefix {
  readonly at: number;
  readonly code: string;
  /** Written as a name (港币), not as a symbol or a code. */
  readonly named: boolean;
}

/** Whether a currency's symbol or name may end with the character `code`, or a space stand behind one. */
export function endsCurrency(code: number): boolean {
  return SYMBOL_END[code] === 1 || NAME_END[code] === 1 || CLASS[code] === SPACE;
}

/** The symbol, code or currency name that ends at `start`, spaces between allowed. */
export function currencyBefore(flow: string, start: number, lexicon: Lexicon): Prefix | null {
  let end = start;
  while (end > start - 4 && CLASS[flow.charCodeAt(end - 1)] === SPACE) end--;
  const code = flow.charCodeAt(end - 1);
  if (SYMBOL_END[code] === 1) {
    const symbol = SYMBOL_LIST.find(({ text }) => flow.startsWith(text, end - text.length));
    if (symbol !== undefined && end >= symbol.text.length) {
      const at = end - symbol.text.length;
      return isLetter(symbol.text.charCodeAt(0)) && isLetter(flow.charCodeAt(at - 1))
        ? null
        : { at, code: symbol.code, named: false };
    }
  }
  if (NAME_END[code] !== 1) return null;
  const name = NAMES_BEFORE.find((text) => end >= text.length && flow.startsWith(text, end - text.length));
  if (name === undefined) return null;
  const unit = lexicon.unitAt(flow, end - name.length);
  return unit === undefined ? null : { at: end - name.length, code: unit.code, named: true };
}

/** million, bn and the like at `at`: their end and power, or null. */
export function latinMagnitude(flow: string, at: number): { end: number; power: number } | null {
  const match = LATIN_MAGNITUDES.exec(flow.slice(at, at + 12));
  const power = match?.[1] === undefined ? undefined : LATIN_POWERS[match[1].toLowerCase()];
  return match === null || power === undefined ? null : { end: at + match[0].length, power };
}

const FEN = unguarded('分', 'money', 'CNY', -2);

/** The unit of a smaller part. 分 is a point everywhere else. */
function partAt(flow: string, at: number, unit: Unit, lexicon: Lexicon): Unit | undefined {
  const part = lexicon.unitAt(flow, at);
  return part?.text === '分' && unit.code === 'CNY' ? FEN : part;
}

export interface MoneyTail {
  readonly end: number;
  readonly min: Decimal;
  readonly max: Decimal;
  /** Index of the first numeral behind. */
  readonly next: number;
  /** Of a currency that stands behind 块 or 元: 50块5毛美金. */
  readonly code?: string;
}

const CLOSERS = ['人民币整', '人民幣', '人民币', '钱整', '整', '正', '钱', '(人民币)', '（人民币）', '整人民币'];
/** 整 and 正 as the start of other words: 正在, 整个. */
const NOT_CLOSER: Readonly<Record<string, RegExp>> = {
  整: /^[个合体改治理套天年月数车编齐修夜装]/,
  正: /^[在是式好常确当如规面要向负版逢处经值待]/,
  钱: /^[币]/,
};

/**
 * What follows a sum in one currency: its smaller parts (50元6角三分, 三块零四, 两毛五, 10日元5日本銭, 两美元又三美分), another
 * currency's name (50块5毛美金) and the words that close it (元整, 元钱, 元人民币).
 */
export function moneyTail(
  flow: string,
  numerals: readonly Numeral[],
  lexicon: Lexicon,
  sum: MoneyTail,
  unit: Unit,
): MoneyTail {
  let { end, min, max, next } = sum;
  let power = unit.power;
  for (;;) {
    const joined = isJoint(flow, end, numerals[next]) ? end + 1 : end;
    const numeral = numerals[next];
    if (numeral === undefined || numeral.start !== joined || numeral.form === 'half' || numeral.form === 'bare') break;
    const part = partAt(flow, numeral.end, unit, lexicon);
    if (part?.kind === 'money' && part.code === unit.code && part.power < power) {
      min = add(min, scale(numeral.min, part.power));
      max = add(max, scale(numeral.max, part.power));
      power = part.power;
      end = numeral.end + part.text.length;
      next++;
      continue;
    }
    const colloquial =
      unit.text === '块' || unit.text === '塊' || unit.text === '毛' || unit.text === '角' || power < unit.power;
    if (!colloquial || joined !== end || power <= -2) break;
    const rest = ellipticalPart(flow, numeral, power, lexicon);
    // 十块八块 are two sums, 两块五一斤 is one.
    if (rest === null || (part !== undefined && numeral.form !== 'digits')) break;
    min = add(min, rest.value);
    max = add(max, rest.value);
    end = rest.end;
    next++;
    break;
  }
  return closed(flow, { end, min, max, next }, unit, lexicon);
}

/** 又 in 两美元又三美分, 零 in 五元零3分. */
function isJoint(flow: string, end: number, numeral: Numeral | undefined): boolean {
  return flow.charAt(end) === '又' || (flow.charAt(end) === '零' && numeral?.start !== end);
}

function closed(flow: string, sum: MoneyTail, unit: Unit, lexicon: Lexicon): MoneyTail {
  const { end } = sum;
  if (unit.code !== 'CNY') {
    const short = flow.startsWith('整', end) && !NOT_CLOSER.整?.test(flow.charAt(end + 1));
    return short ? { ...sum, end: end + 1 } : sum;
  }
  const closer = CLOSERS.find((word) => flow.startsWith(word, end));
  if (closer !== undefined && !NOT_CLOSER[closer]?.test(flow.charAt(end + closer.length)))
    return { ...sum, end: end + closer.length };
  const other = lexicon.unitAt(flow, end);
  const foreign = other?.kind === 'money' && other.power === 0 && other.code !== 'CNY' && other.text.length > 1;
  return foreign ? { ...sum, end: end + other.text.length, code: other.code } : sum;
}

const MONEY_NOUNS =
  '收入|支出|投资|投资额|总投资|投入|资金|基金|利润|净利|营收|产值|总产值|销售额|销售|成交额|成交|交易额|贸易额|进出口|总额|金额|市值|估值|身价|票房|奖金|奖池|头奖|大奖|大乐透|双色球|工资|薪水|月薪|年薪|底薪|薪资|存款|贷款|贷|负债|债务|债|资产|身家|预算|成本|费用|费|经费|租金|房价|售价|报价|价格|单价|总价|均价|首付|定金|订金|押金|赔偿|赔偿款|罚款|税收|税费|GDP|生产总值|增加值|亏损|盈利|盈余|学费|补贴|补助|注资|融资|募资|筹资|斥资|耗资|出资|集资|引资|合同额|捐款|捐|投保|保费|保额|赔付|造价|进账|转账|付款|借款|欠款|花费|花|赚|赔|亏|欠|拨款|财政|资金规模|资产规模|基金规模|管理规模|募集规模|发行规模|贷款规模|市场规模|产业规模|融资规模|债务规模|债券规模|存款规模|交易规模|投资规模|总规模|注册资本|资本|净资产|营业额|流水|债券|彩礼|奖励|货款|工程款|贷款余额|余额|外资|内资|红包|报酬|酬金|片酬|转会费|年费|会费|存|卖|成交价|总值|纳税|利息|月供|房贷|车贷|贷款额|彩金|税|补偿|补偿款|募集|回款|费用支出|悬赏|奖|付|垫付|损失|净买入|净卖出|净流入|净流出|净投放|净回笼|净增|放量|缩量|成交量|增持|减持|回购|存量|社融|两融|融券|募资|打赏|押注|销售收入|营业收入|涉案|涉案金额|标的|标的额|诈骗|骗取|盗窃|受贿|贪污|挪用';
const LINKS =
  '了|已|已经|约|就得|得|要|只要|只需|都|都在|均|均在|将|又|也|也将|全年|累计|累计达|合计|共计|共|总计|首次|就|再|再次|仅|才|达|达到|达成|已达|为|突破|首破|破|增至|增加到|增长到|提高到|提高至|升至|降至|降到|减至|减少到|跌破|跌至|至|到|高达|多达|有|收|完成|实现|是|在|近|超|超过|逾|过|约为|：|:|接近|将近|不到|不足|大约|预计|预计达|有望|有望超|有望突破|可达|合|超出|不低于|至少|最少|的|上|差不多|亏了|赚了|花了|得|出|掉|回|人民币|来';
/** What a sum without a unit is followed by when it is money itself: 500万大奖, 3000万的无息贷款. */
const SUMS =
  '大奖 头奖 巨奖 奖金 奖池 巨款 巨资 资金 款项 专款 年薪 投资 票房 资产 贷款 存款 现金 彩礼 赔偿 欠款 欠薪 债务 外债 国债 债券 罚款 善款 捐款 赃款 公款 本金 融资 首付 保费 保额 悬赏 彩票 学费 预算 经费 补贴 补助 订单额 外汇储备 外汇 定金 押金 保证金 违约金 转会费 广告费 违约金 损失 亏损 赤字 顺差 逆差 人民币';
const OF_SUMS =
  '的 无息 低息 专项 扶贫 银行 民间 流动 财政 的无息 的银行 的民间 的专项 的财政 的惊天 的巨额 的高额 的赔偿';
const PAID = new Followers(
  ['', ...OF_SUMS.split(' ')].flatMap((kind) => SUMS.split(' ').map((sum) => `${kind}${sum}`)),
);
const GOVERNED = new RegExp(`(?:${MONEY_NOUNS})(?:${LINKS}){0,4}$`);
/** What a sum without a unit is followed by: never by the noun it would count (200亿斤, 300万农民). */
const FREE_END =
  /^(?:[^一-鿿A-Za-z]|[的了和与及左以之比同增较上下余起并再还就也都又则后前时啊吧呢吗多买购建打用修造给做办拍请让成收获兴从向支帮抢投])/;

/** Whether the number in [start, end) stands for money by the noun or verb before it (地税收入超200亿). */
export function governedByMoney(flow: string, start: number, end: number): boolean {
  if (PAID.startsAt(flow, end)) return true;
  if (end < flow.length && !FREE_END.test(flow.charAt(end))) return false;
  return GOVERNED.test(flow.slice(Math.max(0, start - 16), start));
}
