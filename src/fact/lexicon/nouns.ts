/** Nouns by what a number beside them means. */
import { tableOf } from './table.js';

/** Abstract heads of a list; a number before them counts the headings of what follows. */
export const ENUMERATORS = tableOf('方面 维度 方向 环节 领域 层面 板块 原则 举措 抓手 阶段 角度 视角 步骤 着力点');
/** These too, where they do not modify a noun behind them: 三个重点, but 8个重点项目. */
export const LOOSE_ENUMERATORS = tableOf(`
  特点 特征 亮点 要点 关键 关键词 路径 原因 因素 转变 理念 意识 要求 问题 关系 难题 短板 优势 主题 篇章 部分 思路 战略 大局 重点 自信 字 结合 转型 考量 好处 启示 共识
`);
/** Enumerators are few; 201个问题 are things that somebody counted. */
export const MOST_ENUMERATED = 20;

/** Who acts: 五部门, 两家单位联合印发, 三位专家认为. */
export const ACTORS = tableOf(
  '部门 单位 部委 委 专家 学者 记者 代表 委员 领导 负责人 嘉宾 院士 教授 同志 人士 部 机关 委办局 当事人 被告人 被告 原告 证人 公司高管 民警 干警',
);

/** Money nouns that say nothing alone; they take a purpose. */
export const CARRIERS = tableOf(
  '投资 投入 资金 经费 款项 安排 拨付 筹措 下达 拨款 财政资金 总投资 投资额 资金量 出资 耗资 斥资 投',
);
export const CARRIER_VERBS = tableOf(
  '筹措 安排 拨付 投入 下达 筹集 下拨 争取 整合 统筹 落实 拿出 列支 追加 累计投入 划拨 募集 完成 投',
);

/** Bare tail nouns of rule 10: alone they take the modifiers of the indicator before. */
export const TAIL_NOUNS = tableOf(`
  总数 收入 支出 增加值 总额 产量 产值 总产值 销量 销售额 利润 税收 余额 面积 单价 均价 价格 总量 数量 规模 投资 出口 进口 出口额 进口额 增速 比重 总值 总收入 总支出 净利润 营收 总投资 完成额 成交额 净额 存栏 出栏 存量 增量 人数 人次 户数 件数
  播种面积 种植面积 单产 总产 总产量 亩产 逾期率
`);

/** Tail nouns that say nothing alone, not even of a whole city: without an indicator to go on from they make no fact. */
export const VAGUE_TAILS = tableOf(
  '总数 收入 支出 增加值 总额 产量 产值 总产值 销量 销售额 余额 面积 单价 均价 价格 总量 数量 规模 增速 比重 总值 总收入 总支出 净额 存量 增量 人数 人次 户数 件数 金额 资金 款项 完成额 占比 比例',
);

/** Shares and rates of whatever the clause before has named: 工业机器人业务收入31亿元,毛利率32.7%. */
export const BARE_RATES = tableOf(`
  毛利率 净利率 利润率 合格率 不合格率 优良率 优质率 达标率 完成率 覆盖率 普及率 到位率 满意率 满意度 知晓率 签约率 入住率 空置率 上座率 利用率 开工率 复工率 投产率 竣工率 交付率 整改率 办结率 回收率 处置率 治愈率 就业率 升学率 参保率 参与率 使用率 成活率 增长面 报销比例 补助比例 起付标准 起付线
  最高支付限额 年度最高支付限额 支付限额 补助标准 中签率 及格率 达产率 产能利用率 产销率 自给率 商品率 机械化率 单产 亩产 平均亩产 平均单产 均价 平均价格 平均单价 单价 票价 费率 税率 利率 年利率 检出率 阳性率 发病率 死亡率 工程进度 投资完成率
`);
/** Sums and sizes of the things counted before: 新签约项目198个,总投资876亿元. */
export const BARE_SUMS = tableOf(`
  投资 总投资 总投资额 计划总投资 协议投资 协议投资额 合同金额 合同额 合同总额 协议金额 意向金额 总金额 涉案金额 涉及金额 涉及资金 涉及投资 案值 涉案价值 总建筑面积 建筑面积 总面积 面积 占地面积 总里程 里程 总长 总长度 全长 长度 总床位 净载重量 载客量 载重量 装机容量 总装机 总装机容量 库容 总库容
  贷款余额 授信金额 注册资本 用地面积
`);
/** What is made of them or earned by them, whoever made them: 加工药材6000吨,产值达9000万元. */
export const BARE_YIELDS = tableOf(
  '产值 年产值 总产值 综合产值 销售额 销售收入 年销售额 交易额 成交额 成交金额 票房 票房收入 产量 年产量 总产量',
);
/** Who belongs to the institutions counted before: 普通高中38所,在校生7.92万人. */
export const BELONGINGS = tableOf(`
  在校生 在校学生 在园幼儿 在园儿童 专任教师 教职工 教师 招生 毕业生 毕业 床位 核定床位 床位数 从业人员 社员 成员 党员 会员 藏书 馆藏 收养人员 托位 学位 入驻企业 医护人员
`);

/** What may have a rate of its own. */
export const HOLDER_ENDINGS =
  /(?:业务|板块|产品|企业|单位|居民|行业|部门|机构|人员|产业|农户|家庭|职工|公司|学校|医院|银行|地区|项目|工程|环节|线路|住宅|商品房|小区|景区|园区|基地|中心|市场|平台|群体|患者|儿童|老人|学生|城市|乡镇|[业类车机店厂县村])$/;

/** Nouns that alone do not say what is counted. */
export const GENERIC_NOUNS = tableOf(
  '部门 单位 企业 项目 机构 公司 学校 医院 县 市 区 乡镇 村 街道 社区 城市 省份 地区 行业 产品 单元 事项 人员 家庭 群众 国家 国家和地区',
);

/** Modifiers that split an indicator and name none: 其中城镇为28.8%. */
export const PARTITIONS = tableOf(`
  城镇 农村 乡村 城市 男性 女性 男 女 城镇居民 农村居民 东部 中部 西部 东部地区 中部地区 西部地区 东北地区 国有 民营 私营 外资 内资 境内 境外 国内 国际 线上 线下 省内 省外 市内 市外 市区 县域 公办 民办 中央 地方 本级 市本级 省本级 县级 市级 省级 本科 硕士 博士 专科 入境 出境 公路 铁路 水路 航空 民航
`);

/** Holders of an attribute: what stands behind them is the attribute (企业|利润, 居民|恩格尔系数). */
export const HOLDERS = tableOf(
  '企业 单位 居民 行业 部门 机构 人员 产业 农户 家庭 职工 农民 工业 农业 服务业 制造业 建筑业 金融业 房地产业 批发业 零售业 餐饮业 住宿业 采矿业 公司 学校 医院 银行 地区',
);

/**
 * What a name of something measured ends in. The characters close most of them (…额 …率 …量 …值); the words are those
 * that end otherwise.
 */
export const ATTRIBUTE_ENDINGS = new Set([...'额值率量数度价税费差债比积幅薪耗龄']);
export const ATTRIBUTE_NOUNS = tableOf(`
  收入 支出 投资 利润 净利润 毛利 收益 每股收益 成本 费用 资产 总资产 净资产 负债 总负债 余额 存款 贷款 预算 决算 经费 工资 奖金 补贴 补助 补助金 养老金 公积金 损失 市值 规模 赤字 顺差 逆差 贡献 资金 财力 外资 内资 资本 税收 税款 罚款 罚金 债券 国债 专项债 专项债券 储备 外汇储备 人口 总人口 常住人口 户籍人口 存栏
  出栏 库存 产能 能力 容量 里程 长度 面积 高度 深度 距离 水平 指数 系数 份额 比重 比例 占比 比率 覆盖面 温度 气温 浓度 降水 降水量 降雨量 客流 客流量 流量 总额 总量 总值 产值 产量 销量 销售 出口 进口 进出口 消费 票房 营收 营业收入 估值 融资 现金流 股息 红利 分红 本金 利息 租金 押金
  保费 保险金 标准 最低标准 上限 下限 寿命 预期寿命 年龄 平均年龄 身高 体重 重量 时长 次数 人数 户数 人次 总数 个数 件数 学分 分数 成绩 得分 评分 排放 用水 用电 能耗 单产 总产 亩产 均价 单价 汇率 利率 税率 费率 之比 集中度 满意度 知晓率 薪酬 年薪 月薪 门票 票价 水位 蓄水 蓄积
  装机 负荷 订单 合同额 注册资本 股本 财产 彩礼 赔偿 赔偿金 违约金 现金 货款 欠款 借款 存货 应收账款 研发投入 投入 缺口 结余 盈余 亏损 流水 网速 带宽 时速 航速 海拔 总重 净重 总长 全长 总面积 占地 占地面积 建筑面积 建面 射程 航程 续航 续航里程 升幅 涨幅 增幅 跌幅 降幅
  综合能耗 基数 概率 风险 同意率 分红金额 金额 数额 款 损耗 库容 收入总计 支出总计 收入合计 支出合计 收支总计 运力 转移支付 津贴 GDP 亏损面 知晓面 受益面 动力 总动力
`);

/** Nouns whose first word elsewhere opens a clause: 数据|显示, but 显示模组|收入. */
export const WHOLE_NOUNS = tableOf('显示模组 显示面板 显示器件 显示材料 显示产品 显示终端 显示屏 显示芯片 新型显示');

/** What a plain quantity of a unit of measurement is called when the text does not say (rule 4). */
export const ATTRIBUTE_OF_UNIT: ReadonlyMap<string, string> = new Map([
  ...[...tableOf('m2 km2 har hm2 cm2 亩 公顷 顷 mu 万亩')].map((unit): [string, string] => [unit, '面积']),
  ...[...tableOf('m km cm mm 里 公里 [nmi_i] 海里')].map((unit): [string, string] => [unit, '长度']),
  ...[...tableOf('t kg g mg 斤 公斤 两 担 吨标准煤 m3 L kL mL 桶 标箱 标准箱')].map((unit): [string, string] => [
    unit,
    '量',
  ]),
  ...[...tableOf('kW.h MW.h GW.h TW.h W.h J 度')].map((unit): [string, string] => [unit, '量']),
  ...[...tableOf('kW MW GW W kVA MVA 千伏安')].map((unit): [string, string] => [unit, '规模']),
]);

/** Plants and projects have a capacity: 新建2万吨污水处理厂 → 规模. */
export const PLANT_ENDINGS = /(?:厂|站|项目|基地|生产线|工程|装置|机组|码头|库|产能|能力|电站|园|中心|光伏|风电|储能)$/;

/** What a yearly plan is called: 完成预算的99.7%, 完成年度目标任务的80%. */
export const PLAN_NOUN = /(?:预算|预算数|计划|目标|任务|任务数|目标任务|计划数|进度)$/;

/** Heads that say nothing alone. */
export const EMPTY_HEADS = tableOf(
  '情况 水平 工作 方面 其他 其它 部分 等 问题 结果 内容 方式 数据 数 量 率 额 值 全部 总体 整体 上述 前者 后者 同期 当期 本期 期末 期初 年末 月末 下同 全天 当日 当天 盘中 早盘 午后',
);

/** Words the segmenter cuts apart: 在学研究生, 在建项目. */
export const FIXED_MODIFIERS = tableOf(
  '上解 上级 再就业 年均 日均 月均 户均 亩均 次均 床均 店均 村均 校均 国家级 部级 州级 中长期 超长期 超大型 超高清 超算 在学 在校 在岗 在职 在建 在册 在营 在编 在册 在园 在训 在研 在库 在途 在租 在产 在售 在用 在飞 在航 在运 在役 在审 在办 在播 在线 在手 在院 在位 在孵 在管 在营 同口径 可比口径 按可比口径 按同口径 规上 限上 规下 限下 规模以上 限额以上 本外币',
);

/** Nouns that stand for a classifier. */
export const NOUN_UNITS = tableOf('县 市 区 乡 镇 乡镇 县区 村 行政村 省 国 州 旗 街道 社区 县市 市县 校 厂');

export const YEARLY_OUTPUT = tableOf('年产 日产 年处理 日处理 年加工 年供应 月产 日供 年屠宰 年出栏');

/** Units that count people. */
export const PEOPLE_UNITS = tableOf('人');
