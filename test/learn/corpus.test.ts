import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBio } from '../../src/learn/bio.js';
import { readCorpus } from '../../src/learn/corpus.js';
import { readJsonl } from '../../src/learn/jsonl.js';
import type { Passage } from '../../src/learn/passage.js';
import { TiquError } from '../../src/model.js';

const shown = (passages: Passage[]) =>
  passages.map(({ text, names }) => [
    text,
    ...names.map(({ start, end, kind }) => `${kind}:${text.slice(start, end)}`),
  ]);

function failure(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof TiquError) return `${error.position.path}:${error.position.line} ${error.code}`;
    throw error;
  }
  return 'taken';
}

describe('a corpus in BIO columns', () => {
  it('gives passages with their names', () => {
    expect(
      shown(readBio('江\tB-PER\n泽\tI-PER\n李\tB-PER\n在\tO\r\n京\tB-LOC\n\n\n新\tB-ORG\n华\tI-ORG', 'a')),
    ).toEqual([
      ['江泽李在京', 'person:江泽', 'person:李', 'place:京'],
      ['新华', 'org:新华'],
    ]);
  });

  it('may have BIOES or BMES tags, blanks, characters beyond the BMP and white space as a character', () => {
    expect(shown(readBio('京 S-LOC\n𠮷 B-PER\n野 E-PER\n甲 M-ORG\n \tO\n', 'a'))).toEqual([
      ['京𠮷野甲 ', 'place:京', 'person:𠮷野', 'org:甲'],
    ]);
  });

  it('is refused with the line that is wrong', () => {
    expect(failure(() => readBio('江\tB-PER\n泽\n', 'a.tsv'))).toBe('a.tsv:2 E320');
    expect(failure(() => readBio('江\tB-PER\n\n泽\tX-PER\n', 'a.tsv'))).toBe('a.tsv:3 E320');
    expect(failure(() => readBio('江\tB-TIME\n', 'a.tsv'))).toBe('a.tsv:1 E320');
  });
});

describe('a corpus of JSONL records', () => {
  const line = (mentions: object[], text = '𠮷：市财政局张青春') => JSON.stringify({ id: 1, text, mentions });

  it('counts code points, passes other kinds over and leaves optional ones open', () => {
    const passages = readJsonl(
      `${line([
        { kind: 'person', start: 6, end: 9 },
        { kind: 'org', start: 2, end: 6 },
        { kind: 'title', start: 0, end: 1 },
        { kind: 'place', start: 0, end: 1, optional: true },
      ])}\n\n`,
      'a',
    );
    expect(shown(passages)).toEqual([['𠮷：市财政局张青春', 'org:市财政局', 'person:张青春']]);
    expect(passages[0]?.open).toEqual([{ start: 0, end: 2 }]);
  });

  it('is refused with the line that is wrong', () => {
    const good = line([]);
    expect(failure(() => readJsonl(`${good}\n{"text":`, 'a.jsonl'))).toBe('a.jsonl:2 E321');
    expect(failure(() => readJsonl('[]', 'a.jsonl'))).toBe('a.jsonl:1 E321');
    expect(failure(() => readJsonl('{"text":"一"}', 'a.jsonl'))).toBe('a.jsonl:1 E321');
    expect(failure(() => readJsonl(line([{ kind: 'org', start: 2, end: 60 }]), 'a.jsonl'))).toBe('a.jsonl:1 E323');
    expect(failure(() => readJsonl(line([{ kind: 'org', start: 3, end: 3 }]), 'a.jsonl'))).toBe('a.jsonl:1 E323');
    const overlapping = [
      { kind: 'org', start: 2, end: 6 },
      { kind: 'place', start: 2, end: 3 },
    ];
    expect(failure(() => readJsonl(line(overlapping), 'a.jsonl'))).toBe('a.jsonl:1 E323');
  });
});

describe('corpora on disk', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tiqu-corpus-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('may be gzipped and are called after their file', async () => {
    const path = join(folder, 'news.train.tsv.gz');
    await writeFile(path, gzipSync('京\tB-LOC\n'));
    expect(await readCorpus(path)).toMatchObject({ name: 'news', passages: [{ text: '京' }] });
  });

  it('are refused when missing, empty or in another encoding', async () => {
    await expect(readCorpus(join(folder, 'none.tsv'))).rejects.toMatchObject({ code: 'E101' });
    await writeFile(join(folder, 'empty.tsv'), '');
    await expect(readCorpus(join(folder, 'empty.tsv'))).rejects.toMatchObject({ code: 'E324' });
    await writeFile(join(folder, 'cut.tsv.gz'), gzipSync('京\tB-LOC\n').subarray(0, 12));
    await expect(readCorpus(join(folder, 'cut.tsv.gz'))).rejects.toMatchObject({ code: 'E324' });
    await writeFile(join(folder, 'gbk.tsv'), Uint8Array.from([0xbe, 0xa9, 0x09, 0x4f, 0x0a]));
    await expect(readCorpus(join(folder, 'gbk.tsv'))).rejects.toMatchObject({ code: 'E324' });
  });
});
