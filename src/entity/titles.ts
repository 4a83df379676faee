import { WordTable } from './gazetteer/word-table.js';
import { userTitleEnding, userTitleStarting } from './user-grammar.js';

/**
 * Posts and professions. A title is a head (局长) with what qualifies it in front (党组 副, 常务副, 见习); 原, 前 and 时任
 * stay outside. The organisation before it is read by posts.ts.
 */

/** Heads of titles, by the houses they belong to. */
const HEADS = `
总书记 书记 常委 委员 主席 主席团 总理 国务委员 部长 省长 市长 县长 区长 镇长 乡长 州长 盟长 旗长 村长 村主任 村支书 支书 街道主任
主任 局长 厅长 司长 处长 科长 股长 署长 院长 校长 所长 站长 队长 大队长 支队长 中队长 分队长 总队长 小队长 组长 会长 秘书长 委员长 庭长 关长 检察长 站长 段长 监狱长 狱长 总长 总监 警监
巡视员 调研员 督察长 督察 督学 督导员 专员 主任科员 科员 办事员 干事 秘书 助理 顾问 参事 馆员 特派员 联络员 观察员 协调员 指导员 辅导员 讲解员 宣讲员 网格员 安全员 信息员 调解员 护林员 技术员 统计员 检查员 监督员 质检员 协理员 管理员 业务员 营业员 售货员 售票员 服务员 乘务员 列车员 驾驶员 快递员 外卖员 配送员 保洁员 保育员 饲养员 救生员 炊事员 话务员 播音员 广播员 演奏员 教练员 运动员 研究员 评论员 通讯员 书记员 审判员 人民陪审员 陪审员 执行员 检察员 仲裁员 公证员 审计员 会计 出纳 会计师 审计师 评估师 精算师 分析师 咨询师 心理咨询师 规划师 策划师 培训师 面点师 茶艺师 园艺师 摄影师 设计师 建筑师 工程师 农艺师 经济师 统计师 政工师 编导 技师 药师 医师 律师 教师 法师 厨师 理发师 美容师 化妆师 造型师 魔术师 牧师 律师 司仪 大使 公使 参赞 领事 总领事 特使 代办 武官 
司令员 司令 政委 政治委员 教导员 参谋长 参谋 参谋总长 军长 师长 旅长 团长 营长 连长 排长 班长 班主任 舰长 艇长 机长 船长 大副 飞行员 航天员 宇航员 领航员 上将 中将 少将 大将 元帅 上校 中校 少校 大校 上尉 中尉 将军 战士 军官 士官 教官 民警 警官 辅警 交警 特警 狱警 警员 侦查员 消防员 警长 所长 法官 检察官 法医 审判长 大法官 大检察官 首席大法官
总经理 经理 总裁 董事长 董事 董事局主席 理事长 理事 监事长 监事 监事会主席 董事会秘书 董秘 证券事务代表 行长 社长 厂长 矿长 场长 店长 店主 老板 老板娘 站长 车间主任 工长 工段长 掌门人 首席执行官 首席财务官 首席技术官 首席运营官 首席科学家 首席经济学家 CEO CTO CFO COO CIO 创始人 创办人 合伙人 负责人 主管 发言人 代言人  经纪人 投资人 承包人 管理人 会计主管 召集人 发起人 带头人 领头人 致富带头人
教授 讲师 助教 博士 博士后 院士 学部委员 学者 专家 导师 博导 硕导 博士生导师 硕士生导师 老师 科学家 经济学家 社会学家 历史学家 物理学家 化学家 数学家 生物学家 天文学家 哲学家 文学家 语言学家 考古学家 法学家 教育家 思想家 政治家 革命家 军事家 外交家 企业家 慈善家 评论家 翻译家 收藏家 探险家 航海家 发明家 银行家 金融家 理论家 医学家 农学家 工程院士 校友会会长 园长 教务长 学部主任
医生 大夫 护士 护士长 护师 药剂师 助产士 村医 乡医 中医师 兽医
记者 编辑 总编辑 总编 主编 编审 编委 台长 馆长 主笔 主持人 主播 节目主持人 责任编辑 责编 校对 撰稿人 专栏作家 实习生 出版人 制片人 制片 监制 导演 编剧 演员 男演员 女演员 主演 歌手 歌唱家 歌星   影帝 影后 舞蹈家 舞者 钢琴家 小提琴家 演奏家 指挥家 音乐家 作曲家 作词家 作曲 作词 作家 小说家 诗人 画家 书法家 雕塑家 漫画家 摄影家 美术家 艺术家 表演艺术家 相声演员 戏曲演员 剧作家 词人 策展人 鼓手 吉他手 模特 导游  主教练 教练 队长 领队       裁判 裁判长  车手 骑手     传承人 代表性传承人 非遗传承人 工匠 木匠 铁匠 裁缝 司机 船员 船工 渔民 矿工 工人 职工 员工 技工 电工 焊工 钳工 农民工 保安 保姆 月嫂 保洁 环卫工 环卫工人 清洁工 饲养员 社工 志愿者 义工 村干部 驻村干部 干部 党代表 代表 劳模 劳动模范
总统 特首 首相 国王 女王 天皇 王储 王子 公主 亲王 王后 外长 外相 防长 财长 内长 法相 财相 防相 议长 议员 参议员 众议员 总干事 国务卿 皇帝 教皇 教宗 主教 大主教 酋长 苏丹王 总督 总检察长 大法官 女皇 皇后 丞相 宰相 太守 知府 知县 知州 尚书 侍郎 巡抚 御史 节度使 刺史 大臣 将领 都督 提督 总管 掌柜 住持 方丈 道长 阿訇 活佛
指挥长 总指挥 指挥官 指挥 总设计师 总工程师 总工 总会计师 总经济师 总农艺师 总规划师 总策划 总导演 总教练 总顾问 总编导 河长 林长 路长 链长 湖长 田长 街长 楼长 园林师 店小二 秘书处处长 牵头人 值班长 值长 船东
主帅 策略师 高级代表 基金经理 教研员 预报员 潜航员 指令长 主唱 队医 督办员 播报员 气象员 载荷专家 总建筑师 总规划师 总审计师 总法律顾问 首席数据官 首席信息官 首席产品官 首席人力官 首席营销官 首席投资官 首席策略师 首席法务官 高级副总裁
`;
/** What qualifies a head directly before it, repeatable: 常务|副|局长, 党组|副|书记, 首席|全媒体|记者. */
const QUALIFIERS = `
副 代 代理 常务 执行 第一 名誉 荣誉 永远名誉 终身 高级 特级 首席 资深 一级 二级 三级 四级 正高级 副高级 正处级 副处级 正厅级 副厅级 正局级 副局级 正科级 副科级 正部级 副部级
见习 实习 特约 特派 特聘 全媒体 融媒体 摄影 文字 体育 新闻 客座 兼职 专职 专任 主任 副主任 主治 助理 联席 轮值 候任 候补 当选 独立 非执行 责任 签约 著名 知名 驻村 驻队 助理 青年 国家一级 国家二级 一线 联合 大区 区域 执业 注册 合伙 主办 主管 主审 承办 党组 董事会 监事会 班子 领导班子 行政 业务 技术 财务 运营 市场 销售 人力资源 项目 产品 生产 安全 品牌 创意 艺术 音乐 美术 摄影 首席 大堂 客户 投资 战略 法务 内容 编辑 新媒体 教学 采购 设计 研发 舞台 讲席 指导 高级副 资深副 常务理事 非遗 国家级 市级 县级 代表性省级
`;
/** 成员 is a title only with its body: 党组成员, 领导班子成员. */
const WITH_BODY = '党组成员 班子成员 领导班子成员 监事会成员 董事会成员';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

let tables: { readonly heads: WordTable<true>; readonly qualifiers: WordTable<true> } | null = null;
function load(): { readonly heads: WordTable<true>; readonly qualifiers: WordTable<true> } {
  const asRows = (text: string): [string, true][] => words(text).map((word) => [word, true]);
  tables ??= { heads: new WordTable(asRows(`${HEADS} ${WITH_BODY}`)), qualifiers: new WordTable(asRows(QUALIFIERS)) };
  return tables;
}

/** Length of the head of a title that starts at `at`, 0 when there is none. */
export function titleHeadAt(text: string, at: number): number {
  return Math.max(load().heads.startingAt(text, at), userTitleStarting(text, at));
}

/** Whether `text[from, end)` closes with a title, which a name of an organisation does not. */
export function endsWithTitleHead(text: string, from: number, end: number): boolean {
  return Math.max(load().heads.endingAt(text, end, from), userTitleEnding(text, end, from)) > 0;
}

/** 古代|诗人, 现代|作家: here 代 is no 代 of 代县长. */
const NO_ACTING = /[现古当近唐宋元明清朝时世年历后一]$/;

/**
 * Start of the title that ends at `end` (exclusive), not before `from`; -1 when none ends there.
 * 党组副书记 → the start of 党组; 常务副县长 → the start of 常务.
 */
export function titleStart(text: string, end: number, from = 0): number {
  const { heads, qualifiers } = load();
  const length = Math.max(heads.endingAt(text, end, from), userTitleEnding(text, end, from));
  if (length === 0) return -1;
  let start = end - length;
  for (;;) {
    const more = qualifiers.endingAt(text, start, from);
    if (more === 0) return start;
    if (more === 1 && text[start - 1] === '代' && NO_ACTING.test(text.slice(from, start - 1))) return start;
    start -= more;
  }
}
