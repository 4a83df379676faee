import { describe, expect, it } from 'vitest';
import { findReferenceDate } from '../../src/context/reference-date.js';
import { findDates } from '../../src/date/find.js';
import { readDocument } from '../../src/document/document.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { readArticles } from '../../src/structure/articles.js';

function ask(text: string, more: { option?: string; record?: string | null; path?: string } = {}) {
  const doc = readDocument(text);
  const { flow, blocks } = doc;
  const candidates = findDates(flow, scanNumerals(flow));
  return findReferenceDate({ flow, blocks, candidates, articles: readArticles(doc), ...more });
}

const NEWS =
  '新华社北京2月10日电（记者张三）2026年，全国铁路计划投产新线两千公里以上。\n\n到2030年，路网规模将达到十八万公里。';

describe('the reference date', () => {
  it('is the option, then the record, then what the document says', () => {
    expect(ask(NEWS, { option: '2026-03-01', record: '2026-03-02' })).toMatchObject({
      reference: '2026-03-01',
      refDateFrom: 'option',
    });
    expect(ask(NEWS, { record: '2026-03-02T08:00' })).toMatchObject({
      reference: '2026-03-02T08:00',
      refDateFrom: 'record',
    });
    expect(ask(NEWS)).toMatchObject({ reference: '2026-02-10', refDateFrom: 'dateline' });
  });

  it('takes the year of a dateline from the text, and never from a goal', () => {
    expect(ask('本报2月7日讯 2025年，全市投资增长三成，力争2030年翻一番。').reference).toBe('2025-02-07');
    expect(ask('本报讯（记者李四）去年全市投资增长三成。').refDateFrom).toBe('none');
    expect(ask('新华社上海12月30日电 2025年即将过去，2025年的成绩来之不易，2026年可期。').reference).toBe('2025-12-30');
  });

  it('looks back from the first months on a year that is told as over', () => {
    expect(ask('本报1月5日讯 2025年全年，全市投资增长三成。').reference).toBe('2026-01-05');
    expect(ask('本报2月7日讯 2025年末，全市有桥百座。').reference).toBe('2026-02-07');
    expect(ask('本报2月7日讯 2025年全年计划投资百亿元。').reference).toBe('2025-02-07');
    expect(ask('本报6月7日讯 2025年全年，全市投资增长三成。').reference).toBe('2025-06-07');
  });

  it('takes the latest of several datelines', () => {
    const page = `${NEWS}\n\n新能源车销量走高\n\n新华社上海2月9日电（记者王五）2026年一月，新能源汽车销量同比增长。`;
    expect(ask(page).reference).toBe('2026-02-10');
  });

  it.each([
    ['data/20260210.txt', '2026-02-10'],
    ['鹤壁日报2026年2月10日.txt', '2026-02-10'],
    ['hebi-2026-02-10-p3.txt', '2026-02-10'],
    ['2026/02/10/p1.txt', '2026-02-10'],
    ['report-20261345.txt', null],
    ['12345678901.txt', null],
  ])('reads the file name %s', (path, expected) => {
    expect(ask('全市投资增长三成。', { path })).toMatchObject({
      reference: expected,
      refDateFrom: expected ? 'filename' : 'none',
    });
  });

  it.each([
    [
      '2026年2月10日 星期二 第3版\n\n招商引资再上新台阶\n\n全市上下加强项目服务，推动一批项目签约落地，成效明显。',
      '2026-02-10',
    ],
    [
      '关于春节放假的通知\n\n发布时间：2026-02-01\n\n各单位：春节期间放假八天，请各单位做好值班安排，确保安全。',
      '2026-02-01',
    ],
    [
      '统计公报\n\n（2026年3月18日）\n\n全年地区生产总值四千亿元，按可比价格计算，比上年增长百分之六点一。',
      '2026-03-18',
    ],
    [
      '关于印发方案的通知\n\n各单位要认真贯彻执行，有关情况及时上报，不得延误，切实抓好落实。\n\n市人民政府办公室\n\n二〇二六年四月十日',
      '2026-04-10',
    ],
    [
      '政府工作报告\n\n——2026年1月20日在市第九届人民代表大会第五次会议上\n\n各位代表：现在，我代表市人民政府向大会报告工作，请予审议。',
      '2026-01-20',
    ],
    [
      '城市绿化条例\n\n（2024年9月27日市第八届人民代表大会常务委员会第二十次会议通过）\n\n第一条 为了规范城市绿化，制定本条例，自公布之日起施行。',
      '2024-09-27',
    ],
    ['---\ndate: 2026-02-10\n---\n\n正文从这里开始，全市上下加强项目服务，推动一批项目签约落地。', '2026-02-10'],
  ])('reads a masthead, a label, a bracket and a signature: %s', (text, expected) => {
    expect(ask(text)).toMatchObject({ reference: expected, refDateFrom: 'text' });
  });

  it('is none where a text only tells of a day', () => {
    expect(ask('1937年7月7日，卢沟桥事变爆发。')).toMatchObject({ reference: null, refDateFrom: 'none' });
    expect(ask('2026年2月10日')).toMatchObject({ reference: null, refDateFrom: 'none' });
  });
});

describe('the year of a report', () => {
  it('stands in the title of a communiqué or an annual report', () => {
    expect(ask('宜宾市2025年国民经济和社会发展统计公报\n\n（2026年3月18日）\n\n全年增长6.1%。').reportYear).toBe(2025);
    expect(ask('2025年年度报告摘要\n\n本公司保证内容真实。').reportYear).toBe(2025);
  });

  it('is no running or coming year', () => {
    expect(ask('2026年工作总结\n\n全年完成。', { option: '2026-12-20' }).reportYear).toBeNull();
    expect(ask('春耕备耕忙\n\n2025年全省粮食丰收。').reportYear).toBeNull();
  });

  it('is the running or coming one of a plan', () => {
    expect(ask('2026年节假日安排\n\n端午节：6月19日放假。', { option: '2025-11-04' }).reportYear).toBe(2026);
    expect(ask('2026年度招生考试日程\n\n笔试11月28日。', { option: '2026-02-11' }).reportYear).toBe(2026);
    expect(ask('2028年远景计划\n\n笔试11月28日。', { option: '2026-02-11' }).reportYear).toBeNull();
    expect(ask('2026年节假日安排\n\n端午节放假。', { record: null }).reportYear).toBeNull();
  });
});
