import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { loadNameReader } from '../../src/entity/reader.js';
import { readDictionary, type UserWord } from '../../src/segment/dictionary.js';

const dictionary = (text: string): UserWord[] => readDictionary(new TextEncoder().encode(text), 'words.txt');

async function written(text: string, words: string): Promise<string> {
  const reader = await loadNameReader(dictionary(words));
  const doc = readDocument(text);
  const found = reader.names(doc, reader.words(doc.flow));
  return found
    .map(({ kind, start, end, posts }) => {
      const held = posts?.map(({ org, title }) => (org === undefined ? title : `${org}/${title}`)).join(';');
      return `${kind}:${doc.flow.slice(start, end)}${held === undefined ? '' : `{${held}}`}`;
    })
    .join(' ');
}

describe('words of the user', () => {
  const nothing = 'зеро x';
  let plain = '';
  beforeAll(async () => {
    plain = await written('市财政局首席码农王小明说，青禾坊和老街口都很热闹。', nothing);
  });

  it('are names by their tags, wherever they stand', async () => {
    const text = '青禾坊开张了，老街口很热闹，绿豆来了。';
    expect(await written(text, '青禾坊 nt\n老街口 100 ns\n绿豆 nr')).toBe('org:青禾坊 place:老街口 person:绿豆');
  });

  it('are titles when they are tagged nnt or nnd', async () => {
    const text = '市财政局首席码农王小明说，青禾坊和老街口都很热闹。';
    expect(plain).not.toContain('码农');
    expect(await written(text, '码农 nnt')).toContain('title:首席码农 person:王小明{市财政局/首席码农}');
    expect(await written('码匠李建国说，活儿做完了。', '码匠 nnd')).toBe('title:码匠 person:李建国{码匠}');
  });

  it('close organisations when they are tagged nis', async () => {
    expect(await written('鹤壁市青年创客汇举行活动。', '创客汇 nis')).toBe('org:鹤壁市青年创客汇');
  });

  it('hold for their own reader only', async () => {
    await written('码农王小明说。', '码农 nnt');
    expect(await written('市财政局首席码农王小明说，青禾坊和老街口都很热闹。', nothing)).toBe(plain);
  });
});
