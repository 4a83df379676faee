import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Positions } from '../../src/document/offsets.js';
import { cutAt, partsOf } from '../../src/input/parts.js';

async function partsFrom(texts: readonly string[], limit: number) {
  async function* stream() {
    yield* texts;
  }
  const parts = [];
  for await (const part of partsOf(stream(), limit)) parts.push(part);
  return parts;
}

describe('cutAt', () => {
  it('prefers the end of a sentence at the end of a line, then a line, then a sentence', () => {
    expect(cutAt('收入增长。\n其中税收\n占七成,非税', 14)).toBe(6);
    expect(cutAt('收入增长\n其中税收\n占七成,非税', 13)).toBe(10);
    expect(cutAt('收入增长。其中税收占七成,非税', 13)).toBe(5);
    expect(cutAt('收入增长其中税收占七成', 9)).toBe(9);
  });

  it('cuts behind blank lines, and no break of two characters or surrogate pair apart', () => {
    expect(cutAt('增长。\r\n\r\n其中税收', 9)).toBe(7);
    expect(cutAt('增长\r\n其', 3)).toBe(2);
    expect(cutAt('增𠀀长', 2)).toBe(1);
  });
});

describe('partsOf', () => {
  const alphabet = fc.constantFrom('城', '。', '\n', '\r', '\r\n', '𠀀', ' ', '1');

  it('gives the text again, each part at its place', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.array(alphabet, { maxLength: 12 }).map((characters) => characters.join('')),
          { maxLength: 8 },
        ),
        fc.integer({ min: 2, max: 9 }),
        async (texts, limit) => {
          const parts = await partsFrom(texts, limit);
          const whole = texts.join('');
          expect(parts.map(({ text }) => text).join('')).toBe(whole);
          expect(parts.map(({ last }) => last)).toEqual(parts.map((_, i) => i === parts.length - 1));
          const positions = new Positions(whole);
          let at = 0;
          for (const { text, start } of parts) {
            expect(text.length).toBeLessThanOrEqual(limit);
            if (text !== '') expect(start).toEqual(positions.at(at));
            at += text.length;
          }
        },
      ),
    );
  });
});
