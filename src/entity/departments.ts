import { WordTable } from './gazetteer/word-table.js';

/**
 * The houses of government by their grammar: a scope (市, 淇县, 国家), a field or two (人力资源, 社会保障), a kind of house
 * (局), and parts of it (党组织, 支队): 市人力资源社会保障局, 省高级人民法院, 县委宣传部.
 */

/** Fields that name departments, full and short. */
const FIELDS = `
财政 教育 教体 教育体育 公安 民政 司法 司法行政 人力资源 人力资源和社会保障 人力资源社会保障 人社 自然资源 自然资源和规划 规划和自然资源 自然资源规划 规划 国土 国土资源 生态环境 环境保护 环保 住房 住房保障 城乡建设 住房和城乡建设 住房城乡建设 住建 城建 城乡规划 交通 交通运输 水利 水务 农业 农业农村 农村工作 农林 林业 林草 林业和草原 园林 园林绿化 畜牧 畜牧兽医 海洋 渔业 海洋渔业 商务 文化 旅游 文旅 文广旅 文化旅游 文化和旅游 文化广电 广电 广播电视 文物 文广新 新闻出版 版权 电影 卫生 卫健 卫计 卫生健康 卫生计生 计划生育 疾病预防控制 疾控 中医药 中医 医保 医疗保障 药监 食品药品监督管理 药品监督管理 药品监管 应急 应急管理 安全生产监督管理 安监 审计 统计 市场监管 市场监督管理 工商 工商行政管理 质量技术监督 质监 知识产权 体育 信访 国资 国有资产监督管理 国资监管 金融 金融工作 地方金融监督管理 金融监管 粮食 粮食和物资储备 物资储备 能源 煤炭 煤炭工业 民族 宗教 民族宗教 民宗 民族事务 宗教事务 侨务 外事 外事侨务 台湾事务 港澳事务 退役军人 退役军人事务 机关事务 机关事务管理 机关事务服务 政务服务 政务服务和大数据 政务服务管理 行政审批 行政审批服务 行政审批和政务信息 大数据 大数据管理 数据 数据管理 数据资源 城市管理 城管 城市管理综合执法 城管执法 综合行政执法 行政执法 城市综合管理 发展 改革 发展和改革 发展改革 发改 工业 信息化 工业和信息化 工业信息化 工信 经济和信息化 经信 经济贸易 经贸 科学技术 科技 科学技术和 科工 投资促进 招商 招商引资 对外经济贸易 外经贸 贸易 物价 税务 国家税务 地方税务 国税 地税 海关 气象 地震 测绘 地理信息 测绘地理信息 邮政 邮政管理 烟草 烟草专卖 通信 通信管理 铁路 铁路监督管理 民航 民用航空 公路 公路管理 道路运输 路政 港航 海事 航务 住房公积金 住房公积金管理 公积金 社会保险 社保 医疗 劳动 劳动保障 就业 人才 人才交流 乡村振兴 扶贫 扶贫开发 移民 老龄 残疾人 妇女儿童 供销 供销合作 档案 地方志 史志 党史 方志 保密 机要 密码 编制 机构编制 人防 人民防空 消防 消防救援 国防动员 国家安全 安全 监察 纪检监察 法制 政策研究 研究 发展研究 参事 文史 接待 驻京 驻外 网信 网络安全和信息化 互联网信息 精神文明建设 文明 社会 社会工作 直属机关 老干部 组织 宣传 统战 统一战线 政法 巡察 巡视 督查 台办 农办 改革办 财经 依法治 平安建设 综治 爱国卫生运动 防汛抗旱 抗旱 重点项目 重点工程 重点项目建设 项目 建设 经济合作 经济技术协作 区域合作 城乡一体化 城市 房产 房产管理 房管 房地产 房地产管理 市政 市政工程 公用事业 环卫 环境卫生 供水 自来水 供热 燃气 热力 排水 污水处理 水文 河道 黄河 黄河河务 河务 长江 淮河 海河 调水 南水北调 水库 农机 农业机械 种子 植保 动物疫病 血液 急救 妇幼保健 精神卫生 职业病防治 慈善 福利 红十字 救助 殡葬 婚姻登记 社会福利 救灾 法律援助 公证 仲裁 劳动人事争议 劳动人事 价格 价格认证 检验检测 质量 标准化 计量 特种设备 食品 食品安全 药品 盐业 盐务 煤炭行业 安全环保 安全服务 环保服务 企业 中小企业 民营经济 非公 电子商务 外国专家 引智 科学 地质 地质矿产 矿产 矿业 考古 博物 图书 群众艺术 艺术 戏曲 音乐 美术 书画 融媒体 新闻 报业 传媒 电子政务 信息 信息中心 中级 高级 基层 人民 税收 口岸 边防 出入境 出入境管理 出入境检验检疫 移民管理 戒毒 戒毒管理 监狱 监狱管理 核 核应急 国防科技工业 航天 航空 宇航 能源监管 银行 证券 证券监督管理 银行保险监督管理 银保监 保险监督管理 外汇 外汇管理 粮油 国际发展合作 国家公园 版权 语言文字 少数民族 民族团结 文联 作家 科协 残联
`;
/** Kinds of houses, which end a name. */
const HOUSES = `
局 厅 部 委 委员会 管委会 管理委员会 办 办公室 办公厅 总局 管理局 分局 署 总署 总队 支队 大队 中队 中心 服务中心 管理中心 指挥部 指挥中心 调度中心 院 人民法院 法院 人民检察院 检察院 医院 人民医院 中医院 中心医院 妇幼保健院 党校 行政学院 社 联合社 总社 协会 学会 研究会 促进会 联合会 总会 基金会 商会 工商联 总工会 工会 团委 妇联 文联 科协 残联 侨联 作协 台联 红十字会 博物馆 图书馆 文化馆 美术馆 档案馆 科技馆 体育馆 纪念馆 站 所 派出所 监狱 看守所 队 工作队 调查队 供电公司 公司 集团 银行 研究院 研究所 设计院 勘察院 科学院 社科院 科学研究院 学院 大学 学校 报社 日报社 电视台 广播电台 广播电视台 融媒体中心 通讯社 剧团 豫剧团 京剧院 歌舞团 艺术团 交响乐团 武警支队 军分区 警备区 人武部 武装部 林场 农场 气象台 地震台 交易所 交易中心 公共资源交易中心 考试院 招办 招生办 招生办公室 领导小组 工作组 专班 联席会议 仲裁委 法制办 信访局 驻京办 驻沪办
`;
/** Bodies of state and party that stand whole behind a scope: 市委, 县政府, 省人大常委会. */
const BODIES = `
委 委员会 政府 人民政府 人大 人大常委会 人民代表大会 人民代表大会常务委员会 政协 政治协商会议 纪委 纪委监委 纪检委 监委 监察委 监察委员会 党委 党工委 工委 办事处 管委会 人民法院 法院 检察院 人民检察院 高院 中院 法检两院 高级人民法院 中级人民法院 中级法院 高级法院 两院 人武部 武装部 团委 妇联 工会 总工会 工商联 文联 科协 残联 侨联 社科联 作协 红十字会 党校 委党校 委常委会 委办 委办公室 委办公厅 府办 政府办 政府办公室 政府办公厅 政府新闻办 政府新闻办公室 政府研究室 委组织部 委宣传部 委统战部 委政法委 委社会工作部 委网信办 委编办 委巡察办 委政研室 委改革办 委老干部局 委农办 委农村工作领导小组 委财经办 委国安办 委外办 委台办 委直属机关工委 委市直机关工委 人大机关 政协机关 公安局 公安厅 中心医院 人民医院 中医院 第一人民医院 第二人民医院 第三人民医院 第一中学 第二中学 一中 二中 三中 四中 一高 二高 实验小学 实验中学 总商会
`;

const rows = (text: string): [string, true][] =>
  text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => [word, true]);

let tables: { fields: WordTable<true>; houses: WordTable<true>; bodies: WordTable<true> } | null = null;
function load(): { fields: WordTable<true>; houses: WordTable<true>; bodies: WordTable<true> } {
  tables ??= {
    fields: new WordTable(rows(FIELDS)),
    houses: new WordTable(rows(HOUSES)),
    bodies: new WordTable(rows(BODIES)),
  };
  return tables;
}

/** What would make 市委 or 县政 the front of another word: 委托, 委员, 委派. */
const NO_BODY =
  /^(?:委[托派任屈婉靠身以]|委员(?!会)|人大[量幅力会堂多型大]|院士|办[理公好事法学](?!室|厅)|部[分署队门件位长]|部分|社[会区交]|所[以有在]|站[在点起]|中心[城思人任工]|局[面势部限]|队[员伍]|委员长)/;
const LINK = /^[和与及]/;

/** Whether what stands at `end` continues a word that only began like a house: 市委|托, 财政部|门. */
function runsOn(text: string, start: number, end: number): boolean {
  for (let back = 1; back <= 3 && end - back >= start; back++) {
    const match = NO_BODY.exec(text.slice(end - back, end + 3));
    if (match !== null && match[0].length > back) return true;
  }
  return false;
}

/** End of a field-and-house name that starts at `at` (财政局 in 市|财政局党组), -1 when there is none. At most 30 units. */
function fieldHouseEnd(text: string, at: number): number {
  const { fields, houses } = load();
  const limit = Math.min(text.length, at + 30);
  let best = -1;
  const walk = (from: number, depth: number): void => {
    if (depth > 6 || best >= 0) return;
    const field = fields.startingAt(text, from, limit);
    if (field === 0) return;
    // The longest field first; a shorter one when nothing follows it (城市|管理局 but 城市管理|局).
    for (let length = field; length >= 2; length--) {
      if (length !== field && fields.startingAt(text, from, from + length) !== length) continue;
      const next = from + length;
      const house = houses.startingAt(text, next, limit);
      if (house > 0 && !runsOn(text, at, next + house)) {
        best = next + house;
        return;
      }
      walk(LINK.test(text.charAt(next)) ? next + 1 : next, depth + 1);
      if (best >= 0) return;
    }
  };
  walk(at, 0);
  return best;
}

/** Parts of a house behind it: …公安局|刑警支队, …法院|民一庭 are read by the tagger; these few are sure. */
const PART =
  /^(?:党委|党总支|党支部|机关党委|工会|团委|办公室|办公厅|政治部|督察室|纪检组|驻[一-鿿]{2,8}?纪检监察组|(?![一-鿿]{0,6}?(?:联合|会同|和|与|及|在|对|等|组织|开展))[一-鿿]{1,8}?(?<![全部各支援救一二三])(?:支队|大队|中队|派出所))/;

/**
 * End of the house of government behind a scope that ends at `at`: 市|财政局, 淇县|县委 has its own scope letter in it.
 * -1 when there is none.
 */
export function houseEnd(text: string, at: number): number {
  const { bodies } = load();
  const body = bodies.startingAt(text, at, Math.min(text.length, at + 16));
  const fields = fieldHouseEnd(text, at);
  let end = Math.max(fields, body > 0 && !runsOn(text, at, at + body) ? at + body : -1);
  if (end < 0) return -1;
  // 市委|宣传部, 市政府|办公室.
  const inner = /(?:委|政府|人大|政协)$/.test(text.slice(at, end)) ? fieldHouseEnd(text, end) : -1;
  if (inner > 0) end = inner;
  const part = PART.exec(text.slice(end, end + 14));
  if (part !== null && !/^(?:办公室|工会)[^主]/.test(`${part[0]}${text.charAt(end + part[0].length)}`))
    end += part[0].length;
  return end;
}

/** Length of the name of a field that starts at `at`: 财政, 人力资源. */
export function fieldAt(text: string, at: number): number {
  return load().fields.startingAt(text, at);
}
