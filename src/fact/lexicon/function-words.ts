/** Words that build the clause and never belong to an indicator (rule 1). */
import { tableOf } from './table.js';

/** Adverbs that are never part of a noun phrase. */
export const ADVERBS = tableOf(`
  力争 累计 全面 大力 共 总共 一共 共计 合计 总计 已 已经 均 都 也 还 又 再 仅 只 就 才 便 则 分别 依次 同步 同时 不断 进一步 稳步 深入 扎实 全力 着力 切实 陆续 先后 相继 首次 再次 再度 大幅 大幅度 显著 明显 迅速 快速
  逐步 逐年 逐月 大约 约 近 将近 至少 至多 预计 估计 初步 顺利 圆满 成功 率先 提前 如期 按期 曾 曾经 依法 依规 累计共 一举 一下子 一下 力求 确保 努力 拟 必须 务必 日前 近日 目前 当前 现已 正在 正 仍 仍然 依然 始终 一直 连续 尤其 进而 从而 因此 所以 并 并且 而且 且 亦
  初步核算 即 实际上 总体上 其中 另 另外 此外 其次 首先 一是 二是 三是 四是 五是 六是 七是 八是 九是 十是 一方面 另一方面 更 更加 有望 可望 或将 略 略有 小幅 同样 反而 甚至 竟 恰好 整整 足足 高达 多达 日前已 业已 由此 据此 随后 然后 最终实现 全年累计
  当年累计 不同程度 一律 原则上 不得 没有 可以 能够 应当 需要 即将 仍将 也将 还将 将 稳中有进 稳中向好 稳中有升 靠前 加力 提速 直至 强劲 超额 足额 按时 全额 是 继 较好 争取到 超常规 常态化 常态 大幅 逐渐 全程 重点抓好 当 已累计 常年 将力争 将确保
`);

/** Words that are adverbs only before a verb: 动态保持, 集中开工; before a noun they name its kind: 基本养老保险, 特别国债. */
export const PREVERBAL_ADVERBS = tableOf(`
  重点 配套 基本 平均 最低 最高 最多 最少 主要 特别 优先 集中 联合 共同 统一 科学 合理 严格 强力 积极 主动 创新 创新性 高质量 高标准 高水平 高效 精准 动态 持续 继续 平稳 稳定 加快 统筹 现 自主 分批 一般 加速 定向 计划 规划 谋划 争取 要 会 可 能 应 需
  或 接续 均衡 现场 新近 实际 名义 全额 滚动 新 自愿 免费 无偿 积极稳妥 因地制宜 分类 常态长效 自行 公开 预期 对外 外 顺利 有效 有序
`);

/** Words between a change verb and its size, and between an indicator and its verb. */
export const ASPECT = tableOf('了 过 着 得 约 近 超 达 达到 均 仅 也 就 高达 又 再 幅度 幅度达 达到了 超过 逾 共 已');

/** Clause openers that say how something was counted. */
export const DISCOURSE = tableOf(`
  初步核算 经初步核算 据统计 据初步统计 据悉 据了解 据介绍 据测算 经测算 数据显示 统计显示 结果显示 其中 另外 此外 同时 其次 首先 总之 例如 比如 如 具体来看 总的看 总体看 截至 截止 截至目前 目前 当前 现在 数据 显示 统计 核算 与此同时 期间 时间 当中 与 和 及 以及 暨 并 或 而 加 但 但是 届时 然而 不过 且 并且 从而 进而 因而 则 即 对此 另据 报告期 报告期内 报告期末 本报告期 本报告期内 本报告期末 期内 本期 年度 年内 按不变价格计算 按可比价格计算
`);

export const CONJUNCTIONS = tableOf('和 与 及 以及 暨 或 并 、 /');
/** They join two predicates: what stands before them belongs to another one. */
export const CLAUSE_CONJUNCTIONS = tableOf('并 并且 而且 且 而 但 但是 从而 进而 同时 以及');

export const PREPOSITIONS = tableOf(`
  在 到 至 截至 截止 于 对 对于 向 为 为了 通过 按照 按 根据 依据 围绕 面向 由 从 自 以 用 把 将 与 同 跟 比 较 相较 随着 针对 关于 经 经过 依托 借助 利用 除 除了 沿 沿着 朝 往 给 被 让 因 因为 由于 当 就 鉴于 凭借 随 连同 含 不含 基于 立足 结合
`);
/** Their object is whom a count is about: 面向1000家企业开展贯标工作. */
export const RECIPIENT_PREPOSITIONS = tableOf(
  '面向 对 为 向 给 让 使 帮助 支持 引导 推动 组织 带动 助力 帮 促进 指导 吸引 鼓励',
);
export const RANGE_STARTERS = tableOf('由 从 自');
export const COMPARERS = tableOf(
  '比 较 相比 相较 对比 同 与 跟 高于 低于 快于 慢于 多于 少于 超过 不及 好于 优于 强于 超 超出 高出 低出 相当于 是 为',
);

/** A place or a time is closed by these: 在规模以上工业中, 春节期间. */
export const LOCALIZERS = tableOf(
  '中 内 上 下 里 间 期间 时期 以来 之中 之内 方面 领域 范围内 当中 时 后 前 起 末 底 初 时间 环节 过程中 基础上',
);

export const TOPIC_MARKS = tableOf('方面 领域 来看 看 来说 而言 来讲 上看 环节 层面');

export const PRONOUNS = tableOf(`
  我们 我 你 你们 他 他们 她 她们 它 它们 其 该 本 此 这 那 这些 那些 这里 那里 这个 那个 自己 大家 咱 咱们 谁 什么 哪些 哪 怎么 怎样 如何 多少 为何 为什么 该公司 该市 该省 该县 该区 该项目 镇里 村里 县里 市里 乡里 区里 厂里 省里 校里 我家 他家 她家 家里 这一 这次 此次 本次 各自 双方
`);

/** Words of one speaker's own house, which stand for its name. */
export const OWN_HOUSE = tableOf(
  '公司 本公司 我公司 该公司 集团 本集团 我行 本行 该行 我校 我院 我局 我厂 我司 示范区 开发区 高新区 经开区 新区 本集团 管委会 本基金 发行人',
);

export const HYPOTHETICALS = tableOf('如果 假如 假设 若 倘若 即使 哪怕 即便 要是 假使 譬如 设想 万一 只要 比方');

export const DETERMINERS = tableOf(
  '各类 各种 各级各类 各项 各 各个 一批 一批批 多种 多个 若干 有关 相关 上述 等 全部 所有 整个 另外 余下 剩余 首批 第一批 第二批 第三批 该类 多项 部分 一些',
);
