import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBlocks, linesOf } from '../../src/input/lines.js';
import { readRecord } from '../../src/input/record.js';
import { isReferenceDate } from '../../src/input/reference-date.js';

describe('readRecord', () => {
  it('keeps an id as it came', () => {
    expect(readRecord('{"id":"007","text":"文"}')).toEqual({ id: '007', text: '文' });
    expect(readRecord('{"id":7,"text":"文"}')).toEqual({ id: 7, text: '文' });
    expect(readRecord('{"id":12345678901234567890,"text":"文"}')).toMatchObject({ idSource: '12345678901234567890' });
  });

  it('takes the id of the record and not one inside of it', () => {
    const json =
      '{"meta":{"id":12345678901234567891},"text":"\\"id\\": 12345678901234567892","id":12345678901234567890}';
    expect(readRecord(json)).toMatchObject({ idSource: '12345678901234567890' });
  });

  it('names what is wrong', () => {
    const wrong: [string, string, string][] = [
      ['not json', 'E111', 'not JSON'],
      ['[1]', 'E112', 'not a JSON object'],
      ['null', 'E112', 'not a JSON object'],
      ['{"text":"文"}', 'E112', 'no "id"'],
      ['{"id":null,"text":"文"}', 'E112', 'the id is neither a string nor a number'],
      ['{"id":1}', 'E112', 'no "text"'],
      ['{"id":1,"text":2}', 'E112', 'the text is not a string'],
      ['{"id":1,"text":"文","ref_date":"2026-02-30"}', 'E112', 'the ref_date is no date like 2026-02-11'],
    ];
    for (const [json, code, message] of wrong) expect(readRecord(json)).toMatchObject({ error: { code, message } });
  });

  it('lets the keys of prototypes be', () => {
    expect(readRecord('{"__proto__":{"id":1},"text":"文"}')).toMatchObject({ error: { message: 'no "id"' } });
  });
});

describe('isReferenceDate', () => {
  it('knows the calendar', () => {
    for (const day of ['2026-02-11', '2024-02-29', '2000-02-29', '2026-02-11T00:00', '2026-12-31T23:59']) {
      expect([day, isReferenceDate(day)]).toEqual([day, true]);
    }
    for (const day of [
      '2026-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-2-1',
      '2026-02-11T24:00',
      '2026-02-11 ',
    ]) {
      expect([day, isReferenceDate(day)]).toEqual([day, false]);
    }
  });
});

describe('lineBlocks', () => {
  it('cuts the same lines however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('', '城', 'a\r', '二〇二六'), { minLength: 1, maxLength: 20 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 7 }),
        async (lines, ended, size) => {
          const whole = Buffer.from(lines.join('\n') + (ended ? '\n' : ''));
          async function* chunks() {
            for (let at = 0; at < whole.length; at += size) yield whole.subarray(at, at + size);
          }
          const read: string[] = [];
          for await (const { first, bytes } of lineBlocks(chunks())) {
            expect(first).toBe(read.length + 1);
            for (const line of linesOf(bytes)) read.push(Buffer.from(line).toString());
          }
          // A last line that is empty and has no line feed is none.
          expect(read).toEqual(ended || lines.at(-1) !== '' ? lines : lines.slice(0, -1));
        },
      ),
    );
  });
});
