/**
 * The fact corpora: under each sentence of fixtures/corpus/fact/positive stand all its facts, and no others; the sentences
 * of negative hold none. `quantity | indicator | period | status`, then change, whole, purpose, speaker and scope where
 * there are any; Δ marks an indicator of which only the change is known.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/model.js';
import { loadPipeline } from '../../src/pipeline.js';

const CORPUS = fileURLToPath(new URL('../../fixtures/corpus/fact', import.meta.url));
const HOME = '河南省鹤壁市';
const extract = await loadPipeline({ types: new Set(), facts: true, refDate: '2026-02-11', home: '鹤壁市' });

function factsOf(text: string): readonly Fact[] {
  return extract({ text, encoding: 'utf-8', file: '-' }).facts ?? [];
}

function written(fact: Fact): string {
  const { change, scope } = fact;
  const from = change?.from === undefined ? undefined : `from ${change.from}`;
  const parts = [
    fact.quantity.text,
    fact.measure === 'change' ? `Δ ${fact.indicator}` : fact.indicator,
    fact.period?.edtf ?? '-',
    fact.status,
    ...(change
      ? [[change.direction, change.value, change.unit, change.basis, from].filter((x) => x !== undefined).join(' ')]
      : []),
    ...(fact.part_of === undefined ? [] : [`part of ${fact.part_of}`]),
    ...(fact.purpose === undefined ? [] : [`for ${fact.purpose}`]),
    ...(fact.speaker === null ? [] : [`by ${fact.speaker}`]),
    ...(scope === null || scope.name === HOME ? [] : [`of ${scope.name}`]),
  ];
  return parts.join(' | ');
}

interface Example {
  readonly place: string;
  readonly sentence: string;
  readonly facts: readonly string[];
}

function examples(side: string): Example[] {
  return readdirSync(`${CORPUS}/${side}`)
    .sort()
    .flatMap((file) => {
      const found: { place: string; sentence: string; facts: string[] }[] = [];
      for (const [i, line] of readFileSync(`${CORPUS}/${side}/${file}`, 'utf8').split('\n').entries()) {
        if (line === '' || line.startsWith('# ')) continue;
        if (line.startsWith('  ')) found.at(-1)?.facts.push(line.trim());
        else found.push({ place: `${file}:${i + 1}`, sentence: line, facts: [] });
      }
      return found;
    });
}

describe('the fact corpora', () => {
  it.each(examples('positive'))('$place $sentence', ({ sentence, facts }) => {
    expect(facts).not.toEqual([]);
    expect(factsOf(sentence).map(written)).toEqual(facts);
  });

  it.each(examples('negative'))('$place finds nothing in $sentence', ({ sentence }) => {
    expect(factsOf(sentence).map(written)).toEqual([]);
  });
});
