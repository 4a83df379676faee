/**
 * The units that count in some places only, each with its test. A unit without a test counts wherever its guards
 * (classifiers.ts) let it.
 */
import { ARABIC, CLASS, HAN, LIANG } from '../numeral/characters.js';
import { Followers } from '../numeral/followers.js';
import { DIGITS, isSingle, isYear, pausesBehind, textBefore, textBehind, unitEnd } from './claim.js';
import { isCoin, isKuai, isScore } from './coins.js';
import { isFever } from './degree.js';
import type { Claim, Test } from './unit.js';
import { governedByMoney } from './unsaid-money.js';

/** 个 before these counts time, a date's business, or points of a percentage. */
export const TIME_NOUNS = new Followers(
  '月 多月 半月 小时 多小时 半小时 钟头 多钟头 星期 多星期 礼拜 季度 多季度 年头 工作日 交易日 时辰 钟点 刻钟 世纪 多世纪 年度 昼夜 夜晚 晚上 周末 春秋 寒暑 财年 学年 自然日 日夜 冬夏 整年 年多 百分 多百分点 分点 基点 多基点'.split(
    ' ',
  ),
);
/** The meetings of one session: 五次会议 behind an assembly is its fifth, behind a verb five of them. */
const SESSIONS = new Followers(
  '会议 全会 全体会议 常委会 代表大会 党代会 主席会 大会 董事会 监事会 理事会 职代会 职工代表'.split(' '),
);
/** What more than ten are called 大 of (十二大产业, 16大主导产业, but 党的十八大). */
const MANY_GREAT = '(?:产业|领域|类|重点|工程|行动|任务|项目|板块|体系|专项|展区|行业|指标|措施|平台|品牌)';
const MANY_IN_HAN = new RegExp(`^${MANY_GREAT}`);
const MANY_IN_DIGITS = new RegExp(`^[一-鿿]{0,4}${MANY_GREAT}`);
/** Whose congresses are numbered. */
const CONGRESS = /(?:党的|[中越老朝古苏]共|青团|共产党|工会|妇联|学社|工商联|文联|作协|科协|抗)$/;

function digitBehind(claim: Claim): boolean {
  return CLASS[claim.flow.charCodeAt(unitEnd(claim))] === ARABIC;
}

function notBehind(pattern: RegExp): Test {
  return (claim) => !pattern.test(textBefore(claim, 2));
}

const countsNoTime: Test = (claim) => !TIME_NOUNS.startsAt(claim.flow, unitEnd(claim));

const withoutDigitBehind: Test = (claim) => !digitBehind(claim);

/** 三大方向 counts, 党的二十大 does not. */
const isGreat: Test = (claim) => {
  const { flow, numeral } = claim;
  const value = Number(numeral.min.coefficient);
  const whole = numeral.min === numeral.max && numeral.min.exponent === 0 && numeral.form !== 'bare';
  if (!whole || value < 2 || numeral.digits > 2 || CONGRESS.test(textBefore(claim, 4))) return false;
  if (value > 10 && !(numeral.form === 'arabic' ? MANY_IN_DIGITS : MANY_IN_HAN).test(textBehind(claim, 8)))
    return false;
  const next = flow.charCodeAt(unitEnd(claim));
  return next >= 0x4e00 && next <= 0x9fff && CLASS[next] !== HAN && CLASS[next] !== LIANG;
};

/** Either end of 三度到六度, 两至七度. */
const OPENS_RANGE = new RegExp(`^[至到~～—–－-]+(?:零下)?[${DIGITS}一二两三四五六七八九十]`);
const CLOSES_RANGE = new RegExp(`[${DIGITS}度一二两三四五六七八九十][至到~～—–－-]+(?:零下)?$`);

function isEndOfDegrees(claim: Claim): boolean {
  return OPENS_RANGE.test(textBehind(claim, 5)) || CLOSES_RANGE.test(textBefore(claim, 5));
}

/** 38度5; no 38°27′. */
const TENTHS_OF_FEVER = new RegExp(`^[${DIGITS}](?![${DIGITS}′'’分])`);

/** 20度, 零下五度; 两度夺冠 is twice, 38°27′ a place on the map. */
const isDegree: Test = (claim) =>
  (!digitBehind(claim) || (isFever(claim.numeral.min) && TENTHS_OF_FEVER.test(textBehind(claim, 2)))) &&
  (!isSingle(claim.numeral) ||
    isEndOfDegrees(claim) ||
    /(?:零下|零上|摄氏|华氏|[温负转烧])$/.test(textBefore(claim, 2)) ||
    (/(?:[^一-鿿]|^)$/.test(textBefore(claim, 1)) && pausesBehind(claim)));

/** 90平, 130万方; a draw (3平) and parties (三方) are none. */
const isSquare: Test = (claim) => {
  const { numeral, unitStart, numberEnd } = claim;
  if (numeral.form !== 'arabic' || unitStart > numberEnd || /[胜负]$/.test(textBefore(claim, 1))) return false;
  return numeral.scale > 0 || numeral.digits > 1 || numeral.point;
};

/** 前三名 and 排名后5位 are ranks; 不久前3位 and 随后两名 count, and so does 前100名. */
const isNoRank: Test = (claim) =>
  claim.numeral.digits > 2 ||
  !/(?:(?:^|[^目久此之年日月天先当以生提空眼跟])[前头]|(?:^|[名位排列居在倒和与及]|[^一-鿿])后)$/.test(
    textBefore(claim, 2),
  );

/** What 四处 looks for, asks in or wanders through; four places stand behind a verb of being or before a pause. */
const isPlaces: Test = (claim) =>
  claim.flow.charAt(claim.numeral.start) !== '四' ||
  !isSingle(claim.numeral) ||
  /[有共等这那的为其现毁获建改修设达]$/.test(textBefore(claim, 1)) ||
  pausesBehind(claim);

/** 三包 is repair, exchange and refund, or what one answers for (门前三包); three packs stand before a thing. */
const isPacks: Test = (claim) =>
  claim.flow.charAt(claim.numeral.start) !== '三' ||
  !(
    /^(?:期|政策|服务|商品|凭证|责任|规定|有效|范围|制|义务|到户|保|的|，|。)/.test(textBehind(claim, 2)) ||
    /[前机受行供在]$/.test(textBefore(claim, 1))
  );

/** 三里河, 五里铺: behind one Han digit the name of a place. */
const PLACE_ENDS = new Followers(
  '河 桥 庄 铺 店 坡 湾 岗 堡 墩 沟 营 塘 寨 坝 岭 井 泉 港 亭 屯 街 镇 村 弄 巷 山 香 海 氏 外'.split(' '),
);

/** 3金2银1铜, 夺得5金: medals are told by each other or by winning. */
const MEDALS = `[${DIGITS}一二两三四五六七八九十]{1,3}`;
const MEDALS_BEHIND = new RegExp(`^(?:${MEDALS}[银铜]|对${MEDALS}金)`);
const MEDALS_BEFORE = new RegExp(`${MEDALS}[金银][、对]?$`);
const isMedal: Test = (claim) => {
  const before = textBefore(claim, 5);
  if (/[夺得获揽斩取摘](?:得|下|获|了)?$/.test(before) && !/^(?![的对])[一-鿿]/.test(textBehind(claim, 1))) return true;
  return MEDALS_BEHIND.test(textBehind(claim, 4)) || MEDALS_BEFORE.test(before);
};

/** What is stored and sent is named beside the bare G or 兆 that measures it. */
const STORED = '内存|存储|储存|流量|硬盘|显存|闪存|运存|空间|容量|固态|文件|数据';
const LINE_BEFORE = /(?:宽带|带宽|网速)(?:[为达]|高达)?$/;
const LINE = /^(?:的)?(?:光纤)?(?:宽带|带宽|网速)/;
const STORED_BEFORE = new RegExp(`(?:${STORED})(?:[为达有约共仅]|[大高]?至|为约)?$`);
const STORED_BEHIND = new RegExp(`^(?:的)?(?:${STORED}|ROM|RAM)`);
const isStorage: Test = (claim) =>
  claim.numeral.form === 'arabic' &&
  (STORED_BEHIND.test(textBehind(claim, 4)) ||
    STORED_BEFORE.test(textBefore(claim, 4)) ||
    (claim.unit.text === '兆' && (LINE.test(textBehind(claim, 5)) || LINE_BEFORE.test(textBefore(claim, 4)))));

/** 3层会议室 behind a building is its third floor; 一幢26层大厦 and 五层楼高 count storeys. */
const isStoreys: Test = (claim) =>
  !digitBehind(claim) &&
  (!/(?:[楼座栋幢厦在到]|(?:^|[^低高少多大小])于|设在)$/.test(textBefore(claim, 2)) ||
    /^(?:[高楼]|的?(?:大楼|小楼|楼房|建筑|大厦|住宅|高楼))/.test(textBehind(claim, 3)) ||
    /[一两二三四五六七八九十几这那该][幢栋座]$/.test(textBefore(claim, 2)));

const TESTS: Readonly<Record<string, Test>> = {
  个: countsNoTime,
  個: countsNoTime,
  块: (claim) => claim.unit.kind === 'count' || isKuai(claim),
  毛: isCoin,
  角: isCoin,
  分: isScore,
  度: isDegree,
  '°': isDegree,
  大: isGreat,
  // 三十两, 一两银子 and 五两六钱 weigh; 三两个 are two or three
  两: (claim) =>
    pausesBehind(claim) || /^(?:[银金黄白茶酒重肉米面的以左多]|[一二三四五六七八九]钱)/.test(textBehind(claim, 2)),
  // 16G内存, 流量100兆; 5G is a network
  G: isStorage,
  Ｇ: isStorage,
  兆: isStorage,
  // 10转9派3: shares are turned, 3000转 is how often an engine turns
  转: (claim) => !digitBehind(claim) && (claim.numeral.digits > 1 || claim.numeral.min !== claim.numeral.max),
  钱: (claim) => pausesBehind(claim) && !/[元块角毛分有多]$/.test(textBefore(claim, 1)),
  // 三面盾, 20亿盾
  盾: ({ numeral }) => numeral.scale > 0 || numeral.digits > 3,
  // 八仙
  仙: ({ numeral }) => numeral.form === 'arabic',
  $: withoutDigitBehind,
  '＄': withoutDigitBehind,
  '￥': withoutDigitBehind,
  '¥': withoutDigitBehind,
  '€': withoutDigitBehind,
  '£': withoutDigitBehind,
  平: isSquare,
  方: isSquare,
  // 人大五次会议
  次: (claim) => !(/[届大协会委代]$/.test(textBefore(claim, 1)) && SESSIONS.startsAt(claim.flow, unitEnd(claim))),
  // 《刑法》264条
  条: notBehind(/[法典》例规]$/),
  款: (claim) => !/[法典》例规]$/.test(textBefore(claim, 1)) && !isYear(claim.numeral),
  名: isNoRank,
  位: isNoRank,
  // 十处以上; no number stands before 所以
  所: (claim) => !/^以[^上下内]/.test(textBehind(claim, 2)),
  处: isPlaces,
  // 10转9派, 10送3
  派: notBehind(/[转送]$/),
  // 年薪15万起
  起: ({ flow, numeral, numberEnd }) =>
    !((numeral.scale > 0 || numeral.digits > 3) && governedByMoney(flow, numeral.start, numberEnd)),
  包: isPacks,
  里: (claim) =>
    !isSingle(claim.numeral) || claim.modifier !== undefined || !PLACE_ENDS.startsAt(claim.flow, unitEnd(claim)),
  // 法国电视二台, 三台
  台: (claim) => !/视$/.test(textBefore(claim, 1)) && !(isSingle(claim.numeral) && /台、$/.test(textBefore(claim, 2))),
  // 737系列 is a make; 5系列20个品种 counts
  系列: (claim) => claim.numeral.form !== 'arabic' || claim.modifier !== undefined || digitBehind(claim),
  // 总参三部
  部: notBehind(/参$/),
  // 605团1营
  营: notBehind(/[师旅团]$/),
  // 白46手, 于184手
  手: notBehind(/[白黑于第]$/),
  轮: (claim) => !(claim.flow.charAt(claim.numeral.start) === '四' && /小$/.test(textBefore(claim, 1))),
  // 1号楼3层会议室, 位于三层
  层: isStoreys,
  栋: withoutDigitBehind,
  幢: withoutDigitBehind,
  座: withoutDigitBehind,
  排: withoutDigitBehind,
  单元: (claim) => !digitBehind(claim) && !/[楼号栋幢]$/.test(textBefore(claim, 1)),
  // 塞罕街十组, 河口村3组
  组: (claim) => !digitBehind(claim) && !/[村社队街屯镇]$/.test(textBefore(claim, 1)),
  // 中铁十四局
  局: notBehind(/[铁建冶航化水电交路]$/),
  // 央视四套
  套: notBehind(/[视台]$/),
  // 武警十支队
  支: (claim) => !(/^队[^伍]/.test(`${textBehind(claim, 2)}。`) && /[队警部省市团防局]$/.test(textBefore(claim, 1))),
  // 高三学生
  学生: (claim) => !(isSingle(claim.numeral) && /[高初大]$/.test(textBefore(claim, 1))),
  女生: (claim) => !(isSingle(claim.numeral) && /[高初大]$/.test(textBefore(claim, 1))),
  男生: (claim) => !(isSingle(claim.numeral) && /[高初大]$/.test(textBefore(claim, 1))),
  // 翠园三区, 新城二区
  区: (claim) => !(isSingle(claim.numeral) && /[园苑里村城寓庄居院坊社宿家]$/.test(textBefore(claim, 1))),
  // 6队 is a production team, 137船 a ship's number
  队: ({ numeral }) => numeral.form !== 'arabic',
  船: ({ numeral }) => numeral.form !== 'arabic',
  // 240×320像素
  像素: notBehind(/[×xX*]$/),
  // 300刀 are dollars
  刀: ({ numeral }) => numeral.form !== 'arabic' || numeral.digits < 2,
  金: isMedal,
  银: isMedal,
  铜: isMedal,
};

/** The test of the unit that is written `text`; undefined for one that counts wherever its guards let it. */
export function testOf(text: string): Test | undefined {
  return TESTS[text];
}
