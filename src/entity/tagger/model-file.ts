/**
 * The file of a trained tagger:
 *
 *     "tiqu tagger 2\n" · length of the file u32 · length of the header u32 · header JSON
 *     · transitions 13 × 13 float32 · hash deltas as varints · deltas of the words outside · label masks u16
 *     · weights int8, only those in the mask
 *     · SHA-256 of all before it
 *
 * Numbers are little-endian.
 */
import { createHash } from 'node:crypto';
import { TiquError } from '../../model.js';
import { canFollow, LABELS } from './labels.js';
import type { Model, ModelHeader } from './model.js';

const MAGIC = Buffer.from('tiqu tagger 2\n', 'latin1');
const CHECKSUM = 32;
const FIXED = MAGIC.length + 8;

interface StoredHeader extends ModelHeader {
  readonly features: number;
  readonly deltaBytes: number;
  readonly outsideWords: number;
  readonly outsideBytes: number;
  readonly weights: number;
}

export function encodeModel(model: Model): Uint8Array {
  const deltas = encodeDeltas(model.hashes);
  const outside = encodeDeltas(model.outside);
  const count = model.hashes.length;
  const masks = Buffer.alloc(count * 2);
  const weights: number[] = [];
  for (let r = 0; r < count; r++) {
    let mask = 0;
    for (let label = 0; label < LABELS; label++) {
      const weight = model.rows[r * LABELS + label] ?? 0;
      if (weight === 0) continue;
      mask |= 1 << label;
      weights.push(weight);
    }
    masks.writeUInt16LE(mask, r * 2);
  }
  const stored: StoredHeader = {
    ...model.header,
    features: count,
    deltaBytes: deltas.length,
    outsideWords: model.outside.length,
    outsideBytes: outside.length,
    weights: weights.length,
  };
  const header = Buffer.from(JSON.stringify(stored));
  const transitions = Buffer.alloc(LABELS * LABELS * 4);
  model.transitions.forEach((score, i) => {
    transitions.writeFloatLE(Number.isFinite(score) ? score : 0, i * 4);
  });
  const body = [header, transitions, deltas, outside, masks, Buffer.from(Int8Array.from(weights).buffer)];
  const length = body.reduce((sum, part) => sum + part.length, FIXED + CHECKSUM);
  const sizes = Buffer.alloc(8);
  sizes.writeUInt32LE(length, 0);
  sizes.writeUInt32LE(header.length, 4);
  const content = Buffer.concat([MAGIC, sizes, ...body]);
  return Buffer.concat([content, createHash('sha256').update(content).digest()]);
}

/** @throws TiquError E310 when the bytes are no model, or one that was damaged or cut short */
export function decodeModel(bytes: Uint8Array, path: string): Model {
  const complain = (why: string) => new TiquError('E310', why, { path });
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (buffer.length === 0) throw complain('an empty file, not an entity model');
  if (!buffer.subarray(0, MAGIC.length).equals(MAGIC)) throw complain('not an entity model of this version of tiqu');
  if (buffer.length < FIXED || buffer.length !== buffer.readUInt32LE(MAGIC.length))
    throw complain('the entity model is incomplete; get or train it again');
  const content = buffer.subarray(0, buffer.length - CHECKSUM);
  if (!createHash('sha256').update(content).digest().equals(buffer.subarray(content.length)))
    throw complain('the entity model is damaged; get or train it again');

  const headerEnd = FIXED + buffer.readUInt32LE(MAGIC.length + 4);
  const { features, deltaBytes, outsideWords, outsideBytes, weights, ...header }: StoredHeader = JSON.parse(
    buffer.toString('utf8', FIXED, headerEnd),
  );
  const transitionsEnd = headerEnd + LABELS * LABELS * 4;
  const deltasEnd = transitionsEnd + deltaBytes;
  const outsideEnd = deltasEnd + outsideBytes;
  const masksEnd = outsideEnd + features * 2;
  const hashes = decodeDeltas(content.subarray(transitionsEnd, deltasEnd), features);
  const rows = decodeRows(
    content.subarray(outsideEnd, masksEnd),
    new Int8Array(content.buffer, content.byteOffset + masksEnd, weights),
    features,
  );
  const outside = decodeDeltas(content.subarray(deltasEnd, outsideEnd), outsideWords);
  const transitions = decodeTransitions(content.subarray(headerEnd, transitionsEnd));
  return { header, hashes, rows, outside, transitions };
}

function decodeTransitions(bytes: Buffer): Float32Array {
  return Float32Array.from({ length: LABELS * LABELS }, (_, i) =>
    canFollow(Math.floor(i / LABELS), i % LABELS) ? bytes.readFloatLE(i * 4) : Number.NEGATIVE_INFINITY,
  );
}

function encodeDeltas(hashes: Uint32Array): Buffer {
  const bytes: number[] = [];
  let last = 0;
  for (const hash of hashes) {
    let delta = hash - last;
    last = hash;
    while (delta > 0x7f) {
      bytes.push((delta & 0x7f) | 0x80);
      delta = Math.floor(delta / 128);
    }
    bytes.push(delta);
  }
  return Buffer.from(bytes);
}

function decodeDeltas(bytes: Uint8Array, count: number): Uint32Array {
  const hashes = new Uint32Array(count);
  let at = 0;
  let hash = 0;
  for (let i = 0; i < count; i++) {
    let byte = bytes[at++] ?? 0;
    let delta = byte & 0x7f;
    for (let shift = 7; byte > 0x7f; shift += 7) {
      byte = bytes[at++] ?? 0;
      delta |= (byte & 0x7f) << shift;
    }
    hash = (hash + delta) >>> 0;
    hashes[i] = hash;
  }
  return hashes;
}

function decodeRows(masks: Uint8Array, weights: Int8Array, count: number): Int8Array {
  const rows = new Int8Array(count * LABELS);
  let at = 0;
  for (let r = 0; r < count; r++) {
    let mask = (masks[r * 2] ?? 0) | ((masks[r * 2 + 1] ?? 0) << 8);
    while (mask !== 0) {
      const label = 31 - Math.clz32(mask & -mask);
      rows[r * LABELS + label] = weights[at++] ?? 0;
      mask &= mask - 1;
    }
  }
  return rows;
}
