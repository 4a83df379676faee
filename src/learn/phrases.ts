/**
 * Sentences of today's official prose without a name in them. Its words (惠民生, 向好, 常态化, 扎根) begin like surnames and
 * sound like places, and corpora of 1998 do not hold them: from these the tagger learns what is no name.
 */
import type { Passage } from './passage.js';
import type { Random } from './random.js';

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const VERBS = split(`
深化 强化 优化 细化 固化 亮化 美化 净化 转化 量化 活化 聚焦 推动 推进 加快 加强 健全 完善 落实 夯实 压实 抓实 做实 做优 做强 做大 擦亮 提升 提高 增强
激发 释放 培育 壮大 打造 构建 筑牢 守牢 守住 兜住 保障 改善 增进 统筹 兼顾 破解 化解 防范 排查 整治 清理 盘活 撬动 带动 引导 鼓励 支持 扶持 服务 助力 赋能
拓宽 畅通 打通 疏通 链接 对接 承接 承办 开展 组织 实施 启动 谋划 储备 申报 争取 拨付 兑付 筹措 压减 严控 严格 规范 公开 公示 受理 办结 回访 解决 满足 回应
惠及 覆盖 辐射 扎根 深耕 厚植 弘扬 传承 践行 培树 选树 宣传 宣讲 普及 倡导 引领 凝聚 汇聚 集聚 同步 协同 联动 融合 融入 嵌入 贯通 衔接 延伸 拓展 探索 创新 试点 推广`);
const OBJECTS = split(`
民生 民生福祉 民生实事 惠民政策 惠民工程 惠民生活 便民服务 利民举措 安居工程 安全生产 安全防线 平安创建 和谐社区 文明城市 文明新风 文明实践 智慧城市 智慧停车
数字政府 数字经济 数字赋能 实体经济 民营经济 县域经济 低空经济 银发经济 首发经济 夜间经济 平台经济 冰雪经济 车路协同 车联网 光电产业 光融合 光伏发电 金属新材料 石油化工
高端装备 高效农业 高标准农田 高质量发展 高水平开放 长效机制 常态长效 常态化机制 向好态势 稳中向好 积极因素 有效投资 有效需求 消费潜力 新型消费 文旅融合 康养产业
田间管理 水网建设 林长制 河长制 路网结构 万亩林海 千亿级产业 百强县 时代新人 时代精神 华夏文明 成果转化 成效评估 成本管控 方法路径 方案预案 程序规定 温暖服务 温馨提示
易地搬迁 易耗物资 应急物资 应急演练 应收尽收 任务清单 任职培训 责任链条 项目建设 项目储备 相关要求 相关部门 项链 包保责任 包容审慎 宣讲活动 单位职工 单项冠军
全域旅游 全民健身 全流程监管 全生命周期 边远山区 左右岸 支柱产业 支付凭证 计划生育 计量检测 房屋征收 房地产市场 商贸物流 商品交易 司法救助 司机之家 巡视整改 巡察监督
党建引领 党员先锋 党风廉政 尚德守法 庄稼长势 庄户人家 祝福语 游客中心 路灯改造 路面修复 明厨亮灶 明白纸 明显成效 景观提升 景区提质 费用减免 费率下调 常住人口 常备不懈
解难纾困 解困帮扶 关爱行动 关口前移 危房改造 危废处置 江海联运 牛羊养殖 马路市场 鱼塘改造 花卉种植 花园城市 红色基因 红利释放 蓝天保卫 青春力量 青年人才 青山绿水 白色污染 黄金水道
金融活水 金融监管 银企对接 钱袋子 米袋子 菜篮子 车位供给 顾客满意 满意度 获得感 幸福感 归属感 幸福家园 美丽庭院 同心共建 同城待遇 共享单车 公平竞争 营商环境 一体化发展
城乡融合 城市更新 城中村改造 老旧小区 口袋公园 充电设施 雨污分流 供水管网 燃气管道 消防通道 网格管理 群众诉求 矛盾纠纷 信访积案 欠薪问题 就业创业 技能培训 职业教育
普惠托育 养老服务 医养结合 医联体 分级诊疗 集中带量采购 乡村振兴 农村改厕 土地流转 粮食安全 种业振兴 耕地保护 节水灌溉 秸秆禁烧 生态修复 垃圾分类 碳达峰 碳市场`);
const ADVERBS = split(
  '全力 全面 扎实 有序 持续 着力 大力 切实 稳步 纵深 精准 高效 系统 集中 分类 分批 同步 统筹 因地制宜 一体 常态化 进一步 不断 深入 广泛 积极 主动 率先 有力 有效',
);
const SLOGANS = split(`
政策精准滴灌 服务直达快享 问题闭环管理 责任层层压实 成效持续显现 群众拍手叫好 发展势头向好 经济运行向好 生态向优向好 干劲越来越足 日子越过越红火 家门口就业 一件事一次办 只进一扇门
最多跑一次 一窗受理 一网通办 接诉即办 未诉先办 马上就办 应保尽保 应贷尽贷 应享尽享 日清月结 挂图作战 倒排工期 销号管理 举一反三 立行立改 标本兼治 防患未然 久久为功 善作善成
守正创新 团结奋斗 凝心聚力 同心同德 同心同向 砥砺前行 真抓实干 务实功 求实效 出实招 见真章 办实事 解难题 暖民心 聚民心 惠民生 惠企利民 利民惠民 富民兴业 强县富民 向新而行 向绿而行
向质图强 向海图强 于细微处见真情 把好事办好 把实事办实 钱要花在刀刃上 事要办到心坎里 好钢用在刀刃上 过紧日子 保运转保民生 有温度有质感 有力有序 高效便捷 安全可控 方便快捷`);
const HEADS = split(
  '下一步，我们将 会议要求，要 会议指出，要 他表示，将 今年以来，我市 近年来，全县 一年来，全市 要 同时， 此外， 据了解，该项目将 在此基础上， 工作中，坚持 一方面， 为此， 当前， 目前，各地 通过 围绕 截至目前，累计',
);

/** Sentences of two to five phrases, the same for the same random numbers. */
export function namelessPassages(count: number, random: Random): Passage[] {
  const pick = (list: readonly string[]): string => list[random.next() % list.length] ?? '';
  const phrase = (): string => {
    const kind = random.next() % 8;
    if (kind === 0) return pick(SLOGANS);
    if (kind === 1) return `${pick(VERBS)}${pick(OBJECTS)}和${pick(OBJECTS)}`;
    if (kind === 2) return `${pick(OBJECTS)}${pick(ADVERBS)}${pick(VERBS)}`;
    if (kind === 3) return `${pick(ADVERBS)}${pick(VERBS)}${pick(OBJECTS)}`;
    return pick(VERBS) + pick(OBJECTS);
  };
  return Array.from({ length: count }, (_, index) => {
    const phrases = Array.from({ length: 2 + (random.next() % 4) }, phrase);
    const between = pick(['，', '，', '、', '，']);
    return { text: `${pick(HEADS)}${phrases.join(between)}。`, names: [], line: index + 1 };
  });
}
