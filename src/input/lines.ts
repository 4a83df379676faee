/** Bytes cut into blocks of whole lines while they arrive. The length of the input does not matter, that of a line does. */

const LF = 0x0a;

/** One line or several. */
export interface LineBlock {
  /** 1-based number of the first line. */
  readonly first: number;
  /** Without the line feed behind the last line. */
  readonly bytes: Uint8Array;
}

function countLines(bytes: Uint8Array): number {
  let lines = 1;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) lines++;
  return lines;
}

/**
 * The lines of a stream in an encoding where the byte 0A is always a line feed (UTF-8, GB 18030, Big5), a block for each
 * chunk that ends a line. A last line without a line feed is a line too.
 */
export async function* lineBlocks(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<LineBlock> {
  let first = 1;
  let pending: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LF);
    if (end < 0) {
      pending.push(chunk);
      continue;
    }
    const whole = chunk.subarray(0, end);
    const bytes = pending.length > 0 ? Buffer.concat([...pending, whole]) : whole;
    yield { first, bytes };
    first += countLines(bytes);
    pending = end + 1 < chunk.length ? [chunk.subarray(end + 1)] : [];
  }
  if (pending.length > 0) yield { first, bytes: Buffer.concat(pending) };
}

/** The lines of a block. */
export function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  lines.push(bytes.subarray(from));
  return lines;
}

/** A stream in UTF-16 as a stream in UTF-8, so that it can be cut at line feeds. */
export async function* utf8From(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
