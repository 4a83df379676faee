/**
 * Whether a unit counts behind a number at its place: the not-list of classifiers. Each test names what it keeps out.
 */
import type { Modifier, Numeral } from '../model.js';
import { ARABIC, CLASS, HAN, LIANG, table } from '../numeral/characters.js';
import { Followers } from '../numeral/followers.js';
import { isLetter, type Unit } from './lexicon.js';

export interface Claim {
  readonly flow: string;
  readonly numeral: Numeral;
  readonly unit: Unit;
  readonly unitStart: number;
  /** Past the number with its 余 or 多. */
  readonly numberEnd: number;
  readonly modifier: Modifier | undefined;
}

/** 个 before these counts time: a date's business. */
const TIME_NOUNS = new Followers([
  '月',
  '多月',
  '半月',
  '小时',
  '多小时',
  '半小时',
  '钟头',
  '多钟头',
  '星期',
  '多星期',
  '礼拜',
  '季度',
  '多季度',
  '年头',
  '工作日',
  '交易日',
  '世纪',
  '多世纪',
  '年度',
  '昼夜',
  '夜晚',
  '晚上',
  '周末',
  '春秋',
  '寒暑',
  '财年',
  '学年',
  '自然日',
  '日夜',
  '冬夏',
  '百分点',
  '多百分点',
  '基点',
  '多基点',
  '百分',
  '分点',
  '整年',
  '年多',
]);
/** Single characters of length and mass behind which 一 is a number (一吨, 一米), not an article or part of a word. */
const MEASURED_ONE = new Set('吨亩米斤克岁尺丈寸元磅');
/** 一 is a number behind these: 唯一一家, 仅一人, 只有一个. */
const EMPHASIS = [
  '唯一',
  '仅',
  '仅有',
  '仅仅',
  '只有',
  '只',
  '唯有',
  '有且只有',
  '仅为',
  '共',
  '共计',
  '总计',
  '合计',
  '不超过',
  '至少',
  '超过',
  '少于',
  '多于',
  '每满',
];
const SESSION_OWNERS = table('届大协会委代');
const SESSION_NOUNS = new Followers([
  '董事会',
  '监事会',
  '理事会',
  '职代会',
  '职工代表',
  '会议',
  '全会',
  '全体会议',
  '常委会',
  '代表大会',
  '党代会',
  '主席会',
  '大会',
]);
/** What more than ten are called 大 of (十二大产业, but 党的十八大). */
const MANY_BIG = new Followers(['产业', '领域', '类', '重点', '工程', '行动', '任务', '项目', '板块', '体系', '专项']);
const BOUNDS = new Followers(['以上', '以下', '以内', '及以上', '及以下', '（含）以上', '(含)以上']);
const PAUSE = /[\s，。、；：！？,.;:!?）)」』”"'’\]】]|^$/;
/** What follows 块 when it is money: 50块钱, 3块5, 50块的, 100块左右. */
const AFTER_KUAI =
  /^(?:钱|$|[\s，。、；：！？,.;:!?）)”"…~～\-—/+多左上以起一二三四五六七八九零每的了吧呢吗啊就都也还不又到至够买卖给请吃打包邮送退充减抵搞拿能可出]|[\d０-９](?![\d０-９.．英寸厘毫]))/;
const MONEY_BEFORE =
  /(?:花|付|赚|给|收|涨|降|便宜|贵|要|才|卖|买|只要|交|罚|借|欠|还|省|值|补|扣|亏|赔|掏|出|价|费|钱|薪|资|元|块|毛|奖|投|充|返|减|满|每斤|一斤)[了过]?[仅约近超才]?$/;
/** The verbs of a score, behind which 三分 is three points. */
const SCORE_BEFORE =
  /(?:得|扣|加|减|失|拿|拿下|轰|砍|砍下|记|领先|落后|净胜|追|差|先|输|赢|胜|负|多|少|计|积|获|贡献|满分|为)[了到]?(?:约|近|超过|超)?$/;

function isSingle(numeral: Numeral): boolean {
  return numeral.end - numeral.start === 1 && numeral.form !== 'arabic';
}

/** 2025届, 2026款, 2030目标: a year, not a count. */
function isYear(numeral: Numeral): boolean {
  const value = numeral.min.coefficient;
  return (
    numeral.form === 'arabic' &&
    numeral.digits === 4 &&
    !numeral.point &&
    numeral.scale === 0 &&
    value >= 1900 &&
    value < 2100
  );
}

function emphasised(flow: string, start: number): boolean {
  return EMPHASIS.some((word) => flow.endsWith(word, start) && flow.slice(start - word.length, start) === word);
}

function bounded(flow: string, end: number): boolean {
  return BOUNDS.startsAt(flow, end);
}

function countsOne(claim: Claim, end: number): boolean {
  const { flow, numeral, unit } = claim;
  if (unit.kind === 'multiple') return true;
  if (unit.kind === 'count') return emphasised(flow, numeral.start) || bounded(flow, end);
  if (unit.text.length > 1) return true;
  return (
    MEASURED_ONE.has(unit.text) ||
    (unit.text === '块' && /^(?:[一二三四五六七八九]|[\d０-９](?![\d０-９.．英寸厘毫]))/.test(flow.slice(end, end + 2)))
  );
}

/** 块, 毛, 角 and 分 are pieces, hairs, corners and points as well as money. */
function coins(claim: Claim, end: number): boolean {
  const { flow, numeral, unit } = claim;
  const next = flow.charAt(end);
  const before = flow.slice(Math.max(0, numeral.start - 4), numeral.start);
  if (unit.text === '块') return AFTER_KUAI.test(flow.slice(end, end + 3)) || MONEY_BEFORE.test(before);
  const digit = CLASS[next.charCodeAt(0)] === ARABIC || CLASS[next.charCodeAt(0)] === HAN;
  if (isSingle(numeral))
    return (
      digit ||
      /[元块]$/.test(before) ||
      MONEY_BEFORE.test(before) ||
      (PAUSE.test(next) && !(unit.text === '毛' && flow.charAt(numeral.start) === '三'))
    );
  return true;
}

function scores(claim: Claim, end: number): boolean {
  const { flow, numeral } = claim;
  const before = flow.slice(Math.max(0, numeral.start - 5), numeral.start);
  if (/[点时:：度°′]$/.test(before)) return false;
  if (flow.startsWith('之', end)) return false;
  const single = isSingle(numeral) || (numeral.form !== 'arabic' && numeral.min !== numeral.max);
  if (single) return SCORE_BEFORE.test(before) && !/^[之钟]/.test(flow.slice(end));
  return true;
}

function degrees(claim: Claim): boolean {
  return (
    !isSingle(claim.numeral) ||
    /(?:零下|零上|摄氏|华氏|温|负|转|烧|[^一-鿿])$/.test(
      claim.flow.slice(Math.max(0, claim.numeral.start - 2), claim.numeral.start),
    )
  );
}

/** 三大方向 counts, 党的二十大 does not. */
function bigs(claim: Claim, end: number): boolean {
  const { numeral, flow } = claim;
  const value = Number(numeral.min.coefficient);
  if (numeral.min !== numeral.max || numeral.min.exponent !== 0 || value < 2 || value > 12 || numeral.form === 'bare')
    return false;
  if (value > 10 && !MANY_BIG.startsAt(flow, end)) return false;
  const next = flow.charCodeAt(end);
  return next >= 0x4e00 && next <= 0x9fff && CLASS[next] !== HAN && CLASS[next] !== LIANG;
}

function singleUnit(claim: Claim, end: number): boolean | null {
  const { flow, numeral, unit, numberEnd, unitStart } = claim;
  const before = flow.charAt(numeral.start - 1);
  const digitNext = CLASS[flow.charCodeAt(end)] === ARABIC;
  switch (unit.text) {
    case '个':
      return !TIME_NOUNS.startsAt(flow, end);
    case '块':
      return unit.kind === 'count' || coins(claim, end);
    case '毛':
    case '角':
      return coins(claim, end);
    case '分':
      return scores(claim, end);
    case '度':
    case '°':
      return !digitNext && degrees(claim);
    case '大':
      return bigs(claim, end);
    case '两':
      return PAUSE.test(flow.charAt(end)) || /[银金黄白茶酒重肉米面的以左多]/.test(flow.charAt(end));
    case '平':
    case '方':
      if (/[胜负]/.test(before)) return false;
      return (
        numeral.form === 'arabic' &&
        unitStart === numberEnd &&
        (numeral.scale > 0 || numeral.digits > 1 || numeral.point)
      );
    case '支':
      // 十总队三支队: a detachment's number
      return !(flow.charAt(end) === '队' && flow.charAt(end + 1) !== '伍' && /[队警部省市团防局]/.test(before));
    case '学生':
    case '女生':
    case '男生':
    case '班级':
      // 高三学生, 初二女生
      return !(isSingle(numeral) && /[高初大]/.test(before));
    case '套':
      return !/[视台]/.test(before);
    case '队':
    case '船':
      return numeral.form !== 'arabic';
    case '像素':
      return !/[×xX*]/.test(before);
    case '次':
      return !(SESSION_OWNERS[before.charCodeAt(0)] === 1 && SESSION_NOUNS.startsAt(flow, end));
    case '条':
    case '款':
      return !/[法典》例规]/.test(before) && !(unit.text === '款' && isYear(numeral));
    case '名':
    case '位':
      return (
        numeral.digits > 2 ||
        !/(?:^|[^目久此之年日月天先当以生提空眼跟])[前头后]$/.test(
          flow.slice(Math.max(0, numeral.start - 2), numeral.start),
        )
      );
    case '层':
    case '栋':
    case '幢':
    case '座':
    case '排':
      return !digitNext;
    case '单元':
      return !digitNext && !/[楼号栋幢]/.test(before);
    case '局':
      return !/[铁建冶航化水电交路]/.test(before);
    case '组':
      return !/[村社队街屯镇]/.test(before) && !digitNext;
    case '周岁':
    case '岁':
      return true;
    default:
      return null;
  }
}

/** Strict classifiers that count without their noun: index points, 连续三届, 培训班14期. */
function standsAlone(claim: Claim, end: number): boolean {
  const { flow, numeral, unit } = claim;
  const before = flow.slice(Math.max(0, numeral.start - 4), numeral.start);
  const arabic = numeral.form === 'arabic';
  if (unit.text === '点')
    return arabic && (numeral.point || numeral.digits > 2 || numeral.scale > 0) && !/[\d分钟半]/.test(flow.charAt(end));
  if (unit.text === '届')
    return (
      /(?:了|过|连续|任|共|已|举办|承办|连办)$/.test(before) &&
      !/^(?:人大(?!代)|人民|全国|全会|.中全|中央|政协)/.test(flow.slice(end, end + 4))
    );
  if (unit.text === '则') return PAUSE.test(flow.charAt(end));
  if (unit.text === '期') return arabic && /(?:班|办|了|出版|共|过|开展|培训)$/.test(before);
  return false;
}

/** 里氏6.2级: a magnitude, where whole levels (三级, 5级) are none. */
const MAGNITUDE: Unit = { text: '级', kind: 'measure', code: '级', power: 0, noun: false };

/** 三块银牌: 块 counts pieces where it is no money. */
const PIECES: Unit = { text: '块', kind: 'count', code: '块', power: 0, noun: false };

/** The unit that makes the number an amount: `claim.unit`, or 块 as a piece; null where none does. */
export function licensedUnit(claim: Claim): Unit | null {
  if (accepts(claim)) return claim.unit;
  if (claim.unit.text === '级') return claim.numeral.point && claim.numeral.scale === 0 ? MAGNITUDE : null;
  if (claim.unit.text !== '块' || claim.flow.startsWith('头', claim.unitStart + 1)) return null;
  const pieces = { ...claim, unit: PIECES };
  return accepts(pieces) ? PIECES : null;
}

/** Whether `claim.unit` makes the number an amount. */
function accepts(claim: Claim): boolean {
  const { flow, numeral, unit, unitStart, numberEnd, modifier } = claim;
  const end = unitStart + unit.text.length;
  const spaced = unitStart > numberEnd;
  if (isLetter(unit.text.charCodeAt(0)) && (numeral.form !== 'arabic' || CLASS[flow.charCodeAt(end)] === ARABIC))
    return false;
  if (unit.not?.startsAt(flow, end)) return false;
  if (numeral.form === 'half') return halves(claim, end);
  if (numeral.form === 'digits' && numeral.digits === 2) return false;
  const single = isSingle(numeral);
  if (unit.only !== undefined) {
    const followed =
      unit.only.startsAt(flow, end) ||
      (unit.strict !== true &&
        /(?:共|共计|共有|总计|合计|总共|分)$/.test(flow.slice(Math.max(0, numeral.start - 2), numeral.start)));
    if (!followed && !standsAlone(claim, end) && (unit.strict === true || (single && modifier === undefined)))
      return false;
  }
  if (
    unit.noun &&
    (spaced ||
      (numeral.point && numeral.scale === 0) ||
      (isYear(numeral) && modifier === undefined && unit.text !== '人'))
  )
    return false;
  if (isYear(numeral) && ['届', '款', '期', '级', '季', '版', '部', '回'].includes(unit.text)) return false;
  if (single && modifier === undefined) {
    const character = flow.charAt(numeral.start);
    if (character === '一' && !countsOne(claim, end)) return false;
    if (character === '二' && unit.kind === 'count' && unit.text !== '大' && !bounded(flow, end)) return false;
    if (character === '零' || character === '〇') return unit.kind !== 'count' || unit.text === '度';
  }
  return singleUnit(claim, end) ?? true;
}

/** 半吨, 半斤, 半个西瓜; 大半个, 半个月, 半点 and 半边 are no amounts. */
function halves(claim: Claim, end: number): boolean {
  const { flow, numeral, unit } = claim;
  const before = flow.slice(Math.max(0, numeral.start - 2), numeral.start);
  if (/[大小多前后上下夜过一]$/.test(before) && !/[剩吃留落买摘咬切喝丢扔放][上下]$/.test(before)) return false;
  if (unit.kind === 'multiple') return true;
  if (unit.text === '个') return !TIME_NOUNS.startsAt(flow, end) && !/[多月字子身钟学]/.test(flow.charAt(end));
  if (unit.kind === 'measure') return !['度', '里', '平', '方', '码', '岁', '两'].includes(unit.text);
  return ['杯', '碗', '瓶', '袋', '桶', '箱'].includes(unit.text);
}
