/** Bytes cut into lines while they arrive. The length of the input does not matter, that of the longest line does. */

const LF = 0x0a;
const CR = 0x0d;

export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  /** Without the line break, LF or CR LF. */
  readonly bytes: Uint8Array;
}

function withoutCr(bytes: Uint8Array): Uint8Array {
  return bytes[bytes.length - 1] === CR ? bytes.subarray(0, -1) : bytes;
}

/**
 * The lines of a stream in an encoding where the byte 0A is always a line feed (UTF-8, GB 18030, Big5). A last line
 * without a line feed is a line too.
 */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ByteLine> {
  let number = 0;
  let pending: Uint8Array[] = [];
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      const end = chunk.subarray(from, at);
      number += 1;
      yield { number, bytes: withoutCr(pending.length > 0 ? Buffer.concat([...pending, end]) : end) };
      pending = [];
      from = at + 1;
    }
    if (from < chunk.length) pending.push(chunk.subarray(from));
  }
  if (pending.length > 0) yield { number: number + 1, bytes: withoutCr(Buffer.concat(pending)) };
}

/** A stream in UTF-16 as a stream in UTF-8, so that it can be cut at line feeds. */
export async function* utf8From(chunks: AsyncIterable<Uint8Array>, encoding: string): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }));
  yield encoder.encode(decoder.decode());
}
