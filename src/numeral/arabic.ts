/** Arabic numbers as written: 7,200 · １，２３４．５ · 7 200 · 1．46, one at a time and with bounded looks ahead. */
import { ARABIC, CLASS, SPACE, table, VALUE } from './characters.js';
import { Followers } from './followers.js';

/** Longer runs are identifiers. */
export const LONGEST_RUN = 30;
const MOST_GROUPS = 8;
const SAFE_DIGITS = 15;

const COMMA = table(',，');
const STOP = table('.．');
const INTERPUNCT = table('·•∙');
/** What follows a decimal written with an interpunct (１·５亿), which a day's name never has (3·15晚会). */
const AFTER_INTERPUNCT = new Followers(
  '万 亿 千 百 % ％ ‰ 元 倍 个 多 余 公 平 吨 米 克 斤 升 度 岁 亩 顷 伏 瓦 赫 秒 角 块 点 件 口 条 级 户 台 辆 册 株 厘米 毫米 微米 微克 微微克 毫克 纳米 海里 英里 英尺 英寸 英镑 立方 摄氏 美元 欧元 日元 港元 港币 澳元 加元 韩元 新元 马克 法郎 瑞郎 卢布 卢比 比索 泰铢 铢 林吉特 坚戈 兹罗提 福林 克朗 里亚尔 雷亚尔 第纳尔 里拉 谢克尔 先令 索姆 盾 盎司 加仑 小时 分钟 分贝 人次 ℃'.split(
    ' ',
  ),
);

export interface ArabicRun {
  /** Past the last character read. */
  end: number;
  /** Digits before the point. */
  digits: number;
  /** Digits after the point; -1 without a point. */
  decimals: number;
  coefficient: number | bigint;
  /** False for a run too long for a number: it is skipped whole. */
  readable: boolean;
  /** The digits go on after another point (2026.02.10, 1.2.3): what was read is the first piece. */
  dotted: boolean;
}

function runEnd(flow: string, start: number): number {
  let end = start;
  while (CLASS[flow.charCodeAt(end)] === ARABIC) end++;
  return end;
}

/** The value of the digits in [start, end), whatever separates them. */
function digitsValue(flow: string, start: number, end: number, count: number): number | bigint {
  if (count > SAFE_DIGITS) {
    let text = '';
    for (let i = start; i < end; i++) {
      const code = flow.charCodeAt(i);
      if (CLASS[code] === ARABIC) text += VALUE[code];
    }
    const value = BigInt(text);
    return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value;
  }
  let value = 0;
  for (let i = start; i < end; i++) {
    const code = flow.charCodeAt(i);
    if (CLASS[code] === ARABIC) value = value * 10 + (VALUE[code] ?? 0);
  }
  return value;
}

/** Past the thousands groups that follow a run of one to three digits, or `end` where they are none. */
function groupsEnd(flow: string, start: number, end: number): number {
  if (end - start > 3 || flow.charCodeAt(start) === 48) return end;
  const separator = flow.charCodeAt(end);
  const spaced = CLASS[separator] === SPACE;
  if (!spaced && COMMA[separator] === 0) return end;
  // A number that itself stands behind a digit and a space is a column of a table (2024 100 200), no first group.
  if (spaced && CLASS[flow.charCodeAt(start - 1)] === SPACE && CLASS[flow.charCodeAt(start - 2)] === ARABIC) return end;
  let at = end;
  // 233,333，333: both commas may mix.
  for (let groups = 0; spaced ? flow.charCodeAt(at) === separator : COMMA[flow.charCodeAt(at)] === 1; groups++) {
    if (CLASS[flow.charCodeAt(at + 1)] !== ARABIC) break;
    if (groups === MOST_GROUPS) return end;
    const next = at + 4;
    if (
      CLASS[flow.charCodeAt(at + 2)] !== ARABIC ||
      CLASS[flow.charCodeAt(at + 3)] !== ARABIC ||
      CLASS[flow.charCodeAt(next)] === ARABIC
    )
      return end;
    at = next;
  }
  return at;
}

/** Reads the number at `start`, which is a digit, into `run`. */
export function readArabic(flow: string, start: number, run: ArabicRun): void {
  const first = runEnd(flow, start);
  run.dotted = false;
  run.decimals = -1;
  run.digits = first - start;
  if (run.digits > LONGEST_RUN) {
    run.end = first;
    run.readable = false;
    return;
  }
  const end = groupsEnd(flow, start, first);
  if (end > first) run.digits += ((end - first) / 4) * 3;
  run.end = end;
  run.readable = true;
  const mark = flow.charCodeAt(end);
  if ((STOP[mark] === 1 || INTERPUNCT[mark] === 1) && CLASS[flow.charCodeAt(end + 1)] === ARABIC) {
    const last = runEnd(flow, end + 1);
    if (STOP[mark] === 1 && STOP[flow.charCodeAt(last)] === 1 && CLASS[flow.charCodeAt(last + 1)] === ARABIC)
      run.dotted = true;
    else if (STOP[mark] === 1 || AFTER_INTERPUNCT.startsAt(flow, last)) {
      run.decimals = last - end - 1;
      run.end = last;
      run.readable = run.digits + run.decimals <= LONGEST_RUN;
    }
  }
  if (run.readable) run.coefficient = digitsValue(flow, start, run.end, run.digits + Math.max(0, run.decimals));
}
