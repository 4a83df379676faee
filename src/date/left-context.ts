import { charSet, isIn, isOneOf } from './characters.js';

/** Characters that, right before the first one of a time word, make it the end of another word: 马上|一年, 目前|年产, 日本|年度. */
const BARS: Readonly<Record<string, string>> = {
  上: '马以之网线路早晚身地世天桌街楼山海车岸墙脸史向加赶跟献追船堂台手',
  下: '以之地天一如乡手部属旗名底留剩余立眼脚当时私殿陛阁麾楼桥树脚山台创写打签落松',
  本: '日基根成资书版样文标剧课原人亏蚀',
  当: '正应适相担理承充恰',
  全: '安健完齐周',
  前: '目当从以之先日生空眼面提',
  去: '过失除',
  明: '证说表声文聪光鲜发透高简阐标查',
  次: '每首多两三数一二四五六七八九十0123456789０１２３４５６７８９几此依层其名档人班趟场本上下这那',
  后: '最以之背落今此前其然随先幕',
  年: '青少中老壮童成晚幼早学近百千万一二三四五六七八九十两几半多数干0123456789０１２３４５６７８９',
  来: '十近几未后多余往历向从原本将',
  转: '辗运周旋扭逆好移翻',
  黎: '周张李王刘陈杨',
  同: '不相共合如陪认赞协混伙胡雷',
  月: '个岁闰',
  周: '一两几每数半圆四',
  星: '新明行卫火金木水土恒歌影球',
  清: '分澄查认看说年血',
  春: '青阳怀思新长回',
  夜: '不半日昼一春夏秋冬星月长黑',
  夏: '华宁',
  近: '附接临邻亲靠逼远最贴就将迫',
  多: '许很十百千万余好太几数众更了个诸最差',
  逐: '追驱角放',
  小: '大中弱',
  大: '重最巨强扩',
  今: '当如',
  早: '趁尽及',
  晨: '早清凌',
  午: '上下中正端',
  晚: '傍夜早一两几每整当春',
  头: '年',
  元: '公状纪单多美欧日银亿万千百十',
  重: '多双',
  正: '修改更纠真公反',
  端: '云高终极尖前后两顶末',
};

const BARRED = charSet(Object.keys(BARS).join(''));
const BY_FIRST = new Map(Object.entries(BARS).map(([first, bars]) => [first.charCodeAt(0), charSet(bars)]));

/** 以上周四 is 以 and a weekday, 以上年份 is not: behind 以 a word of last week or quarter keeps its 上. */
const WHOLE_UNITS = /^上(?:周[一二三四五六日末]|个|季|半年|月[初中底末])/u;

/** 指数|周二, 人数|周三: 数 that ends a noun before a weekday. */
const COUNT_NOUN = '指人点总基参系函次件户单笔级分多少';

function isNumberOf(text: string, at: number): boolean {
  return (
    text.charAt(at - 1) === '数' &&
    isOneOf(text, at - 2, COUNT_NOUN) &&
    isOneOf(text, at + 1, '一二三四五六日') &&
    !isOneOf(text, at + 2, '次个期年')
  );
}

export function isBarred(text: string, at: number): boolean {
  if (at === 0 || !isIn(text, at, BARRED)) return false;
  if (text.charAt(at) === '周' && isNumberOf(text, at)) return false;
  const bars = BY_FIRST.get(text.charCodeAt(at));
  if (bars === undefined || !isIn(text, at - 1, bars)) return false;
  return !(isOneOf(text, at - 1, '以') && WHOLE_UNITS.test(text.slice(at, at + 3)));
}
