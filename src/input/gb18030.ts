/** Telling GB 18030 from the other encodings of East Asia. Loaded only for bytes that are no UTF-8. */
import chardet from 'chardet';
import { SAMPLE } from './sniff.js';

/** Multi-byte encodings whose text may decode as GB18030 too. */
const RIVALS = new Set(['Big5', 'Shift_JIS', 'EUC-JP', 'EUC-KR']);

/**
 * Whether bytes that decode as GB18030 are Chinese: most characters of more than one byte are everyday ones
 * (punctuation, rows A1–A3, or level 1 of GB 2312, rows B0–D7), and no rival fits better. UTF-8 read as GB18030
 * falls into level 2 (锟斤拷), Western text into the rare ones.
 */
export function looksGb18030(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let wide = 0;
  let everyday = 0;
  for (let i = 0; i < sample.length; i++) {
    const lead = sample[i] ?? 0;
    if (lead < 0x80) continue;
    const trail = sample[i + 1] ?? 0;
    wide += 1;
    if (trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || (lead >= 0xa1 && lead <= 0xa3))) everyday += 1;
    i += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  if (wide === 0 || everyday / wide < 0.7) return false;
  const guesses = chardet.analyse(sample);
  const gb = guesses.find((guess) => guess.name === 'GB18030')?.confidence ?? 0;
  return !guesses.some((guess) => RIVALS.has(guess.name) && guess.confidence > gb && guess.confidence >= 50);
}
