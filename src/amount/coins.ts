/** 块, 毛, 角 and 分 are pieces, hairs, corners and points as well as money: which they are by what stands around them. */
import { ARABIC, CLASS, FORMAL, HAN } from '../numeral/characters.js';
import { DIGITS, isSingle, pausesBehind, textBefore, textBehind, unitEnd } from './claim.js';
import type { Claim } from './unit.js';

/** What follows 块 when it is money: 50块钱, 3块5, 两块半, 50块的, 100块左右. */
const AFTER_KUAI = new RegExp(
  `^(?:钱|人民[币幣]|美[金元]|港币|之间|不等|$|[\\s，。、；：！？,.;:!?）)”"…~～〜∼\\-—－–―/+多左上以起一二三四五六七八九零每的了吧呢吗啊就都也还不又到至够买卖给请吃打包邮送退充减抵搞拿能可出]|半(?:[^一-鿿]|[多一]|$)|[${DIGITS}](?![${DIGITS}.．英寸厘毫]))`,
);
/** What comes in pieces, however many: 639块肌肉, 500块石头. */
const PIECES =
  /^(?:[砖瓦石木板屏骨肌田地表玉糖布肉墓碑匾牌玻瓷硬芯积拼豆麦光]|金牌|银牌|铜牌|奖牌|电池|手表|蛋糕|面包|肥皂|毛巾|区域|集成)/;
/** The verbs and nouns of paying, with their object: 借我2000块, 才卖3块. */
const PAYING =
  /(?:花|付|赚|给|收|涨|降|便宜|贵|要|才|卖|买|交|罚|借|欠|还|省|值|补|扣|亏|赔|掏|出|价|费|钱|薪|资|元|块|毛|奖|投|充|返|减|满|斤|转)[了过]?[我你他她咱您俺]?[仅约近超才]?$/;
/** The verbs of a score, behind which 三分 is three points. */
const SCORING =
  /(?:得|扣|加|减|失|拿|拿下|轰|砍|砍下|记|领先|落后|净胜|追|差|先|输|赢|胜|负|多|少|计|积|获|贡献|满分|为)[了到]?(?:约|近|超过|超)?$/;

/** 18分8篮板: what a player gathers beside his points. */
const STATISTICS = new RegExp(
  `^[${DIGITS}]{1,2}(?:[.．][${DIGITS}])?(?:个?(?:篮板|助攻|抢断|盖帽|封盖|拦网|扣杀|失误|犯规|三分)|[板助帽断])`,
);

/** 50块 and 借我2000块 are money, 三块银牌 and 4514亿块 are pieces. */
export function isKuai(claim: Claim): boolean {
  const { numeral } = claim;
  const behind = textBehind(claim, 3);
  if (numeral.scale >= 8) return behind.startsWith('钱');
  const sum = numeral.form === 'arabic' && numeral.digits > 2 && !PIECES.test(behind);
  return sum || AFTER_KUAI.test(behind) || PAYING.test(textBefore(claim, 5));
}

/** 两角, 三毛五, 5毛; a single digit needs money around it: 三毛, 三角 are names and shapes. */
export function isCoin(claim: Claim): boolean {
  const { flow, numeral, unit } = claim;
  if (!isSingle(numeral)) return true;
  const next = CLASS[flow.charCodeAt(unitEnd(claim))];
  if (next === ARABIC || next === HAN) return true;
  const before = textBefore(claim, 5);
  if (/[元块]$/.test(before) || PAYING.test(before) || FORMAL[flow.charCodeAt(numeral.start)] === 1) return true;
  return pausesBehind(claim) && !(unit.text === '毛' && flow.charAt(numeral.start) === '三');
}

/** 三分之二; 11分之多 is a score. */
function opensFraction(flow: string, at: number): boolean {
  return flow.charAt(at) === '之' && !'多差间内后前'.includes(flow.charAt(at + 1) || ' ');
}

/** 95分, 得了三分; the minutes of 3点50分 and 5分30秒 are none, nor is 三分 without a verb of scoring. */
export function isScore(claim: Claim): boolean {
  const { flow, numeral } = claim;
  const before = textBefore(claim, 5);
  const end = unitEnd(claim);
  if (/[点时:：度°′]$/.test(before) || opensFraction(flow, end)) return false;
  if (CLASS[flow.charCodeAt(end)] === ARABIC && !STATISTICS.test(textBehind(claim, 7))) return false;
  const vague = numeral.form !== 'arabic' && numeral.min !== numeral.max;
  return !(isSingle(numeral) || vague) || SCORING.test(before) || /^之[差多]/.test(textBehind(claim, 2));
}

/** 一块二, 一块5: the one unit of coins that 一 counts before a digit. 一 there closes the sum: no 一块一直. */
const DIGIT_BEHIND = new RegExp(
  `^(?:[二三四五六七八九]|一(?:[^一-鿿]|[斤个张只本瓶份]|$)|[${DIGITS}](?![${DIGITS}.．英寸厘毫]))`,
);

export function isOneKuai(claim: Claim): boolean {
  return claim.unit.text === '块' && DIGIT_BEHIND.test(textBehind(claim, 2));
}
