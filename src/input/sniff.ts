/** What bytes look like when nothing says what they are. Conservative: a guess that is not sure is none. */

/** Bytes looked at; the rest of a long file is like its beginning. */
export const SAMPLE = 65536;

/**
 * More control characters than any text holds (TAB, LF, VT, FF, CR, SUB and ESC occur in old text files). A stray NUL
 * makes no text binary that is sound otherwise.
 */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) {
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) controls += 1;
  }
  return controls > sample.length / 10;
}

/** Share of code units that a Chinese text in UTF-16 consists of: Han, Chinese punctuation, full-width forms, ASCII. */
function chineseShare(text: string): number {
  let fitting = 0;
  let chinese = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const han =
      (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
    if (han) chinese += 1;
    if (
      han ||
      (unit >= 0x20 && unit < 0x7f) ||
      unit === 0x0a ||
      unit === 0x0d ||
      unit === 0x09 ||
      (unit >= 0x2010 && unit <= 0x2030)
    )
      fitting += 1;
  }
  return chinese === 0 ? 0 : fitting / text.length;
}

/** UTF-16 without a byte-order mark, told by its line feeds and ASCII (a NUL in every such pair) and by its characters. */
export function looksUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): boolean {
  const sample = bytes.subarray(0, Math.min(bytes.length, SAMPLE) & ~1);
  if (sample.length < 4 || bytes.length % 2 !== 0 || !sample.includes(0)) return false;
  return chineseShare(new TextDecoder(encoding).decode(sample)) > 0.95;
}
