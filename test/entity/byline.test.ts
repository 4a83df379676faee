import { describe, expect, it } from 'vitest';
import { readByline } from '../../src/entity/byline.js';

/** `org/role:name` for each, the dateline as `agency|place|day`. */
function byline(text: string): string {
  const read = readByline(text);
  if (read === null) return '';
  const people = read.people.map(({ org, role, name }) => `${org === undefined ? '' : `${org}/`}${role}:${name}`);
  const { dateline } = read;
  const part = (span: { start: number; end: number } | null | undefined): string =>
    span ? text.slice(span.start, span.end) : '-';
  const head = dateline === null ? [] : [`${dateline.agency}|${part(dateline.place)}|${part(dateline.day)}`];
  return [...head, ...people].join(' ');
}

describe('a byline', () => {
  it.each([
    ['本报讯(记者 高晓梅)瑞雪迎春。', '本报|-|- 记者:高晓梅'],
    ['本报讯（记者 高晓梅 通讯员 赵一凡 孙立）瑞雪', '本报|-|- 记者:高晓梅 通讯员:赵一凡 通讯员:孙立'],
    ['本报讯（记者高晓梅 通讯员赵一凡、孙立）瑞雪', '本报|-|- 记者:高晓梅 通讯员:赵一凡 通讯员:孙立'],
    ['本报讯(全媒体记者 高晓梅 实习生 孙  立)', '本报|-|- 全媒体记者:高晓梅 实习生:孙立'],
    ['□本报记者 高晓梅', '记者:高晓梅'],
    ['□ 本报记者 高晓梅 通讯员 赵一凡 文/图', '记者:高晓梅 通讯员:赵一凡'],
    ['（本报记者高晓梅、苗苗、孙丽丽整理）', '记者:高晓梅 记者:苗苗 记者:孙丽丽'],
    ['新华社北京3月5日电（周岩王舒华）记者5日获悉', '新华社|北京|3月5日 新华社/记者:周岩 新华社/记者:王舒华'],
    ['据新华社天津3月5日电(记者 张立新 徐鹏飞)记者5日', '新华社|天津|3月5日 新华社/记者:张立新 新华社/记者:徐鹏飞'],
    ['新华社华盛顿2025年3月5日电 美国', '新华社|华盛顿|2025年3月5日'],
    ['中新网杭州3月5日电 (记者 钱晨菲)', '中新网|杭州|3月5日 中新网/记者:钱晨菲'],
    ['本报北京3月5日讯 记者李华报道：', '本报|北京|3月5日'],
    ['据新华社电 3月5日', '新华社|-|-'],
    ['(市应急管理局、市消防救援支队供稿)', '供稿:市应急管理局 供稿:市消防救援支队'],
    ['人民日报记者 欧阳洁', '人民日报/记者:欧阳洁'],
    ['记者 王克王涛 报道', '记者:王克 记者:王涛'],
    ['本报记者 阿依古丽·买买提', '记者:阿依古丽·买买提'],
    ['本报记者 拉巴次仁 晓风', '记者:拉巴次仁 记者:晓风'],
    ['责任编辑：李娜 校对：王芳', '责任编辑:李娜 校对:王芳'],
    ['文/记者 李娜 图/通讯员 王芳', '记者:李娜 通讯员:王芳'],
    ['记者 李  娜  张  伟', '记者:李娜 记者:张伟'],
    ['□通讯员 李娜', '通讯员:李娜'],
    ['首席记者 李娜 摄影报道', '首席记者:李娜'],
    ['本报记者 赵志文', '记者:赵志文'],
    ['（新华社记者黄文摄）', '新华社/记者:黄文'],
    ['本报记者李华王明文/图', '记者:李华 记者:王明'],
    ['本报记者季小舟胡金华北京上海报道', '记者:季小舟 记者:胡金华'],
    ['□记者何丰伦孟昭丽南宁、福州报道', '记者:何丰伦 记者:孟昭丽'],
    ['（实习生孙懋林记者廖蓝蕾）', '实习生:孙懋林 记者:廖蓝蕾'],
    ['本报武汉一月二十五日电（记者李华）', '本报|武汉|一月二十五日 记者:李华'],
  ])('%s', (text, expected) => expect(byline(text)).toBe(expected));

  it.each([
    '记者会在市政府新闻办公室举行，多家媒体参加。',
    '本报记者昨日从市交通局获悉，新线路开通。',
    '记者节当天，全市新闻工作者举行座谈会。',
    '编辑部的故事',
    '(上接第一版)二是推动手续办理',
    '（一）总体要求',
    '立体化宣讲新生态 打通理论传播',
    '新华社区举办活动',
    '',
  ])('%s has none', (text) => expect(byline(text)).toBe(''));

  it('gives where it stands', () => {
    const text = '本报讯(记者 高晓梅)瑞雪';
    expect(readByline(text)).toEqual({
      start: 0,
      end: 11,
      people: [{ start: 7, end: 10, name: '高晓梅', kind: 'person', role: '记者', title: { start: 4, end: 6 } }],
      dateline: { start: 0, end: 3, agency: '本报', agencySpan: { start: 0, end: 2 }, place: null, day: null },
    });
  });
});
