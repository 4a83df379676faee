/** Verbs by what they do to a quantity. Classes after 朱德熙《语法讲义》 (judgement, change, causation, occurrence). */
import type { Direction } from '../draft.js';
import { tableOf } from './table.js';

/** They link an indicator and its value (收入完成84.5亿元, 失业率为5.1%) and are no part of its name. */
export const LEVEL_VERBS = tableOf(`
  是 为 达 达到 达成 有 超 超过 突破 接近 逼近 逾 高达 多达 仅为 约为 均为 占到 完成 实现 创 创下 创出 录得 报 收于 收报 报收 跨越 迈上 保持 维持 稳定 控制 位于 处于 共计 合计 总计 累计 平均 计 定为 设为 确定为 最高 最低 最多 最少 最大 最小
  大于 小于 等于 计有 共有 现有 拥有 设有 仅有 达至 按 预计 预计达 约合 折合 跃上 站上 首破 首超 则为 分别为 可达 将达 已达 仅 只有 不足 不到 不超过 不高于 不低于 不少于 不得超过 不得低于 不得高于 不得少于 落在 约 共达 多为 都为 已超 已达到 已超过 已突破
  首次突破 成功突破 首次超过 首次达到
`);

/** Verbs that take 至, 到, 在, 为 before the value reached: 提升至99%, 稳定在43%, 调整为3%. */
export const REACHING_PARTICLES = tableOf('至 到 在 为 成 于 达');

/** Changes by direction. As the last word before a quantity they make it the size of a change. */
export const CHANGE_VERBS: ReadonlyMap<string, Direction> = new Map([
  ...[
    ...tableOf(`
      增长 提高 上升 提升 上涨 增加 扩大 攀升 上调 加快 增 升 涨 增产 多增 净增 净增加 正增长 走高 升值 回升 反弹 激增 猛增 大增 飙升 上浮 高开 收涨
      偏高 偏多 拓展 扩展 扩面 涨价 拉升 延长 新增长 增多 拓宽 多收 多支 增厚 同增 同比增 较增
    `),
  ].map((verb): [string, Direction] => [verb, 'up']),
  ...[
    ...tableOf(`
      下降 降低 减少 回落 下跌 下滑 缩小 缩短 压减 压缩 下调 减产 少增 收窄 萎缩 贬值 降 减 跌 负增长 下挫 净减 净减少 走低 放缓 下行 下浮 压降
      偏低 偏少 精简 精减 收跌 缩减 减亏 减收 短收 锐减 骤降 骤减 大降 大减 缩水 少收 少支 减轻 削减 砍掉 核减 同降 同比降 同减
    `),
  ].map((verb): [string, Direction] => [verb, 'down']),
]);

/** Verbs of holding: with 在 the level did not move. */
export const HOLDING_VERBS = tableOf('保持 维持 稳定 持平 保持在 稳定在 维持在');

/** Nouns that name a change: 增速5.5%, 降幅为2%. */
export const CHANGE_NOUNS: ReadonlyMap<string, Direction> = new Map([
  ...[...tableOf('增速 增幅 增长率 涨幅 升幅 增长速度 同比增速 同比增幅 增长幅度 上涨幅度 提高幅度')].map(
    (noun): [string, Direction] => [noun, 'up'],
  ),
  ...[...tableOf('降幅 跌幅 减幅 降低率 下降率 下降幅度 降低幅度 下跌幅度')].map((noun): [string, Direction] => [
    noun,
    'down',
  ]),
]);

/** Light verbs carry no meaning of their own beside a noun: 完成投资, 开展促消费活动, 实现营业收入. */
export const LIGHT_VERBS = tableOf(`
  完成 实现 达 达到 为 是 有 占到 保持 开展 推动 推进 做好 抓好 搞好 举办 举行 召开 组织 进行 促进 加快 取得 做到 共有 现有 已有 拥有 具有 具备 存有 仅有 约有 另有
  还有 设有 落实 形成 呈现 获得 录得 创 创下 达成 组织开展 开展好 提供 予以 给予 加以 加强 强化 深化 确定 明确 使 令 让 使得 继续 保障 坚持
  实有 尚有 含有 属于 位列 存在 谋求 造成 导致 致使 聚焦 瞄准 紧盯 包括 包含 涵盖 分为
`);

/** A state that was neither achieved nor aimed at. */
export const STATE_VERBS = tableOf(
  '现有 共有 下辖 辖 管辖 设有 拥有 现辖 实有 建有 尚有 仍有 聚焦 围绕 瞄准 紧盯 包括 包含 涵盖 分为 存有 具有',
);

/** Verbs that bring somebody else to act; before a noun and a second verb they go: 带动脱贫群众增收, 引导企业申报专利. */
export const CAUSATIVE_VERBS = tableOf(
  '组织 引导 推动 促进 支持 帮助 助力 鼓励 指导 协调 督促 动员 发动 邀请 吸引 扶持 助推 服务 撬动',
);

/** Verbs of result, often tagged as something else; they say which of the things are counted. */
export const RESULT_VERBS = tableOf(`
  新建 改建 扩建 改扩建 续建 建成 建设 修建 兴建 筹建 组建 创建 建立 设立 成立 新设 新增 新开 新开工 新签约 新引进 新认定 新培育 新落地 新投产 新建成 新开通 新设立 新注册 新登记 新改建 新改扩建 新打造
  新投放 新购置 新制定 新修订 新发展 新评 新获批 新入库 新招 新聘 改造 布设 铺设 敷设 架设 开通 打通 贯通 新辟 搭建 打造 培育 孵化 引进 签约 签订 签署 落地 投产 开工 竣工 完工 投用 启用 投运 建造 研发 开发
  推出 推送 发布 发放 发送 印发 制定 修订 出台 编制 审查 审批 审议 审核 办理 办结 受理 立案 侦破 破获 查处 查办 查获 抓获 起诉 审结 执结 调处 化解 整治 整改 排查 检查 抽查 抽检 巡查 检测 监测 监督 处置 处理 处罚
  拆除 清理 清运 清除 回收 治理 修复 绿化 造林 种植 播种 栽植 栽种 养殖 出栏 收获 收割 收购 储备 投放 采购 购置 购买 销售 出售 生产 加工 制造 交付 出口 进口 运输 运送 接待 服务 救助 资助 帮扶 慰问 走访 培训 培养 招聘 招录 引才 录用
  选派 选聘 派出 下派 安置 转移 搬迁 征收 出让 供应 保供 配备 配置 安装 加装 更换 更新 升级 提升 优化 完善 争取 下达 拨付 下拨 筹措 筹集 募集 捐赠 捐款 融资 贷款 授信 减免 减税 退税 减负 兑现 返还 追回 挽回 节约 节省
  拉动 带动 撬动 吸纳 吸引 覆盖 惠及 受益 参与 参加 参保 加入 入驻 落户 入库 入选 获批 获评 获奖 荣获 授予 授权 申请 申报 登记 注册 注销 认定 评选 命名 表彰 奖励 补助 补贴 发行 承接 承办 举办 组织
  设置 分解 推广 覆盖 铺排 谋划 策划 储备 实施 推进 开放 解决 拆改 新植 补植 疏浚 清淤 硬化 亮化 美化 提质 接入 联网 上云 上线 上市 挂牌 播发 刊发 发稿 采写 播出 拍摄 出版 翻译 发表 投资 投入 支出 分配 派发 缴纳 上缴 偿还 化债 增设 增加 增殖 放流 关停 淘汰
  盘活 消化 清收 置换 腾退 清退 追缴 核销 创树 纠治 虚报 套取 骗取 挪用 侵占 少计 多计 发展 移送 涉及 创汇 创收 增收 盈利 亏损 节支 拆迁 开辟 转化 转让 成交 交易 支付 结算 开设 开办 创办 增派 出动 投送 输送 输出 转出 转入 调出 调入 救治 诊疗 接种 筛查 体检 收治 出院 死亡 受灾 受伤 失踪 遇难 被困 疏散 撤离 转产 复工 复产 毕业 招生 在校 就业 创业 脱贫 返乡 迁入 迁出 出生
`);

/** Verbs of result that seldom modify a noun: a list shares them (建成公园3个、广场2个). */
export const SHARED_VERBS = tableOf(`
  建成 改造 改建 扩建 布设 铺设 敷设 修建 兴建 组建 创建 设立 成立 增设 增加 开通 搭建 引进 签约 签订 签署 培育 认定 评选 授予 发放 出版 储备 拆除 清理 查处 破获 抓获 查获 查办 办结 审结 受理 立案 侦破 安装 加装 更换 购置 购买 采购 配备 配置 投放 捐赠
  盘活 消化 清收 腾退 清退 追缴 制定 修订 印发 推送 发表 刊发 举办 完成 救助 慰问 走访 培训 招聘 选派 表彰 帮扶 整治 整改 排查 检查 修复 栽植 种植 争取 减免 发行 惠及 覆盖 调解 化解 起诉 逮捕 建立 获得 荣获 申请 受让 转让 交付 推广 征集 收集 摸排 新建 移送 新创建
`);

/** Verbs of relative clauses that the tags often miss: 经营活动产生的现金流量, 归属于股东的净利润. */
export const BINDING_VERBS = tableOf(
  '产生 归属于 扣除 构成 带来 引起 发生 引发 来自 源自 归属 取得 享受 享有 领取 使用 持有 控股',
);

/** Verbs that may open a relative clause: 具有资质等级的企业, 提供住宿的机构. */
export const RELATIVE_VERBS = tableOf('纳入 具有 具备 提供 拥有 有 开展 组织 涉及 包括 包含 保持 持有');

/** Of these, verbs without an object: they say what people or things do, and are shared with no other noun. */
export const INTRANSITIVE_VERBS = tableOf(
  '就业 创业 毕业 招生 死亡 出生 受灾 受伤 失踪 遇难 被困 在校 出院 脱贫 返乡 迁入 迁出 外出 增收 受益 参保 投产 落地 竣工 开工 完工 出栏 参加 参与 加入 入驻 落户 融资',
);

/** Predicates behind what is counted that stay in its name (40个项目落地投产); those of merely being there go. */
export const OUTCOME_PREDICATES = tableOf(`
  落地 投产 开工 竣工 完工 建成 投用 投运 启用 通车 通航 签约 入驻 落户 上线 上市 挂牌 入选 获批 获评 达标 达产 参加 参与 参展 参赛 参会 受益 就业 脱贫 增收 参保 投保 复工 复产 摘帽 退出 毕业 受灾 受伤 死亡 遇难 失踪 获奖 荣获 晋级 出院 建设 改造
  更新 提升 升级 治理 整治 修复 验收 交付 动工 续建 在建 创建 认定 立项 入库 摘牌 成交 注册 登记 报名 接种 脱困 搬迁 安置 入住 申报 通过 达到 开通 运行 运营 上云 转型 实施 落成 亮相海外
`);
export const PRESENCE_PREDICATES = tableOf(`
  齐聚一堂 齐聚 欢聚一堂 登场 亮相 到场 出席 在场 云集 汇聚 参观 列席 登台 上演 举行 表演 相聚 聚集 同台 现场 前来 到会 座谈 排列 矗立 林立
`);

/** Verbs of saying: their subject speaks. */
export const SAYING_VERBS = tableOf(`
  说 表示 介绍 指出 认为 强调 称 透露 告诉 坦言 谈到 提到 分析 解释 回应 建议 补充 宣布 通报 披露 直言 感慨 回忆 写道 预测 判断 估计 提出 明确 要求 规定 报告 说道 答道 呼吁 承诺 提议 反映 总结 谈 谈论 热议 讨论
`);
/** Verbs of issuing: what is issued speaks for its issuer. */
export const ISSUING_VERBS = tableOf(
  '印发 发布 出台 公布 下发 制定 颁布 发出 联合印发 联合发布 联合下发 联合出台 印制 发文 公告 刊发',
);

/** Verbs that name acts of reading or learning news: a date beside them dates the news. */
export const REPORTING_VERBS = tableOf(`
  获悉 了解到 发布 公布 印发 出台 下发 颁布 表示 介绍 指出 透露 通报 说 告诉 宣布 召开 举行 披露 强调 消息 讯 电 采访 看到 印发 联合印发 联合发布 公告 发文 审议通过
`);

/** Words of aim. They govern every conjunct to the sentence's end or the next topic. */
export const GOAL_WORDS = tableOf(`
  力争 确保 争取 目标 拟 将 力求 努力 计划 预期 规划 打算 要 预计 有望 预期目标 主要目标 总体目标 目标任务 目标是 争取到 力促 必须 务必 应 计划到 拟于 将于 着力 加快 下一步 接下来 今后
`);
/** 将, 要, 计划… name an aim only before what is to be done. */
export const MODAL_GOALS = tableOf('将 要 计划 预期 规划 争取 拟 应 必须 目标');
/** Aims of looser wording: they count when nothing says that it is done. */
export const WEAK_GOALS = tableOf('预计 加快 着力 下一步 接下来 今后 应 必须 务必');

export const DONE_WORDS = tableOf(
  '已 已经 了 截至 截止 目前 累计 已累计 业已 均已 已有 全面完成 顺利 圆满 成功 建起 搭起 用上 种上 办起 开起 住进 走上',
);
