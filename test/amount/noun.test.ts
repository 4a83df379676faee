import { beforeAll, describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/amount/find.js';
import { type Cut, nameCounted } from '../../src/amount/noun.js';
import { scanNumerals } from '../../src/numeral/scan.js';
import { loadSegmenter } from '../../src/segment/jieba.js';

let cut: Cut;
beforeAll(async () => {
  const segmenter = await loadSegmenter();
  cut = segmenter.tag;
});

/** The last amount of `text` with its noun. */
function counted(text: string): (string | undefined)[] {
  const amounts = nameCounted(text, findAmounts(text, scanNumerals(text)), cut);
  const last = amounts.at(-1);
  return last === undefined ? [] : [text.slice(last.start, last.end), last.noun];
}

describe('what a count counts', () => {
  it.each([
    ['改造完成446个小区的燃气管网。', '446个', '小区'],
    ['全年谋划储备500个以上储备项目。', '500个以上', '储备项目'],
    ['全市开工项目201个。', '201个', '项目'],
    ['重点瞄准三大方向。', '三大', '方向'],
    ['抓好三方面工作。', '三方面', '工作'],
    ['桌上摆着两盘卤菜，热气腾腾。', '两盘', '卤菜'],
    ['阳光社捐赠了10台饮水机给孩子们。', '10台', '饮水机'],
    ['展出了一百幅，其中书画作品70幅。', '70幅', '书画作品'],
    ['新建功能齐全的公厕，共8座功能齐全的公厕。', '8座', '公厕'],
    ['村里资助了35名贫困妇女出资报名。', '35名', '贫困妇女'],
    ['震区十三个乡有房屋倒塌。', '十三个', '乡'],
    ['协会三年来发展会员300多人。', '300多人', '会员'],
  ])('%s', (text, span, noun) => {
    expect(counted(text)).toEqual([span, noun]);
  });

  it.each([
    ['外宾曾两次邀请他出访。', '两次'],
    ['近日上新7个“口袋公园”。', '7个'],
    ['该店一周仅销售13袋。', '13袋'],
    ['警方按规定对超员的2人实施驳转。', '2人'],
    ['在50家以上，还有余地。', '50家以上'],
    ['这辆车跑了30公里路。', '30公里'],
  ])('is not named in %s', (text, span) => {
    expect(counted(text)).toEqual([span, undefined]);
  });
});
