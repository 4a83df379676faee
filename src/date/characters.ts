/** What a character can be inside a time expression; full-width forms count as their ASCII selves. */

const DIGIT = new Int8Array(65536).fill(-1);
const HAN_DIGIT = new Int8Array(65536).fill(-1);
const KIND = new Uint8Array(65536);

const SPACE = 1;
const DASH = 2;
const STOP = 4;
const HAN = 8;
const LATIN = 16;

for (let value = 0; value < 10; value++) {
  DIGIT[0x30 + value] = value;
  DIGIT[0xff10 + value] = value;
}
for (const [text, value] of [
  ['〇零○Ｏ', 0],
  ['一壹', 1],
  ['二贰', 2],
  ['三叁', 3],
  ['四肆', 4],
  ['五伍', 5],
  ['六陆', 6],
  ['七柒', 7],
  ['八捌', 8],
  ['九玖', 9],
] as const) {
  for (const char of text) HAN_DIGIT[char.charCodeAt(0)] = value;
}
function mark(text: string, kind: number): void {
  for (let i = 0; i < text.length; i++) KIND[text.charCodeAt(i)] = (KIND[text.charCodeAt(i)] ?? 0) | kind;
}
mark(' \t\u00a0\u2002\u2003\u2009\u3000', SPACE);
mark('-–—―－~～〜−‐‑', DASH);
mark('，。！？；：、,.!?;:（）()《》〈〉“”‘’"\'「」『』【】[]…\n\r\u2028\u2029·|｜/／—', STOP);
for (let code = 0x4e00; code <= 0x9fff; code++) KIND[code] = HAN;
for (let code = 0x41; code <= 0x5a; code++) {
  for (const c of [code, code + 32, code + 0xfee0, code + 32 + 0xfee0]) KIND[c] = (KIND[c] ?? 0) | LATIN;
}

const kind = (text: string, at: number): number => (at >= 0 && at < text.length ? (KIND[text.charCodeAt(at)] ?? 0) : 0);

/** The value of a decimal digit, ASCII or full-width, else −1. */
export function digitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (DIGIT[text.charCodeAt(at)] ?? -1) : -1;
}

/** The value of 〇 to 九 or its formal form, else −1. */
export function hanDigitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? (HAN_DIGIT[text.charCodeAt(at)] ?? -1) : -1;
}

export function isSpaceAt(text: string, at: number): boolean {
  return (kind(text, at) & SPACE) !== 0;
}

export function isDashAt(text: string, at: number): boolean {
  return (kind(text, at) & DASH) !== 0;
}

export function isHanAt(text: string, at: number): boolean {
  return (kind(text, at) & HAN) !== 0;
}

export function isLatinAt(text: string, at: number): boolean {
  return (kind(text, at) & LATIN) !== 0;
}

/** Whether a clause may begin or end here: an end of the text, a line break, a mark of punctuation or a space. */
export function isEdgeAt(text: string, at: number): boolean {
  return at < 0 || at >= text.length || (kind(text, at) & (STOP | SPACE | DASH)) !== 0;
}

/** The character that ASCII would have here: ： → :, ／ → /, ． → .; empty past the ends. */
export function asciiAt(text: string, at: number): string {
  if (at < 0 || at >= text.length) return '';
  const code = text.charCodeAt(at);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : text.charAt(at);
}

/** Steps over at most two inline spaces (2026 年 2 月). */
export function skipSpace(text: string, at: number): number {
  if (!isSpaceAt(text, at)) return at;
  return isSpaceAt(text, at + 1) ? at + 2 : at + 1;
}

/** Whether one of the characters of `set` stands here; for a few characters. */
export function isOneOf(text: string, at: number, set: string): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  for (let i = 0; i < set.length; i++) if (set.charCodeAt(i) === code) return true;
  return false;
}

/** Many characters to be asked for, as bits by their code. */
export type CharSet = Int32Array;

export function charSet(...texts: readonly string[]): CharSet {
  const bits = new Int32Array(2048);
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      bits[code >> 5] = (bits[code >> 5] ?? 0) | (1 << (code & 31));
    }
  }
  return bits;
}

export function isIn(text: string, at: number, set: CharSet): boolean {
  if (at < 0 || at >= text.length) return false;
  const code = text.charCodeAt(at);
  return (((set[code >> 5] ?? 0) >> (code & 31)) & 1) === 1;
}
