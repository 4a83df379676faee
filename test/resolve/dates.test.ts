import { describe, expect, it } from 'vitest';
import { findDates } from '../../src/date/find.js';
import { readDocument } from '../../src/document/document.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { resolveDates } from '../../src/resolve/dates.js';
import { readArticles } from '../../src/structure/articles.js';
import { edtfs, readDates } from '../date/reading.js';

/** The dates of a text of several paragraphs as `text edtf`. */
function read(source: string, reference: string | null, reportYear: number | null = null): string[] {
  const doc = readDocument(source);
  const candidates = findDates(doc.flow, scanNumerals(doc.flow));
  const context = { reference, blocks: doc.blocks, articles: readArticles(doc), reportYear };
  return resolveDates(doc.flow, candidates, context).map(
    ({ start, end, edtf }) => `${doc.flow.slice(start, end)} ${edtf}`,
  );
}

describe('without a reference date', () => {
  it.each([
    ['2月10日召开', '2月10日 XXXX-02-10'],
    ['10日召开', '10日 XXXX-XX-10'],
    ['今年增长', '今年 XXXX'],
    ['比去年同期多', '去年同期 XXXX'],
    ['上月完成', '上月 XXXX-XX'],
    ['昨日抵达', '昨日 XXXX-XX-XX'],
    ['3月底前完成', '3月底前 ../XXXX-03-31'],
    ['2月底前完成', '2月底前 ../XXXX-02-XX'],
    ['第一季度', '第一季度 XXXX-33'],
    ['近三年', '近三年 XXXX'],
    ['未来两周', '未来两周 XXXX-XX-XX'],
    ['下午3点', '下午3点 XXXX-XX-XXT15:00'],
    ['国庆节', '国庆节 XXXX-10-01'],
    ['十四五期间', '十四五期间 2021/2025'],
    ['2月30日', '2月30日 null'],
  ])('%s is %s', (text, expected) => {
    expect(edtfs(text, null)).toEqual([expected]);
    expect(readDates(text, null)[0]).not.toHaveProperty('anchored');
  });
});

describe('the year under discussion', () => {
  it('gives 上年 the year before it, and not the reference year', () => {
    const text = '2025年，全市收入完成84.5亿元，占比75.3%，较上年提高0.4个百分点。';
    expect(edtfs(text)).toEqual(['2025年 2025', '上年 2024']);
    expect(readDates(text)[1]?.anchored).toBeUndefined();
  });

  it('is the nearest one named before in the paragraph', () => {
    expect(read('2024年收入八亿元。2025年收入九亿元。全年增长一成。', '2026-02-11')).toContain('全年 2025');
  });

  it('ends with the paragraph', () => {
    const text = '2024年，公司收入八亿元，利润大增，员工人数稳定。\n\n全年的目标已经定下，各部门要抓紧落实，不得拖延。';
    expect(read(text, '2026-02-11')).toContain('全年 2026');
  });

  it('carries through a speaker’s turn', () => {
    const text =
      '问:2026年有什么打算?\n\n市商务局局长王景娟:2025年,我们把招商引资作为重要抓手,质效明显提升。\n\n一是导向更加明确。全年新签约项目201个。\n\n问:谢谢。还有什么补充?\n\n市财政局局长李明:全年目标不变。';
    const dates = read(text, '2026-02-11');
    expect(dates).toEqual(['2026年 2026', '2025年 2025', '全年 2025', '全年 2026']);
  });

  it('is no goal, no deadline and nothing compared with', () => {
    expect(edtfs('到2030年建成体系，全年完成三项。')).toEqual(['2030年 2030', '全年 2026']);
    expect(edtfs('2030年前实现达峰，年内出台方案。')).toEqual(['2030年前 ../2030', '年内 2026']);
    expect(edtfs('比2020年多一倍，全年持平。')).toEqual(['2020年 2020', '全年 2026']);
  });

  it('is the past year a report is on, where no paragraph names another', () => {
    const text = '一、综合\n\n年末全市户籍人口546万人，比上年末增加两万人，城镇化率提高零点八七个百分点。';
    expect(read(text, '2026-03-18', 2025)).toEqual(['年末 2025-12', '上年末 2024-12']);
  });

  it('follows the heading of a section', () => {
    const text =
      '二、2026年预算草案\n\n（一）收入预算。全区收入安排十亿元，比上年增长百分之三，主要考虑了减税的影响因素。';
    expect(read(text, '2026-01-22', 2025)).toContain('上年 2025');
  });
});

describe('a stretch a year earlier', () => {
  it.each([
    ['2024年上半年完成三亿元，去年同期两亿元', '去年同期 2023-40'],
    ['今年1—2月增长5.9%，比去年同期加快', '去年同期 2025-01/2025-02'],
    ['2026年1月1日至20日成交四百套，去年同期三百套', '去年同期 2025-01-01/2025-01-20'],
    ['2025年收入九亿元，上年同期八亿元', '上年同期 2024'],
    ['比去年同期多收了三五斗', '去年同期 2025'],
  ])('%s', (text, expected) => {
    expect(edtfs(text)).toContain(expected);
  });
});

describe('a month or day without its year', () => {
  it('shares the year and month of its row', () => {
    expect(edtfs('3月２、４、６日，举行三场。')).toEqual(['3月２ 2026-03-02', '４ 2026-03-04', '６日 2026-03-06']);
    expect(edtfs('2024年9月12日、11月6日开庭')).toEqual(['2024年9月12日 2024-09-12', '11月6日 2024-11-06']);
    expect(edtfs('2025、2026年')).toEqual(['2025 2025', '2026年 2026']);
    expect(edtfs('2025年1月、2月')).toEqual(['2025年1月 2025-01', '2月 2025-02']);
  });

  it('follows the narrative, over the end of a year', () => {
    expect(edtfs('2021年3月8日转账，4月1日再转。')).toContain('4月1日 2021-04-01');
    expect(edtfs('2019年12月5日受伤，1月3日出院。')).toContain('1月3日 2020-01-03');
  });

  it('is the one nearest to the reference date, on or after it for what is announced', () => {
    expect(edtfs('12月20日召开', '2026-01-05')).toEqual(['12月20日 2025-12-20']);
    expect(edtfs('将于12月20日召开', '2026-01-05')).toEqual(['12月20日 2026-12-20']);
    expect(edtfs('29日你来吗', '2018-02-10')).toEqual(['29日 2018-01-29']);
    expect(edtfs('定于29日召开', '2018-02-10')).toEqual(['29日 2018-03-29']);
    expect(edtfs('2月29日过生日', '2026-02-11')).toEqual(['2月29日 2024-02-29']);
  });

  it('counts the day from the day named before', () => {
    expect(edtfs('1月30日开幕，2日闭幕。')).toEqual(['1月30日 2026-01-30', '2日 2026-02-02']);
    expect(edtfs('2019年3月5日起病，8日入院。')).toContain('8日 2019-03-08');
  });
});

describe('what counts from the date before', () => {
  it.each([
    ['2月3日签约，次日到账。', '次日 2026-02-04'],
    ['2025年12月31日到站，第三天返回。', '第三天 2026-01-02'],
    ['2023年3月1日立案，同年9月1日宣判。', '同年9月1日 2023-09-01'],
    ['2023年试点，次年全面推开。', '次年 2024'],
    ['2024年8月动工，次月封顶。', '次月 2024-09'],
    ['2019年3月5日出院，三天后复发。', '三天后 2019-03-08'],
    ['9月10日到次年1月1日', '9月10日到次年1月1日 2025-09-10/2026-01-01'],
    ['每周一开会，次日反馈。', '次日 XXXX-XX-XX'],
    ['2月3日签到，上午9点开幕。', '上午9点 2026-02-03T09:00'],
    ['2月3日至5日办展，上午9点开门。', '上午9点 XXXX-XX-XXT09:00'],
    ['判决书的第二日起上诉。', '第二日起 XXXX-XX-XX/..'],
  ])('%s', (text, expected) => {
    expect(edtfs(text)).toContain(expected);
  });
});

describe('a time of day without its half', () => {
  it.each([
    ['下午3点签到，5点结束，8点散场。', ['下午3点 XXXX-XX-XXT15:00', '5点 XXXX-XX-XXT17:00', '8点 XXXX-XX-XXT20:00']],
    ['昨日下午不到两点，下起了雨。', ['昨日下午 2026-02-10', '两点 2026-02-10T14:00']],
    ['晚上10点到家，6点起床。', ['晚上10点 XXXX-XX-XXT22:00', '6点 XXXX-XX-XXT06:00']],
    ['半夜出门，凌晨6点回来，7点上班。', ['半夜 XXXX-XX-XX', '凌晨6点 XXXX-XX-XXT06:00', '7点 XXXX-XX-XXT07:00']],
    ['下午3点签到。5点结束。', ['下午3点 XXXX-XX-XXT15:00', '5点 XXXX-XX-XXT05:00']],
    ['10点至凌晨2点', ['10点至凌晨2点 XXXX-XX-XXT22:00/XXXX-XX-XXT02:00']],
  ])('stays in the one named before in the sentence: %s', (text, expected) => {
    expect(edtfs(text)).toEqual(expected);
  });

  it('is the minute that hours are counted from', () => {
    expect(edtfs('12月10日晚11时许入住，两个小时后离开。')).toContain('两个小时后 2025-12-11T01:00');
    expect(edtfs('两个小时后离开。')).toEqual(['两个小时后 2026-02-11T16:30']);
  });
});

describe('what is reached and what is to come', () => {
  it.each([
    ['截止到29日，收到捐款四万元。', '29日 2026-01-29'],
    ['到29日，已有百人报名。', '29日 2026-01-29'],
    ['力争29日完工。', '29日 2026-03-29'],
    ['活动将一直持续到9月份。', '9月份 2026-09'],
    ['一直持续到9月份。', '9月份 2025-09'],
    ['10月到明年3月', '10月到明年3月 2026-10/2027-03'],
    ['2012年3月1日前（不含3月1日当天）办理。', '3月1日当天 2012-03-01'],
  ])('%s', (text, expected) => {
    expect(edtfs(text)).toContain(expected);
  });
});

describe('the year named last', () => {
  it.each([
    ['他生于1898年9月24日。1905年入学，四年后转学。', '四年后 1909'],
    ['他生于1898年9月24日。1916年毕业，次年出国。', '次年 1917'],
    ['2025年4月18日，公司召开2024年年度股东大会，通过上年度分配方案。', '上年度 2024'],
    ['2025年4月18日，公司召开2024年年度股东大会，于当年6月20日实施。', '当年6月20日 2025-06-20'],
    ['2025年、2024年、2023年的数据。本年比上年增加一成。', '上年 2024'],
    ['2025年收官。2020年以来年均增长一成，至年末达到九成。', '年末 2025-12'],
    ['聘期为2026年8月1日至2029年7月31日。体检定于7月上旬。', '7月上旬 2026-07-01/2026-07-10'],
    ['2025年丰收。今年1月开局良好，年内再建两座。', '年内 2026'],
    ['今年五一结婚。8日一早，雪停了。', '8日一早 2026-02-08'],
    ['2003年他进城。六月一日，女儿来了。', '六月一日 2003-06-01'],
    ['1911年10月武昌起义。此前一年，川路风潮已起。', '此前一年 1910'],
  ])('%s', (text, expected) => {
    expect(edtfs(text)).toContain(expected);
  });

  it('is unknown behind 今年 where there is no reference date', () => {
    expect(edtfs('2025年丰收。今年开局良好，年内再建两座。', null)).toContain('年内 XXXX');
  });

  it('is the year of the heading for a month of a section', () => {
    const text =
      '三、完成2026年任务的措施\n\n一季度抓紧谋划，6月底前完成清理，各部门要切实负起责任，不得拖延，按时上报结果。';
    expect(read(text, '2026-01-12', 2025)).toContain('6月底前 ../2026-06-30');
  });
});

describe('feasts of a narrative', () => {
  it('follow the day named before', () => {
    expect(edtfs('那是1964年的冬天。腊月二十三那天扫尘，七天后便是除夕。初一早上拜年。')).toEqual([
      '1964年的冬天 1964-24',
      '腊月二十三那天 1965-01-25',
      '七天后 1965-02-01',
      '除夕 1965-02-01',
      '初一早上 1965-02-02',
    ]);
  });

  it('take the lunar month of a reign', () => {
    expect(edtfs('生于清光绪二十四年九月二十四日')).toEqual(['清光绪二十四年九月二十四日 1898-11-07']);
    expect(edtfs('民国三十四年八月十五日')).toEqual(['民国三十四年八月十五日 1945-08-15']);
  });
});

describe('an article', () => {
  it('counts 昨日 from its own dateline', () => {
    const text =
      '春耕备耕忙\n\n新华社郑州2月9日电（记者张三）记者昨日从省农业农村厅获悉，全省已备足农资，各地正在开展春季田间管理工作。';
    expect(read(text, '2026-02-11')).toEqual(['2月9日 2026-02-09', '昨日 2026-02-08']);
  });
});

describe('the fields', () => {
  it('leave both bounds out for lengths and sets, and give null where open or unknown', () => {
    const [length] = readDates('三年');
    expect(length).not.toHaveProperty('from');
    expect(readDates('每周')[0]).not.toHaveProperty('to');
    expect(readDates('6月底前')[0]).toMatchObject({ from: null, to: '2026-06-30', modifier: 'before' });
    expect(readDates('6月1日起')[0]).toMatchObject({ from: '2026-06-01', to: null, modifier: 'after' });
    expect(readDates('今年以来')[0]).toMatchObject({ edtf: '2026/..', to: '2026-02-11', modifier: 'after' });
    expect(readDates('近日')[0]).toMatchObject({ kind: 'vague', edtf: null, from: null, to: null });
    expect(readDates('2月30日')[0]).toMatchObject({ impossible: true, edtf: null, from: null, to: null });
  });
});

describe('the year that a plan is for', () => {
  it.each([
    ['10月10日上班', '10月10日 2026-10-10'],
    ['端午节放假', '端午节 2026-06-19'],
    ['12月31日前报名', '12月31日前 ../2025-12-31'],
    ['上半年招两批', '上半年 2026-40'],
    ['2025年10月10日通过', '2025年10月10日 2025-10-10'],
  ])('%s is %s', (text, expected) => {
    expect(read(text, '2025-11-04', 2026)).toEqual([expected]);
  });
});
