import { describe, expect, it } from 'vitest';
import { readSpeaker } from '../../src/entity/speaker.js';

function speaker(text: string, known: string[] = []): string {
  const read = readSpeaker(text, 0, new Set(known));
  if (read === null) return '';
  const posts = read.posts.map(({ org, title }) => (org === undefined ? title : `${org}/${title}`));
  return [read.role, read.name ?? '-', ...posts].join(' ');
}

describe('the label of a turn', () => {
  it.each([
    ['问:我市明确要', 'question -'],
    ['答：好的', 'answer -'],
    ['记者：请问', 'question -'],
    ['本报记者：请问', 'question -'],
    ['主持人王芳：欢迎', 'question 王芳 主持人'],
    ['市财政局党组成员、副局长李建国:过去', 'answer 李建国 市财政局/党组成员 市财政局/副局长'],
    ['市工业局党组成员、市安全服务中心主任李建国：构建', 'answer 李建国 市工业局/党组成员 市安全服务中心/主任'],
    ['市商务局局长李娜：2025年', 'answer 李娜 市商务局/局长'],
    ['东岗镇党委副书记、镇长李娜：', 'answer 李娜 东岗镇党委/副书记 镇长'],
    ['镇党委书记、镇长李娜：', 'answer 李娜 镇党委/书记 镇长'],
    ['李娜（市财政局副局长）：', 'answer 李娜 市财政局/副局长'],
    ['清华大学教授、博士生导师李  娜：', 'answer 李娜 清华大学/教授 清华大学/博士生导师'],
    ['某公司原总经理王某：', 'answer 王某 某公司/总经理'],
    ['市委常委、宣传部部长李娜：', 'answer 李娜 市委/常委 市委/宣传部部长'],
    ['办公室主任欧阳娜娜：', 'answer 欧阳娜娜 办公室主任'],
    ['美国总统约翰·史密斯：', 'answer 约翰·史密斯 总统'],
    ['省委副书记、省长李娜：', 'answer 李娜 省委/副书记 省长'],
    ['联想董事会主席李娜：', 'answer 李娜 联想/董事会主席'],
    ['华兴公司党委书记、董事长李娜：', 'answer 李娜 华兴公司党委/书记 华兴公司/董事长'],
  ])('%s', (text, expected) => expect(speaker(text)).toBe(expected));

  it.each([
    '时间：2月',
    '方法：',
    '高效：',
    '主要任务：',
    '他说：“好”',
    '会议指出，要：',
    '市财政局局长',
    '',
    '地址：市政府',
    '范围:全市',
  ])('%s is none', (text) => expect(speaker(text)).toBe(''));

  it('reads a bare name only when it is known', () => {
    expect(speaker('李娜：欢迎')).toBe('');
    expect(speaker('李娜：欢迎', ['李娜'])).toBe('answer 李娜');
  });
});
