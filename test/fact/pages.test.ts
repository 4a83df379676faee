/**
 * Pages and reports under fixtures/facts, annotated by hand: nearly every fact is found, nearly all of its fields are right,
 * and articles with their turns are exact. `_alt` fields hold other accepted answers, `optional` facts cost nothing.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Article, Fact, Span } from '../../src/model.js';
import { loadPipeline } from '../../src/pipeline.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/facts/', import.meta.url));
const extract = await loadPipeline({ types: new Set(), facts: true, articles: true });

interface Page {
  readonly name: string;
  readonly genre: string;
  readonly refDate: string | null;
}

type Scope = Fact['scope'];
interface Expected extends Fact {
  readonly indicator_alt?: readonly string[];
  readonly status_alt?: readonly string[];
  readonly scope_alt?: readonly (string | Scope)[];
  readonly speaker_alt?: readonly (string | null)[];
  readonly optional?: boolean;
}

/** The least share of found facts whose field is right. */
const LEAST: Readonly<Record<string, number>> = {
  indicator: 0.95,
  period: 0.97,
  status: 0.97,
  scope: 0.9,
  speaker: 0.97,
  change: 0.95,
};

const key = ({ start, end }: Span) => `${start}-${end}`;
const plain = (text: string) => text.replace(/[\s“”‘’"'《》]/g, '');
const placeOf = (scope: string | Scope | undefined) => (typeof scope === 'string' ? scope : scope?.name);

/** Whether each field that can be judged is right. */
function judge(wanted: Expected, got: Fact): Record<string, boolean> {
  const names = [wanted.indicator, ...(wanted.indicator_alt ?? [])].map(plain);
  const places = [wanted.scope, ...(wanted.scope_alt ?? [])].map(placeOf);
  const { change } = wanted;
  return {
    indicator: names.includes(plain(got.indicator)),
    period: wanted.period?.edtf === got.period?.edtf,
    status: [wanted.status, ...(wanted.status_alt ?? [])].includes(got.status),
    scope: places.includes(placeOf(got.scope)),
    speaker: [wanted.speaker, ...(wanted.speaker_alt ?? [])].includes(got.speaker),
    ...(change || got.change
      ? { change: change?.direction === got.change?.direction && change?.value === got.change?.value }
      : {}),
  };
}

const pages: readonly Page[] = JSON.parse(readFileSync(`${FOLDER}facts.json`, 'utf8'));

describe.each(pages)('$name: $genre', ({ name, refDate }) => {
  const read = (suffix: string) => readFileSync(`${FOLDER}${name}${suffix}`, 'utf8');
  const report = extract({ text: read('.txt'), encoding: 'utf-8', file: '-', ...(refDate ? { refDate } : {}) });
  const facts = report.facts ?? [];
  const wanted: Expected[] = read('.facts.jsonl')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const places = (fact: Expected) => [key(fact.quantity), ...(fact.also ?? []).map(key)];
  const byPlace = new Map(facts.map((fact) => [key(fact.quantity), fact]));

  it('tells every fact, and no others', () => {
    const known = new Set(wanted.flatMap(places));
    const missed = wanted.filter((fact) => !fact.optional && !places(fact).some((place) => byPlace.has(place)));
    const spurious = facts.filter(({ quantity }) => !known.has(key(quantity)));
    expect(missed.map(({ indicator }) => indicator)).toEqual([]);
    expect(spurious.map(({ indicator }) => indicator)).toEqual([]);
  });

  it.each(Object.keys(LEAST))('gives the %s', (field) => {
    const judged = wanted.flatMap((fact) => {
      const got = places(fact).flatMap((place) => byPlace.get(place) ?? [])[0];
      const right = got && !fact.optional ? judge(fact, got)[field] : undefined;
      return got && right !== undefined ? [{ right, wanted: fact.indicator, got: got.indicator }] : [];
    });
    const wrong = judged.filter(({ right }) => !right);
    expect(1 - wrong.length / Math.max(1, judged.length), JSON.stringify(wrong)).toBeGreaterThanOrEqual(
      LEAST[field] ?? 1,
    );
  });

  it('cuts the articles', () => {
    const expected: Article[] = JSON.parse(read('.articles.json'));
    const cut = ({ start, end, title, byline, turns }: Article) => ({
      start,
      end,
      title,
      byline: byline.map((maker) => maker.name),
      turns: turns.map((turn) => [turn.start, turn.end, turn.role, turn.speaker]),
    });
    expect((report.articles ?? []).map(cut)).toEqual(expected.map(cut));
  });
});
