/** Words of what happens on a day of its own, which no date of the text need tell. */
import { Phrases } from './phrases.js';

/** 发布|前6个月, 婚|前三个月, 离职|前一年 are counted back from it. */
export const EVENT = new Phrases(
  '发布 出生 上市 结婚 怀孕 手术 考试 比赛 开幕 开业 开工 投产 到期 届满 退休 离职 签约 开庭 会议 召开 死亡 去世 生效 实施 开学 毕业 入学 入职 分娩 临产 播出 上映 发射 交付 交房 启动 选举 大选 离婚 出版 起飞 出发 收购 重组 停牌 转正 提交 申请 申报 婚 产 孕 战 术 赛 考 会',
);
