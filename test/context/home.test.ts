import { describe, expect, it } from 'vitest';
import { inferHome, namedHome } from '../../src/context/home.js';
import { NamedPlaces } from '../../src/context/named-places.js';
import type { EntityCandidate } from '../../src/model.js';

const places = (flow: string, texts: string[]): EntityCandidate[] => {
  let from = 0;
  return texts.map((text) => {
    const start = flow.indexOf(text, from);
    from = start + text.length;
    return { type: 'entity', kind: 'place', rule: 'test', start, end: from };
  });
};
const home = (flow: string, texts: string[]): string => {
  const found = inferHome(new NamedPlaces(flow, places(flow, texts)));
  return found === null ? '' : [found.city.name, found.county?.name ?? '-', found.from].join(' ');
};

describe('the home of a text', () => {
  it.each([
    ['淇县西岗镇唱大戏，淇县县城很热闹，鹤壁下了雪。', ['淇县西岗镇', '淇县', '鹤壁'], '鹤壁市 淇县 text'],
    ['新华社北京2月10日电 鹤壁市召开会议', ['北京', '鹤壁市'], '鹤壁市 - text'],
    ['鹤壁日报 2026年2月11日\n北京、上海、广州', ['北京', '上海', '广州'], '鹤壁市 - masthead'],
    ['云州市举行会议，云州下了雪。', ['云州市', '云州'], ''],
    [`${'村里的路修好了。'.repeat(60)}有人去了佛山市打工。`, ['佛山市'], ''],
    [`${'村里的路修好了。'.repeat(60)}佛山市召开会议，佛山市下了雪。`, ['佛山市', '佛山市'], '佛山市 - text'],
    ['北京和上海', ['北京', '上海'], ''],
    ['什么都没有', [], ''],
  ])('%s', (flow, texts, expected) => expect(home(flow, texts)).toBe(expected));

  it.each([
    ['鹤壁市', '鹤壁市 -'],
    ['鹤壁', '鹤壁市 -'],
    ['410622', '鹤壁市 淇县'],
    ['河南省鹤壁市淇县', '鹤壁市 淇县'],
    ['天津市', '天津市 -'],
    ['无此地', ''],
  ])('as a user names it: %s', (place, expected) => {
    const found = namedHome(place);
    expect(found === null ? '' : `${found.city.name} ${found.county?.name ?? '-'}`).toBe(expected);
  });
});
