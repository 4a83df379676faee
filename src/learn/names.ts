/**
 * Names by the way names are made, for sentences in which the known ones are exchanged. Parts come from the tables of the
 * house; what is listed here are the parts of organisations and the syllables of names that are not Han.
 */
import { divisionNames, divisionsNamed, fullName, shortName } from '../entity/gazetteer/divisions.js';
import { surnameTiers } from '../entity/gazetteer/world.js';
import type { Random } from './random.js';

const split = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

/** Houses of government below their division. */
const OFFICES = split(`
城管局 城市管理局 城市管理综合执法局 城乡管理局 行政审批局 政务服务中心 政务服务和大数据管理局 大数据管理局 数据局 市场监管局 市场监督管理局
应急管理局 医保局 医疗保障局 退役军人事务局 乡村振兴局 农业农村局 文旅局 文广旅局 文化广电和旅游局 文广旅体局 卫健委 卫生健康委员会 发改委
发展和改革委员会 住建局 住房和城乡建设局 人社局 人力资源和社会保障局 自然资源和规划局 生态环境局 交通运输局 财政局 教育局 教体局 科技局 工信局
工业和信息化局 商务局 司法局 民政局 审计局 统计局 水务局 水利局 林业和草原局 信访局 机关事务管理局 网信办 融媒体中心 营商环境建设局 金融工作局
公安局 公安局交警支队 交警大队 消防救援支队 消防救援大队 税务局 气象局 烟草专卖局 人民检察院 人民法院 中级人民法院 纪委监委 委宣传部 委组织部 委政法委
总工会 妇联 残联 工商联 文联 科协 红十字会 慈善总会 团委 政协 人大常委会 政府办公室 政府 人民政府 不动产登记中心 公共资源交易中心 疾控中心
住房公积金管理中心 社会保险事业服务中心 就业创业服务中心 供排水公司 公交公司 城投集团 产投集团 文旅集团 供电公司 农商银行 供销社 博物馆 图书馆 文化馆
人民医院 中医院 妇幼保健院 第一高级中学 实验小学 实验学校 第三幼儿园 职业技术学院 职教中心 开放大学 新华书店 蓝天救援队 志愿者协会 作家协会
书法家协会 摄影家协会 戏曲艺术团 老年艺术团 豫剧团 歌舞团 商会 企业家联谊会 餐饮行业协会 电子商务协会 乡贤联谊会 养老服务中心 产业集聚区管委会`);
const TOWN_OFFICES = split(
  `党委 党政办 政府 人民政府 卫生院 中心校 中心小学 派出所 司法所 财政所 农技站 文化站 便民服务中心 综合行政执法队 敬老院 第二中学`,
);
const TRADES =
  split(`科技 生物科技 新能源 智能装备 电子 电子商务 农业发展 农业科技 食品 乳业 酒业 种业 置业 建筑工程 市政工程 环保科技 文化传媒 影视文化 物流 医药 药业
化工 新材料 机械制造 纺织 服饰 物业服务 餐饮管理 旅游开发 信息技术 网络科技 投资 汽车销售 矿业 能源 半导体 光电 装备制造`);
const FORMS = split(`有限公司 有限责任公司 股份有限公司 集团 集团有限公司 公司 实业有限公司`);
const SHOPS = split(
  `茶社 茶馆 面馆 饭庄 酒楼 书店 照相馆 超市 药房 农家乐 民宿 客栈 火锅店 烩面馆 牛肉汤馆 合作社 种植专业合作社 养殖专业合作社 家庭农场 律师事务所 会计师事务所 工作室 乐队 越剧团 舞蹈队 合唱团 足球俱乐部 骑行俱乐部 读书会`,
);
const BRAND =
  '华盛德泰兴隆和顺安康宏远鑫源恒通瑞祥金诚信天地海蓝云星光明美佳丰盈泽润青禾木林森雅韵清风墨竹龙凤鹏飞腾达联创新智慧博文博远航大正中原东方南北江河湖山峰岭石玉春秋夏冬福禄寿喜百年老字号红白黑紫';
const MINORITY = split(
  `扎西 次仁 卓玛 央宗 多吉 旺堆 尼玛 达瓦 格桑 洛桑 平措 丹增 索朗 白玛 德吉 拉姆 巴桑 贡布 扎布 巴特尔 其其格 乌兰 娜仁 托娅 格日勒 图雅 苏日 娜 呼和 朝鲁 那仁 满都拉 阿依 古丽 买买提 吐尔逊 艾山 热娜 迪丽 努尔 木合塔尔 阿卜杜拉 古丽娜 帕提古丽 库尔班 依力 哈木 阿木古楞 孟和 斯琴 高娃 阿合买提 江布拉提 沙马 阿呷 吉克 曲比 木呷 伍各`,
);
const FOREIGN = [
  ...'阿埃艾安巴贝本比伯博布查达戴德蒂多恩尔法菲弗福盖戈格哈海赫霍基吉加杰卡凯科克库拉莱兰勒雷里利林卢鲁罗马玛麦曼梅米莫姆纳内尼诺帕佩皮普奇乔切琼萨塞桑沙施史斯苏索塔泰坦特蒂托瓦威韦维沃西希谢辛雅亚耶伊约扎詹',
];
/** Characters that open or join words too often to stand in a made-up name. */
const ODD_GIVEN = [
  ...'墨池竹溪石敢当毓秀钟灵战旗暴云开花游水湖舟半夏南星白露谷雨惊蛰立冬听雨观澜问渠行舟知秋见山闻笛拾光向阳望舒既白未晞长歌破晓临风踏雪寻梅折柳采薇弃疾去病破虏定邦归田思源念慈怀瑾握瑜',
];

export class NameMaker {
  readonly #random: Random;
  readonly #surnames: string[][];
  readonly #given: string[];
  readonly #divisions: string[];
  readonly #towns: string[];

  /** @param given characters of given names; @param towns full names of towns and streets */
  constructor(random: Random, given: readonly string[], towns: readonly string[]) {
    this.#random = random;
    const tiers: string[][] = [[], [], [], []];
    for (const [surname, tier] of surnameTiers()) tiers[tier]?.push(surname);
    this.#surnames = tiers;
    this.#given = [...given];
    this.#towns = [...towns];
    this.#divisions = [...divisionNames()];
  }

  chance(share: number): boolean {
    return this.#random.next() < share * 0x1_0000_0000;
  }

  private pick(list: readonly string[]): string {
    return list[this.#random.next() % Math.max(1, list.length)] ?? '';
  }

  /** 王建国, 欧阳雪, 石墨池; now and then one that is not Han. */
  person(): string {
    if (this.chance(0.08)) return this.pick(MINORITY) + this.pick(MINORITY);
    // Rare surnames are mostly common words as well: too many of them, and 惠民 becomes a person.
    const tier = this.chance(0.65) ? 0 : this.chance(0.85) ? 1 : this.chance(0.6) ? 2 : 3;
    const characters = this.chance(0.12) ? ODD_GIVEN : this.#given;
    const first = this.pick(characters);
    return this.pick(this.#surnames[tier] ?? []) + (this.chance(0.3) ? first : first + this.pick(characters));
  }

  /** 汉斯·克莱因. */
  foreigner(): string {
    const part = (): string => {
      let made = this.pick(FOREIGN) + this.pick(FOREIGN);
      while (made.length < 5 && this.chance(0.5)) made += this.pick(FOREIGN);
      return made;
    };
    return this.chance(0.4) ? `${part()}·${part()}` : part();
  }

  /** 河南省鹤壁市淇县西岗镇 or a part of such a chain, 淇县, 鹤壁. */
  place(): string {
    const division = divisionsNamed(this.pick(this.#divisions))[0];
    if (division === undefined) return this.pick(this.#towns);
    const short = shortName(division.name) ?? division.name;
    if (this.chance(0.25)) return short;
    if (this.chance(0.35)) return division.name;
    if (this.chance(0.35)) return this.pick(this.#towns);
    const chain = fullName(division.code, division.name);
    const town = this.chance(0.4) ? this.pick(this.#towns) : '';
    return this.chance(0.5) ? chain + town : division.name + town;
  }

  /** 市城管局, 淇县文旅局, 洛阳和顺食品有限公司, 春风茶社. */
  organisation(): string {
    if (this.chance(0.2)) return this.pick(['市', '市', '县', '区', '省', '州']) + this.pick(OFFICES);
    if (this.chance(0.15)) return this.pick(this.#towns) + this.pick(TOWN_OFFICES);
    if (this.chance(0.5)) return this.scope() + this.pick(OFFICES);
    const brand = this.pick([...BRAND]) + this.pick([...BRAND]);
    const scope = this.chance(0.6) ? this.scope() : '';
    if (this.chance(0.35)) return scope + brand + this.pick(SHOPS);
    if (this.chance(0.2)) return brand + this.pick(TRADES);
    return scope + brand + this.pick(TRADES) + this.pick(FORMS);
  }

  /** The division an organisation is named with: its full name, the chain, or the short form. */
  private scope(): string {
    const division = divisionsNamed(this.pick(this.#divisions))[0];
    if (division === undefined) return '';
    if (this.chance(0.35)) return shortName(division.name) ?? division.name;
    return this.chance(0.4) ? fullName(division.code, division.name) : division.name;
  }
}
