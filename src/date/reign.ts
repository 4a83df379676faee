/**
 * Reign titles and the year each began (the year counted as its first), for 民国三十年 and 康熙二十年. Titles that are also
 * common words or living place names are left out or need a numeral in characters. Source: the table of reigns in
 * 《中国历史纪年表》 (方诗铭); Japanese eras after the Imperial Household's list.
 */
import { isOneOf } from './characters.js';
import type { Point, Range, Reading, Year } from './expression.js';
import { Lexicon } from './lexicon.js';
import { readNumber } from './number.js';

const MODERN = `中华民国 1912 民国 1912 宣统 1909 光绪 1875 同治 1862 咸丰 1851 道光 1821 嘉庆 1796 乾隆 1736 雍正 1723 康熙 1662
  顺治 1644 明治 1868 大正 1912 昭和 1926 平成 1989 令和 2019`;

const OLDER = `崇祯 1628 天启 1621 泰昌 1620 万历 1573 隆庆 1567 嘉靖 1522 正德 1506 弘治 1488 成化 1465 天顺 1457 景泰 1450
  正统 1436 宣德 1426 洪熙 1425 永乐 1403 建文 1399 洪武 1368 崇德 1636 天聪 1627 天命 1616
  至正 1341 元统 1333 至顺 1330 天历 1328 泰定 1324 至治 1321 延祐 1314 皇庆 1312 至大 1308 大德 1297 元贞 1295 至元 1264 中统 1260
  祥兴 1278 景炎 1276 德祐 1275 咸淳 1265 景定 1260 开庆 1259 宝祐 1253 淳祐 1241 嘉熙 1237 端平 1234 绍定 1228 淳佑 1241 德佑 1275 宝佑 1253 宝庆 1225 嘉定 1208
  开禧 1205 嘉泰 1201 庆元 1195 绍熙 1190 淳熙 1174 乾道 1165 隆兴 1163 绍兴 1131 建炎 1127 靖康 1126 宣和 1119 重和 1118 政和 1111
  大观 1107 崇宁 1102 建中靖国 1101 元符 1098 绍圣 1094 元祐 1086 元丰 1078 熙宁 1068 治平 1064 嘉祐 1056 至和 1054 皇祐 1049 庆历 1041
  康定 1040 宝元 1038 景祐 1034 明道 1032 天圣 1023 乾兴 1022 天禧 1017 大中祥符 1008 景德 1004 咸平 998 至道 995 淳化 990 端拱 988
  雍熙 984 太平兴国 976 开宝 968 乾德 963 建隆 960
  天祐 904 天复 901 光化 898 乾宁 894 景福 892 大顺 890 龙纪 889 文德 888 光启 885 广明 880 乾符 874 咸通 860 大中 847 会昌 841
  开成 836 大和 827 宝历 825 长庆 821 元和 806 永贞 805 贞元 785 兴元 784 建中 780 大历 766 永泰 765 广德 763 宝应 762 乾元 758 至德 756
  天宝 742 开元 713 先天 712 太极 712 景云 710 唐隆 710 景龙 707 神龙 705 长安 701 大足 701 久视 700 圣历 698 神功 697 万岁通天 696
  证圣 695 延载 694 长寿 692 如意 692 天授 690 载初 690 永昌 689 垂拱 685 光宅 684 文明 684 嗣圣 684 弘道 683 永淳 682 开耀 681 永隆 680
  调露 679 仪凤 676 咸亨 670 总章 668 乾封 666 麟德 664 龙朔 661 显庆 656 永徽 650 贞观 627 武德 618 大业 605 仁寿 601 开皇 581
  义熙 405 隆安 397 太元 376 永和 345 咸康 335 咸和 326 永嘉 307 元康 291 太康 280 泰始 265 章武 221 黄初 220 建安 196 初平 190 中平 184
  光和 178 熹平 172 建宁 168 延熹 158 永元 89 永平 58 建武 25 元狩 -121 元鼎 -115 元封 -109 太初 -103 建元 -139`;

function titles(table: string, loose: boolean): (readonly [string, { first: number; loose: boolean }])[] {
  const words = table.trim().split(/\s+/);
  return words.flatMap((word, i) => (i % 2 === 0 ? [[word, { first: Number(words[i + 1]), loose }] as const] : []));
}

export const REIGNS = new Lexicon([...titles(MODERN, true), ...titles(OLDER, false)]);

/** Those that counted by the solar calendar. */
const SOLAR = new Set('中华民国 民国 明治 大正 昭和 平成 令和'.split(' '));

/** What may stand before a title: 清乾隆二十三年. */
export const DYNASTIES: readonly string[] =
  '清朝 明朝 元朝 宋朝 北宋 南宋 唐朝 隋朝 汉朝 东汉 西汉 清 明 元 宋 唐 隋 汉 晋'.split(' ');

const HOUSES = new Lexicon<null>(DYNASTIES.map((house) => [house, null] as const));

const TABLE = `${MODERN} ${OLDER}`.trim().split(/\s+/);
/** The last years that the first of the next reign does not tell. */
const LAST = new Map(
  Object.entries({
    民国: 1949,
    中华民国: 1949,
    明治: 1912,
    大正: 1926,
    昭和: 1989,
    平成: 2019,
    崇祯: 1644,
    万历: 1620,
    至正: 1368,
    大业: 618,
    天祐: 907,
    义熙: 418,
    永嘉: 313,
    建安: 220,
    永元: 105,
    永平: 75,
    建武: 56,
  }),
);

/** The last year of a reign: the one before the next reign's first. */
function lastOf(title: string, first: number): number {
  const last = LAST.get(title) ?? Number(TABLE[TABLE.indexOf(title) - 1]) - 1;
  return last >= first ? last : first;
}

/** What joins two reigns: 嘉靖、万历年间. */
const JOINTS = '、和至到与及';

/** 乾隆年间, 明嘉靖、万历年间: the years of a reign, or of several. */
export function readReignYears(text: string, at: number): Reading<Range> | null {
  const house = HOUSES.at(text, at)?.word.length ?? 0;
  const first = REIGNS.at(text, at + house);
  if (!first) return null;
  let last = first;
  let end = at + house + first.word.length;
  for (let next = isOneOf(text, end, JOINTS) ? REIGNS.at(text, end + 1) : null; next; ) {
    last = next;
    end += 1 + next.word.length;
    next = isOneOf(text, end, JOINTS) ? REIGNS.at(text, end + 1) : null;
  }
  if (!text.startsWith('年间', end)) return null;
  const year = (value: number): Point => ({ form: 'point', year: { is: 'year', value } });
  const range = { from: year(first.value.first), to: year(lastOf(last.word, last.value.first)) };
  return { end: end + 2, value: { form: 'range', ...range } };
}

/** A title, its numeral (元 is the first) and 年. Reigns before the Qing take numerals in characters only. */
export function readReign(text: string, at: number): Reading<Year> | null {
  const house = HOUSES.at(text, at)?.word.length ?? 0;
  const title = REIGNS.at(text, at + house);
  if (!title) return null;
  const start = at + house + title.word.length;
  const number = text.charAt(start) === '元' ? { end: start + 1, value: 1, script: 'han' } : readNumber(text, start);
  if (!number || number.value < 1 || number.value > 113 || text.charAt(number.end) !== '年') return null;
  if (!title.value.loose && number.script !== 'han') return null;
  // 淳熙六年至淳祐九年间 ends a range
  const closes = isOneOf(text, at - 1, '至到和与—');
  if (isOneOf(text, number.end + 1, closes ? '来多内' : '间来多内')) return null;
  const value = title.value.first + number.value - 1;
  const lunar = number.script === 'han' && !SOLAR.has(title.word) ? ({ lunar: true } as const) : {};
  return { end: number.end + 1, value: { is: 'year', value, ...lunar } };
}
