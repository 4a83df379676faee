/** What the features see of a character: variants that mean the same become one. */

/** Stands for white space and for what lies outside the sentence. */
export const BOUNDARY = 0;

/** Where a run towards the next organisation suffix ends. */
export const PUNCTUATION = new Uint8Array(0x10000);
for (const mark of ',.:;!?()[]{}"\'<>/、。“”‘’《》〈〉【】「」『』…—·～~') PUNCTUATION[mark.charCodeAt(0)] = 1;
PUNCTUATION[BOUNDARY] = 1;
/** A middle dot joins the parts of a foreign name. */
PUNCTUATION['·'.charCodeAt(0)] = 0;

/** Ends a sentence; no name crosses it. */
export const SENTENCE_END = new Uint8Array(0x10000);
for (const mark of '。！？!?\n\r\v\f\u0085\u2028\u2029') SENTENCE_END[mark.charCodeAt(0)] = 1;

/** Full-width forms to half-width, digits to 0, Latin to lower case, white space and controls to BOUNDARY. */
export const NORMAL = new Uint16Array(0x10000);
for (let unit = 0; unit < 0x10000; unit++) NORMAL[unit] = normalise(unit);

function normalise(unit: number): number {
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  if (half <= 0x20 || (half >= 0x7f && half <= 0xa0)) return BOUNDARY;
  if ((half >= 0x2000 && half <= 0x200f) || half === 0x3000 || half === 0xfeff || half === 0x2028) return BOUNDARY;
  if (half >= 0x30 && half <= 0x39) return 0x30;
  if (half >= 0x41 && half <= 0x5a) return half + 0x20;
  // Other middle dots of foreign names.
  if (half === 0x2022 || half === 0x2027 || half === 0x30fb || half === 0xff65) return 0xb7;
  return half;
}
