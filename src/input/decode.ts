/** Bytes to text. Strict by default: no silent U+FFFD ever comes out of here. */
import { type Diagnostic, TiquError } from '../model.js';
import type { EncodingName } from './encodings.js';
import { looksBinary, looksUtf16 } from './sniff.js';

export interface DecodeOptions {
  readonly encoding: EncodingName;
  /** Replace what cannot be decoded by U+FFFD and say how often. */
  readonly lossy: boolean;
}

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly notices: readonly Diagnostic[];
}

export interface Chosen {
  readonly encoding: Exclude<EncodingName, 'auto'>;
  readonly notices: readonly Diagnostic[];
}

export const REPLACEMENT = '\uFFFD';

/** The encoding that a byte-order mark names. */
function markedEncoding(bytes: Uint8Array): Chosen['encoding'] | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

interface Strict {
  readonly text: string;
  /** Bytes at the very end that begin a character and do not finish it. */
  readonly incomplete: boolean;
}

/** The text, or null where a byte sequence is not of the encoding. An unfinished last character is no such sequence. */
export function decodeStrictly(bytes: Uint8Array, encoding: string, ignoreBOM = false): Strict | null {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM });
  let text: string;
  try {
    text = decoder.decode(bytes, { stream: true });
  } catch {
    return null;
  }
  try {
    return { text: text + decoder.decode(), incomplete: false };
  } catch {
    return { text, incomplete: true };
  }
}

function guessedNotice(encoding: string): Diagnostic {
  return { code: 'W101', message: `not UTF-8; read as ${encoding.toUpperCase()}` };
}

/**
 * Chooses the encoding of a source from its bytes, or its first bytes when `whole` is false. The order: what the user
 * says, a byte-order mark, strict UTF-8, UTF-16 and GB18030 where they give Chinese text.
 *
 * @throws {TiquError} E104 binary data, E105 no encoding fits.
 */
export async function chooseEncoding(bytes: Uint8Array, options: DecodeOptions, whole: boolean): Promise<Chosen> {
  if (options.encoding !== 'auto') return { encoding: options.encoding, notices: [] };
  const marked = markedEncoding(bytes);
  if (marked) return { encoding: marked, notices: [] };
  if (looksUtf16(bytes, 'utf-16le')) return { encoding: 'utf-16le', notices: [guessedNotice('utf-16le')] };
  if (looksUtf16(bytes, 'utf-16be')) return { encoding: 'utf-16be', notices: [guessedNotice('utf-16be')] };
  if (looksBinary(bytes) && !options.lossy) throw new TiquError('E104', 'binary data, not a text');
  if (decodeStrictly(bytes, 'utf-8')) return { encoding: 'utf-8', notices: [] };
  const { looksGb18030 } = await import('./gb18030.js');
  if (looksGb18030(bytes) && decodeStrictly(bytes, 'gb18030'))
    return { encoding: 'gb18030', notices: [guessedNotice('gb18030')] };
  if (options.lossy || !whole) return { encoding: 'utf-8', notices: [] };
  if (bytes.includes(0)) throw new TiquError('E104', 'binary data, not a text');
  throw new TiquError('E105', 'neither UTF-8 nor GB18030', firstInvalid(bytes, 'utf-8'));
}

/** Line and column of the first byte that is not of the encoding; the column counts code points. */
function firstInvalid(bytes: Uint8Array, encoding: string): { line: number; column: number } {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1;
    if (decodeStrictly(bytes.subarray(0, middle), encoding)) sound = middle;
    else broken = middle;
  }
  const text = decodeStrictly(bytes.subarray(0, sound), encoding)?.text ?? '';
  const lastBreak = text.lastIndexOf('\n');
  return { line: text.split('\n').length, column: [...text.slice(lastBreak + 1)].length + 1 };
}

/** The text with U+FFFD for what cannot be decoded, and how many of them were put in. */
function decodeLossily(bytes: Uint8Array, encoding: string): { text: string; replaced: number } {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, replaced: text.split(REPLACEMENT).length - 1 };
}

export function replacedNotice(count: number): Diagnostic {
  return { code: 'W103', message: `${count} undecodable ${count === 1 ? 'sequence' : 'sequences'} replaced by U+FFFD` };
}

export function incompleteNotice(): Diagnostic {
  return { code: 'W102', message: 'the last character is incomplete and was left out' };
}

/**
 * Decodes a whole source; a byte-order mark is taken off.
 *
 * @throws {TiquError} E104 binary data, E105 undecodable bytes (with line and column).
 */
export async function decode(bytes: Uint8Array, options: DecodeOptions): Promise<Decoded> {
  const { encoding, notices } = await chooseEncoding(bytes, options, true);
  const strict = decodeStrictly(bytes, encoding);
  if (strict && !strict.incomplete) return { text: strict.text, encoding, notices };
  if (options.lossy) {
    const { text, replaced } = decodeLossily(bytes, encoding);
    return { text, encoding, notices: [...notices, replacedNotice(replaced)] };
  }
  if (!strict) throw new TiquError('E105', `not ${encoding.toUpperCase()}`, firstInvalid(bytes, encoding));
  return { text: strict.text, encoding, notices: [...notices, incompleteNotice()] };
}

/**
 * Decodes one line of a stream whose encoding is known; `replaced` counts the U+FFFD that `lossy` put in.
 *
 * @throws {TiquError} E105 undecodable bytes (with the column).
 */
export function decodeLine(bytes: Uint8Array, encoding: string, lossy: boolean): { text: string; replaced: number } {
  const strict = decodeStrictly(bytes, encoding);
  if (strict && !strict.incomplete) return { text: strict.text, replaced: 0 };
  if (lossy) return decodeLossily(bytes, encoding);
  throw new TiquError('E105', `not ${encoding.toUpperCase()}`, { column: firstInvalid(bytes, encoding).column });
}
