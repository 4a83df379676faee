import { describe, expect, it } from 'vitest';
import { negatives, positives } from '../corpus.js';
import { readDates } from './reading.js';

/** `date 2026-02-10 2026-02-10..2026-02-10 approx @` as the fields of a mention. */
function fields(header: string): Record<string, string | null> {
  const [kind = '', edtf = '', ...rest] = header.split(' ');
  const out: Record<string, string | null> = { kind, edtf: edtf === 'null' ? null : edtf };
  for (const word of rest) {
    const bounds = /^(.*)\.\.(.*)$/.exec(word);
    if (bounds) Object.assign(out, { from: bounds[1] || null, to: bounds[2] || null });
    else if (word === '@') out.anchored = 'true';
    else if (word === 'impossible') out.impossible = 'true';
    else out.modifier = word;
  }
  return out;
}

function written(date: ReturnType<typeof readDates>[number]): Record<string, string | null> {
  const { kind, edtf, from, to, modifier, anchored, impossible } = date;
  return {
    kind,
    edtf: edtf ?? null,
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(modifier === undefined ? {} : { modifier }),
    ...(anchored ? { anchored: 'true' } : {}),
    ...(impossible ? { impossible: 'true' } : {}),
  };
}

describe('the corpus of dates', () => {
  const examples = positives('date', fields);

  it('holds each kind', () => {
    expect(new Set(examples.map(({ value }) => value.kind))).toEqual(
      new Set(['date', 'time', 'range', 'duration', 'set', 'vague']),
    );
  });

  it.each(examples.map((example) => [`${example.file}:${example.line} ${example.text}`, example] as const))(
    '%s',
    (_, { text, marked, value }) => {
      const dates = readDates(text);
      for (const [start, end] of marked) {
        const found = dates.find((date) => date.start === start && date.end === end);
        expect(found && written(found), `in ${JSON.stringify(dates)}`).toEqual(value);
      }
    },
  );
});

describe('the corpus of words that are no dates', () => {
  it.each(negatives('date').map(({ text }) => text))('%s', (text) => {
    expect(readDates(text).map((date) => date.text)).toEqual([]);
  });
});
