/** Attributes that a list or the clause before gives its things: 主要产品产量:原煤…; 工业机器人业务收入…,毛利率…; 高中38所,在校生…. */
import type { ResolvedQuantity } from '../draft.js';
import { BARE_RATES, BARE_SUMS, BARE_YIELDS, BELONGINGS, GENERIC_NOUNS, HOLDER_ENDINGS } from '../lexicon/nouns.js';
import { tableOf } from '../lexicon/table.js';
import { isAttributeWord, isNominal, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { endsInAttribute, leadingVerbs, nameOf } from './naming.js';
import type { Chain, Seed, Subject } from './seed.js';

/** 原煤 under 主要产品产量: what the head of a list measures is measured of its items. */
export function withHead(core: readonly Word[], { head }: Chain): Subject | null {
  if (head.length === 0 || core.length === 0 || endsInAttribute(core) || !core.every(isNamed)) return null;
  const words = [...core, ...head];
  return { name: nameOf(words), core: words };
}

function isNamed(word: Word): boolean {
  return isNominal(word) || word.kind === 'pause' || word.text === '和' || word.text === '及';
}

/** A bare attribute with the holder that the last fact of its own stretch names; null where there is none. */
export function ofHolder(core: readonly Word[], { seeds, since, before }: Chain): Subject | null {
  const attribute = nameOf(core);
  const holds = BARE_RATES.has(attribute)
    ? holderOfRate
    : BARE_SUMS.has(attribute)
      ? holderOfSum
      : BARE_YIELDS.has(attribute)
        ? thingsOf
        : BELONGINGS.has(attribute)
          ? institutionOf
          : null;
  if (holds === null) return null;
  // 普通高中1.59万所;招生1078.4万人: what belongs to a house may be told behind a semicolon, or a full stop.
  const near =
    holds === institutionOf
      ? [
          ...before.filter((seed) => seed.partOf === undefined),
          ...seeds.filter((seed) => seed.partOf === undefined || seed.clause >= since),
        ].slice(-LONGEST_LOOK)
      : seeds.slice(-LONGEST_LOOK).filter(({ clause }) => clause >= since);
  for (const seed of near.reverse()) {
    if (seed.core[0]?.text === '涉及') continue;
    const holder = holds(seed);
    if (holder.length === 0) continue;
    const words = [...holder, ...core];
    return { name: nameOf(words), core: words };
  }
  return null;
}
const LONGEST_LOOK = 6;

/** 工业机器人业务|收入 → 工业机器人业务; 食用农产品|抽检 → 食用农产品; 交付|住房 → 住房. */
function holderOfRate({ core, quantity }: Seed): readonly Word[] {
  const things = withoutLead(core);
  if (/^不|^(?:到位|完成|完毕|成功)$/.test(nameOf(things))) return [];
  if (quantity.type === 'amount' && quantity.kind !== 'money' && !endsInAttribute(things)) return withoutAct(things);
  const holder = withoutAttribute(things);
  return HOLDER_ENDINGS.test(nameOf(holder)) ? holder : [];
}

/** 年加工|药材, 新建|公园: the things alone. */
function withoutLead(core: readonly Word[]): readonly Word[] {
  const words =
    /^[年月日](?:加工|产|生产|处理|销售|供应)?$/.test(core[0]?.text ?? '') && core[1]?.kind === 'word'
      ? core.slice(1)
      : core;
  const verbs = leadingVerbs(words);
  const [first] = verbs;
  // 生产|环节, 服务|企业: the verb is part of the name.
  if (first === undefined || MODIFYING.has(first.text)) return words;
  // 办理|信访|举报: all may be verbs; the first is the act.
  return verbs.length < words.length ? words.slice(verbs.length) : words.slice(1);
}
const MODIFYING = tableOf('生产 服务 运输 消费 投资 教育 培训 流通 监测 养老 出口 进口 就业 参保 创业');

const CROPS = /(?:产量|种植面积|播种面积|养殖面积|挂果面积|栽种面积)$/;
const PRODUCING = /(?:加工|生产|种植|养殖|销售|出栏|栽植|栽种|播种|发展|制造|交易|成交)/;

function thingsOf({ core, quantity }: Seed): readonly Word[] {
  if (quantity.type !== 'amount' || quantity.kind === 'money' || quantity.kind === 'multiple') return [];
  const things = withoutLead(core);
  // 荔枝种植面积6.8万亩,总产量2.1万吨: the crop.
  const crop = withoutAttribute(core).filter((word) => !/^(?:种植|播种|栽种|养殖|挂果)$/.test(word.text));
  if (quantity.kind === 'measure' && endsInAttribute(core) && CROPS.test(nameOf(core))) return crop;
  const made = quantity.kind === 'measure' && /^(?:t|kg|g|斤|公斤|L|m3)$/.test(quantity.unit);
  if (!made && !PRODUCING.test(nameOf(core))) return [];
  return endsInAttribute(things) ? [] : withoutAct(things);
}

/** 第一产业|增加值 → 第一产业; what a fact before was told of. */
export function holderOf({ core }: Seed): readonly Word[] {
  const holder = withoutAttribute(core);
  return HOLDER_ENDINGS.test(nameOf(holder)) ? holder : [];
}

/** What is counted, with the verb that says which of it: 新签约亿元以上项目|总投资. */
function holderOfSum({ core, quantity }: Seed): readonly Word[] {
  if (quantity.type !== 'amount' || quantity.kind === 'money') return [];
  if (!HAS_SIZE.test(nameOf(core))) return [];
  const bare = core.length === 1 && GENERIC_NOUNS.has(core[0]?.text ?? '');
  return bare || endsInAttribute(core) || core.length === leadingVerbs(core).length ? [] : core;
}

/** What has a cost, a size or a sum of its own. */
const HAS_SIZE =
  /(?:项目|工程|园|园区|厂|基地|中心|线路?|道路|公路|桥|站|院|馆|楼|校|学校|公园|广场|景区|保护区|小区|住房|住宅|船舶|案件?|合同|协议|线索|企业|机构|湿地|水库|码头|泊位|电站|装置|仓库|市场|校区|犯罪)$/;

function institutionOf({ core, quantity }: Seed): readonly Word[] {
  if (quantity.type !== 'amount' || quantity.kind !== 'count') return [];
  const things = core.slice(leadingVerbs(core).length);
  const relative = things.findLastIndex((word) => word.text === '的');
  if (relative >= 0) return things.slice(relative + 1);
  // 在校生…,专任教师…: both belong to the schools.
  const owner = BELONGINGS.has(things.at(-1)?.text ?? '') ? things.slice(0, -1) : things;
  return INSTITUTIONS.test(nameOf(owner)) ? owner : [];
}
const INSTITUTIONS =
  /(?:[校园院馆社所站厅会局企]|高中|初中|小学|中学|大学|教育|中职|机构|中心|企业|公司|组织|基地|合作社|单位|本专科|研究生|专科|本科|银行|团体)$/;

function withoutAttribute(words: readonly Word[]): readonly Word[] {
  for (let from = 0; from < words.length; from++) {
    const tail = nameOf(words.slice(from));
    if (BARE_RATES.has(tail) || BARE_SUMS.has(tail)) return words.slice(0, from);
  }
  let end = words.length;
  while (end > 0 && isAttribute(words[end - 1])) end--;
  // 减速器|业务收入 may be one word.
  const joined = words[end];
  const stem = joined ? /^(.*?(?:业务|产品|板块))(?:收入|营收|利润|产值|销售额)$/.exec(joined.text)?.[1] : undefined;
  return joined && stem !== undefined ? [...words.slice(0, end), { ...joined, text: stem }] : words.slice(0, end);
}

function isAttribute(word: Word | undefined): boolean {
  return word !== undefined && isAttributeWord(word);
}

/** 食用农产品|抽检: the act is what was counted, the rate is that of the things. */
function withoutAct(words: readonly Word[]): readonly Word[] {
  let end = words.length;
  while (end > 1 && INSPECTIONS.has(words[end - 1]?.text ?? '')) end--;
  return words.slice(0, end).filter((word) => !/^(?:户均|人均|平均|共|累计)$/.test(word.text));
}
const INSPECTIONS = tableOf('完成 抽检 检查 监测 检测 抽查 检验 调查 抽样 检定 整改 办结 处置');

/** 发生生产安全事故68起,死亡51人: whose dead they are. */
export function ofAccident(core: readonly Word[], { seeds }: Chain): Subject | null {
  const last = seeds.slice(-LONGEST_LOOK).findLast((seed) => seed.core.some((word) => ACCIDENTS.test(word.text)));
  if (last === undefined || !LOSSES.test(nameOf(core))) return null;
  const at = last.core.findLastIndex((word) => ACCIDENTS.test(word.text));
  if (at < 0) return null;
  const from = /^(?:发生|造成|查处|遏制|引发|接报)/.test(last.core[0]?.text ?? '') ? 1 : 0;
  const words = [...last.core.slice(from, at + 1), ...core];
  return { name: nameOf(words), core: words };
}
export const LOSSES =
  /^(?:死亡|受伤|失踪|死伤|死亡人数|受伤人数|伤亡人数|死亡人口|受灾人口|直接经济损失|经济损失|造成直接经济损失)$/;
export const ACCIDENTS = /(?:事故|火灾|灾害|地震|洪涝)$/;

/** 高等学校专任教师215.8万人,其中普通本科学校141.3万人: the people of a part of the houses. */
export function ofHouse(core: readonly Word[], { inPart, whole }: Chain, quantity: ResolvedQuantity): Subject | null {
  const people = whole?.core.at(-1);
  // 床位1041万张,其中医院827万张: no house is counted by 张.
  if (!inPart || quantity.type !== 'amount' || quantity.kind !== 'count' || people === undefined) return null;
  if (/^[个家所处座]/.test(quantity.unit) || !BELONGINGS.has(people.text) || !INSTITUTIONS.test(nameOf(core)))
    return null;
  const words = [...core, people];
  return { name: nameOf(words), core: words };
}

/** 港口拥有泊位2.24万个,其中沿海港口5763个: a part of the holder has the same things. */
export function ofPart(core: readonly Word[], chain: Chain, quantity: ResolvedQuantity): Subject | null {
  // 其中沿海港口5763个;内河港口16637个: over a semicolon the parts go on.
  const whole = chain.inPart ? chain.whole : chain.former;
  const last = core.at(-1);
  if (whole?.quantity.type !== 'amount' || quantity.type !== 'amount' || whole.quantity.kind !== quantity.kind)
    return null;
  if (last === undefined || endsInAttribute(core) || core.some(isVerb)) return null;
  const at = whole.core.findIndex((word) => word.text.length > 1 && last.text.endsWith(word.text));
  if (at < 0 || at === whole.core.length - 1 || /^(?:总[量数]|数量|人数)$/.test(nameOf(whole.core.slice(at + 1))))
    return null;
  const words = [...core, ...whole.core.slice(at + 1)];
  return { name: nameOf(words), core: words };
}
