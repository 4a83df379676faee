import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { Positions, sourceSpan, toSource } from '../../src/document/offsets.js';

const TEXT = fc
  .array(
    fc.constantFrom(
      '一',
      '元',
      '，',
      '。',
      '“',
      '”',
      '3',
      ' ',
      '　',
      '\n',
      '\r',
      '\r\n',
      '\n\n',
      '😀',
      'a',
      '第3页',
      '问：',
    ),
  )
  .map((parts) => parts.join(''));

describe('the way back to the source', () => {
  it('gives every character of the flow the character it was taken from', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        const doc = readDocument(source);
        for (let i = 0; i < doc.flow.length; i++) {
          if (source.charAt(toSource(doc, i)) !== doc.flow.charAt(i)) return false;
        }
        return true;
      }),
    );
  });

  it('leaves nothing out but white space', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        const letters = (text: string) =>
          [...text]
            .filter((c) => !/\s/.test(c))
            .sort()
            .join('');
        expect(letters(readDocument(source).flow)).toBe(letters(source));
      }),
    );
  });

  it('covers the break inside a span', () => {
    const doc = readDocument('金额达26.4\n\n亿元。');
    const start = doc.flow.indexOf('26.4亿元');
    expect(sourceSpan(doc, start, start + 6)).toEqual({ start: 3, end: 11 });
  });

  it('counts code points, lines and columns as a plain count does', () => {
    fc.assert(
      fc.property(TEXT, (source) => {
        const positions = new Positions(source);
        for (let i = 0; i <= source.length; i++) {
          const before = source.slice(0, i);
          if (/[\ud800-\udbff]$/.test(before) || (before.endsWith('\r') && source.charAt(i) === '\n')) continue;
          const lines = before.split(/\r\n|\n|\r/);
          const position = positions.at(i);
          expect(positions.unit(position.offset)).toBe(i);
          expect(position).toEqual({
            offset: [...before].length,
            line: lines.length,
            column: [...(lines.at(-1) ?? '')].length + 1,
          });
        }
      }),
    );
  });
});
