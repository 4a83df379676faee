import { describe, expect, it } from 'vitest';
import { readDateline } from '../../src/structure/dateline.js';

function read(text: string) {
  const line = readDateline(text, 0, text.length);
  return line && [line.agency, line.place, line.day && text.slice(line.day.start, line.day.end)];
}

describe('readDateline', () => {
  it.each([
    ['本报讯（记者 李明）昨天', ['本报', null, null]],
    ['　　本报讯 3月的江城', ['本报', null, null]],
    ['据新华社天津2月10日电（记者 李明）', ['新华社', '天津', '2月10日']],
    ['新华社北京２月１０日电', ['新华社', '北京', '２月１０日']],
    ['新华社华盛顿10月3日专电', ['新华社', '华盛顿', '10月3日']],
    ['本报2月7日讯（记者 王红）', ['本报', null, '2月7日']],
    ['本报北京2月7日电', ['本报', '北京', '2月7日']],
    ['中新网2026年3月5日电', ['中新网', null, '2026年3月5日']],
  ])('%s', (text, parts) => {
    expect(read(text)).toEqual(parts);
  });

  it.each([
    '本报记者昨天获悉',
    '新华社记者李明在现场看到，2月10日的会场',
    '据悉，新华社2月10日电称',
    '本报2月7日报道了此事',
  ])('%s has none', (text) => {
    expect(read(text)).toBeNull();
  });
});
