import type { Span } from '../model.js';
import { WordTable } from './gazetteer/word-table.js';
import { surnameTiers } from './gazetteer/world.js';

/**
 * Names of people by their characters: surname and one or two more characters (a double surname and one or two), or a
 * foreign name with its middle dots.
 */

let surnames: WordTable<number> | null = null;
function table(): WordTable<number> {
  surnames ??= new WordTable(surnameTiers());
  return surnames;
}

const HAN = /^[\u3400-\u9fff\u{20000}-\u{323af}〇]+$/u;
export const isHan = (text: string): boolean => HAN.test(text);

/** Characters no given name holds: particles, pronouns, function words, numerals of counting, marks of an organisation. */
const NEVER_GIVEN = /[的了着过吗呢吧啊是在把被让给和与及或等个这那哪您你我他她它们很不没无说报局厅部委院厂社某总]/;
/** What makes a lone surname a person: 王某, 赵某2 and 李某某 in court papers. */
const ANONYMOUS = /^某{1,2}(?:[甲乙丙丁]|[0-9０-９]{1,2})?/;
/** A foreign name: two to five stretches joined by middle dots, initials allowed (J·K·罗琳). */
const DOTTED =
  /[\u4e00-\u9fff]{1,8}(?:[·•・‧][\u4e00-\u9fffA-Za-z]{1,10}){1,4}|[A-Z](?:[·•・‧.][A-Z])?[·•・‧.][\u4e00-\u9fff]{1,8}(?:[·•・‧][\u4e00-\u9fff]{1,10})?/y;
const TRANSLITERATION =
  /[阿埃艾安奥巴贝比博布查茨达戴德迪蒂丁多俄恩尔法菲费佛弗夫福富盖冈戈格古哈海赫胡基吉加杰金卡凯科克肯库拉莱兰劳勒雷里利莉列林隆卢鲁伦罗洛马玛麦曼梅门蒙米密莫姆穆纳内尼诺帕佩皮普奇乔切琼萨塞赛桑沙舍施史斯苏所索塔泰坦特提廷图托瓦威韦维沃乌西希夏肖谢辛休雅亚耶伊因尤约扎詹兹佐]/g;

/** Tier of the surname that starts at `at` (0 the commonest, 3 double), with its length; `null` when there is none. */
export function surnameAt(text: string, at: number): { readonly length: number; readonly tier: number } | null {
  const length = table().startingAt(text, at);
  if (length === 0) return null;
  return { length, tier: table().get(text.slice(at, at + length)) ?? 3 };
}

/** Length of the anonymised name at `at` (王某, 李某某, 赵某2), 0 when there is none. */
export function anonymousAt(text: string, at: number): number {
  const surname = surnameAt(text, at);
  if (surname === null) return 0;
  const rest = ANONYMOUS.exec(text.slice(at + surname.length, at + surname.length + 6));
  return rest === null ? 0 : surname.length + rest[0].length;
}

/** Length of the name with middle dots at `at`, 0 when there is none. */
export function dottedAt(text: string, at: number): number {
  DOTTED.lastIndex = at;
  return DOTTED.exec(text)?.[0].length ?? 0;
}

/** Whether most of the characters (two thirds, or another share) are those that write foreign names. */
export function looksTransliterated(text: string, share = 2 / 3): boolean {
  return (text.match(TRANSLITERATION)?.length ?? 0) >= text.length * share;
}

/**
 * Whether `text` as a whole may be a Chinese person's name: two or three characters after a surname, four after a double
 * one or when two surnames are joined (林郑月娥).
 */
export function isPersonalName(text: string, rarest = 2): boolean {
  if (text.length < 2 || text.length > 4 || !isHan(text)) return false;
  if (anonymousAt(text, 0) === text.length) return true;
  const surname = surnameAt(text, 0);
  if (surname === null || (surname.length === 1 && surname.tier > rarest)) return false;
  const given = text.slice(surname.length);
  if (given.length < 1 || NEVER_GIVEN.test(given)) return false;
  if (given.length <= 2) return true;
  return surname.length === 1 && surname.tier === 0 && (surnameAt(given, 0)?.tier ?? 9) === 0;
}

/** Whether a stretch set apart in a byline may be a pen name or a name without a surname: 晓风, 拉巴次仁. */
export function isPenName(text: string): boolean {
  return text.length >= 2 && text.length <= 4 && isHan(text) && !NEVER_GIVEN.test(text);
}

const SURNAME_WORTH = [3, 1.5, 0.3, 3.2] as const;
const THREE_WORTH = 1;
const TWO_WORTH = 0.3;

/**
 * Splits names that were written together by their surnames: 周圆王舒一 → 周圆, 王舒一. Offsets count from the start of
 * `text`, UTF-16. Two to four characters that are one name stay one; `[]` when there is no reading.
 */
export function splitNames(text: string): Span[] {
  const whole = [{ start: 0, end: text.length }];
  if (text.length < 2 || !isHan(text)) return [];
  if (text.length <= 3) return isPersonalName(text) ? whole : [];
  if (text.length === 4) {
    const double = surnameAt(text, 0)?.length === 2;
    const second = surnameAt(text, 2);
    if (double || second === null || second.tier > 1 || !isPersonalName(text.slice(0, 2))) {
      return isPersonalName(text) ? whole : [];
    }
  }
  if (text.length > 40) return [];
  // best[i]: the worth of the best reading of the first i characters.
  const best: number[] = [0];
  const cut: number[] = [0];
  for (let end = 1; end <= text.length; end++) {
    best[end] = Number.NEGATIVE_INFINITY;
    for (let length = 2; length <= 4 && length <= end; length++) {
      const name = text.slice(end - length, end);
      const surname = surnameAt(name, 0);
      if (surname === null || !isPersonalName(name) || (length === 4 && surname.length === 1)) continue;
      const given = length - surname.length;
      const worth =
        (best[end - length] ?? 0) + (SURNAME_WORTH[surname.tier] ?? 0) + (given === 2 ? THREE_WORTH : TWO_WORTH);
      if (worth > (best[end] ?? 0) || best[end] === Number.NEGATIVE_INFINITY) {
        best[end] = worth;
        cut[end] = end - length;
      }
    }
  }
  if (!Number.isFinite(best[text.length])) return [];
  const names: Span[] = [];
  for (let end = text.length; end > 0; end = cut[end] ?? 0) names.unshift({ start: cut[end] ?? 0, end });
  return names;
}
