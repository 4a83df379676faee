import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/document.js';
import { readArticles } from '../../src/structure/articles.js';

/** Role, speaker, posts and first characters of each turn of a one-article page. */
function turns(lines: string[]): string[] {
  const doc = readDocument(lines.join('\n'));
  return (readArticles(doc)[0]?.turns ?? []).map(({ role, speaker, posts, labelEnd, end }) => {
    const post = posts.map(({ org = '', title }) => `${org}/${title}`).join(',');
    return `${role} ${speaker ?? '-'} ${post} ${doc.flow.slice(labelEnd, end).trim().slice(0, 6)}`;
  });
}

describe('turns', () => {
  it('of a press conference: the host, reporters of houses, names that were introduced', () => {
    const page = [
      '市政府新闻办举行新闻发布会',
      '主持人 李明：各位记者朋友，大家上午好。',
      '市农业农村局副局长 王强：2025年，全市新建高标准农田12万亩。',
      '江城晚报记者：请问今年有什么安排？',
      '王强：今年计划新建10万亩。',
    ];
    expect(turns(page)).toEqual([
      'question 李明 /主持人 各位记者朋友',
      'answer 王强 市农业农村局/副局长 2025年,'.replace(',', '，'),
      'question -  请问今年有什',
      'answer 王强 市农业农村局/副局长 今年计划新建',
    ]);
  });

  it('of an interview whose subtitle introduces who answers', () => {
    const page = [
      '让菜篮子更丰盈',
      '——访市农业农村局局长郑海',
      '本报记者 林芳',
      '记者：去年供应情况如何？',
      '郑海：蔬菜产量186万吨。',
    ];
    expect(turns(page)).toEqual(['question -  去年供应情况', 'answer 郑海 市农业农村局/局长 蔬菜产量18']);
  });

  it('of a transcript with brackets for labels', () => {
    const page = [
      '发布会文字实录',
      '[主持人] 今天我们邀请到市教育局局长吴晓峰先生。',
      '[吴晓峰] 感谢主持人。全市新建中小学86所。',
      '[江城晚报记者] 今年有哪些安排？',
      '[吴晓峰] 新建学校18所。',
    ];
    expect(turns(page)).toEqual([
      'question -  今天我们邀请',
      'answer 吴晓峰 市教育局/局长 感谢主持人。',
      'question -  今年有哪些安',
      'answer 吴晓峰 市教育局/局长 新建学校18',
    ]);
  });

  it('of questions and answers that name nobody', () => {
    expect(turns(['政策问答', '问：比例是多少？', '答：不低于5%。'])).toEqual([
      'question -  比例是多少？',
      'answer -  不低于5%。',
    ]);
  });

  it('are none where a line only names its reporter or a heading ends in a colon', () => {
    expect(turns(['县医院启用', '记者：李明 通讯员：王芳', '昨天，县医院新楼启用。'])).toEqual([]);
    expect(turns(['工作要点', '方法：多走访、多座谈。', '目标：群众满意。'])).toEqual([]);
  });
});
