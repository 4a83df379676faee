/** The words of repetition, and what must not follow them. */
import { each, Lexicon } from './lexicon.js';

/** A period by its word, and the point it stands for where more follows: 每年3月. */
export const SETS = new Lexicon<string>([
  ...each('每天 每日 每晚 每早 每夜 每晨', 'P1D'),
  ...each('每个工作日 每工作日', 'P1D'),
  ...each('每个周末 每个双休日 每个周', 'P1W'),
  ...each('每周 每星期 每个星期 每礼拜 每个礼拜 每一周 每周末', 'P1W'),
  ...each('每月 每个月 每一个月', 'P1M'),
  ...each('每年 每一年 每年度 一年一度', 'P1Y'),
  ...each('每季度 每季 每个季度', 'P3M'),
  ...each('每小时 每个小时 每一小时', 'PT1H'),
  ...each('每分钟 每一分钟', 'PT1M'),
  ...each('每秒 每秒钟', 'PT1S'),
  ...each('每半年', 'P6M'),
  ...each('每半月 每半个月', 'P0.5M'),
  ...each('每半小时 每半个小时', 'PT30M'),
  ...each('每旬', 'P10D'),
  ...each('隔日 隔天', 'P2D'),
  ...each('隔周', 'P2W'),
  ...each('隔月', 'P2M'),
  ...each('隔年', 'P2Y'),
]);

/** 每年级, 每周刊, 每日报: what follows the word and makes it another one. */
export const NO_SET_BEFORE: Record<string, string> = {
  每年: '级龄',
  每周: '岁刊期边',
  每个周: '岁刊期边年',
  每日: '本报元',
  每天: '津',
  每晚: '',
  隔年: '陈',
  隔日: '本',
  隔周: '刊边',
  每季: '',
  每月: '饼',
  每秒: '差',
};
