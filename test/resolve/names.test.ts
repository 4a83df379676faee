import { describe, expect, it } from 'vitest';
import { namedHome } from '../../src/context/home.js';
import { NamedPlaces } from '../../src/context/named-places.js';
import type { EntityCandidate } from '../../src/model.js';
import { linkEntities } from '../../src/resolve/links.js';
import { nameEntities } from '../../src/resolve/names.js';

/** `【place:淇县】` marks a mention in the text. */
function read(text: string): { flow: string; names: EntityCandidate[] } {
  const names: EntityCandidate[] = [];
  let flow = '';
  for (const part of text.split(/(【.*?】)/)) {
    const match = /^【(person|place|org):(.*)】$/.exec(part);
    const kind = match?.[1];
    if (kind === 'person' || kind === 'place' || kind === 'org') {
      const name = match?.[2] ?? '';
      names.push({ type: 'entity', kind, rule: 'test', start: flow.length, end: flow.length + name.length });
      flow += name;
    } else flow += part;
  }
  return { flow, names };
}

const named = (text: string, home = '鹤壁市'): string[] => {
  const { flow, names } = read(text);
  return nameEntities(new NamedPlaces(flow, names), namedHome(home)).map(
    ({ name, code }) => `${name ?? '-'} ${code ?? '-'}`,
  );
};

describe('canonical names and codes', () => {
  it.each([
    ['【place:淇县】', ['河南省鹤壁市淇县 410622']],
    ['【place:鹤壁】和【place:天津】', ['河南省鹤壁市 410600', '天津市 120000']],
    [
      '【place:淇县西岗镇】的【place:西岗镇】',
      ['河南省鹤壁市淇县西岗镇 410622103', '河南省鹤壁市淇县西岗镇 410622103'],
    ],
    // 云州区 is known and 云州市 is not: 云州 is what the text says it is.
    ['【org:云州市财政局】在【place:云州】', ['- -', '- -']],
    ['【org:云州区财政局】在【place:云州】', ['- -', '山西省大同市云州区 140215']],
    ['【place:海淀市场】在【place:海淀】', ['- -', '北京市海淀区 110108']],
    ['【place:西岗镇】', ['河南省鹤壁市淇县西岗镇 410622103']],
    ['【place:淇县西岗镇】【place:大坪村】', ['河南省鹤壁市淇县西岗镇 410622103', '河南省鹤壁市淇县西岗镇大坪村 -']],
    ['【org:市财政局】、【org:市委】', ['鹤壁市财政局 -', '鹤壁市委 -']],
    ['【place:淇县】【org:县文旅局】', ['河南省鹤壁市淇县 410622', '淇县文旅局 -']],
    ['【place:淇县西岗镇】【org:镇党委】', ['河南省鹤壁市淇县西岗镇 410622103', '西岗镇党委 -']],
    [
      '【place:浚县】和【place:淇县】，【org:县政府】',
      ['河南省鹤壁市浚县 410621', '河南省鹤壁市淇县 410622', '淇县政府 -'],
    ],
    ['【place:市城乡一体化示范区】', ['鹤壁市城乡一体化示范区 -']],
    ['【place:河南省鹤壁市】', ['- 410600']],
    ['【org:市中心医院】、【org:市残联】', ['鹤壁市中心医院 -', '鹤壁市残联 -']],
    ['【place:淇县西岗镇】【place:西岗村】', ['河南省鹤壁市淇县西岗镇 410622103', '河南省鹤壁市淇县西岗镇西岗村 -']],
    ['【org:市民之家】', ['- -']],
    ['【place:美国】', ['- -']],
    ['【place:重庆江北国际机场】', ['- -']],
    ['【place:江南】', ['- -']],
    ['【place:西双版纳州勐海县】', ['云南省西双版纳傣族自治州勐海县 532822']],
    ['【place:甘肃省积石山县】', ['甘肃省临夏回族自治州积石山保安族东乡族撒拉族自治县 622927']],
    ['【place:吉林】', ['吉林省 220000']],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected));

  it('leaves what the text and its home do not settle', () => {
    expect(named('【place:西岗镇】', '无此地')).toEqual(['- -']);
    expect(named('【place:鼓楼区】', '无此地')).toEqual(['- -']);
    expect(named('【org:市财政局】', '无此地')).toEqual(['- -']);
  });

  it('reads a town by the county named before it', () => {
    expect(named('【place:滕州市】【place:西岗镇】', '无此地')[1]).toBe('山东省枣庄市滕州市西岗镇 370481106');
  });
});

describe('one thing, one number', () => {
  const numbers = (text: string): (number | undefined)[] => {
    const { flow, names } = read(text);
    return linkEntities(flow, nameEntities(new NamedPlaces(flow, names), namedHome('鹤壁市'))).map(
      ({ entity }) => entity,
    );
  };

  it.each([
    ['【org:国家电网有限公司】（以下简称“【org:国网】”），【org:国网】', [0, 0, 0]],
    ['【org:市财政局】、【org:鹤壁市财政局】、【org:市委】', [0, 0, 1]],
    ['【place:淇县】、【place:河南省鹤壁市淇县】', [0, 0]],
    ['【person:李娜】、【person:王芳】、【person:李娜】', [0, 1, 0]],
  ])('%s', (text, expected) => expect(numbers(text)).toEqual(expected));
});
