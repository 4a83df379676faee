/** What an elliptical clause takes from an earlier one (rule 10). */
import { type ResolvedQuantity, unitOf } from '../draft.js';
import { CARRIERS, HOLDERS, PARTITIONS, TAIL_NOUNS, VAGUE_TAILS } from '../lexicon/nouns.js';
import { BINDING_VERBS } from '../lexicon/verbs.js';
import type { Phrase } from '../phrase/phrase.js';
import { isConnector, isNominal, isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { holderOf, ofAccident, ofHolder, ofHouse, ofPart, withHead } from './holder.js';
import { endsInAttribute, leadingVerbs, nameOf } from './naming.js';
import { type Chain, lastSeed, type Seed, type Subject } from './seed.js';

/** The indicator of a fact, as the subject of another. */
export function inherit(seed: Seed): Subject {
  return { name: seed.indicator, core: seed.core };
}

/** The subject a phrase names, completed from the facts before; null when it cannot be told. */
export function resolveSubject(phrase: Phrase, quantity: ResolvedQuantity, chain: Chain): Subject | null {
  const { core } = phrase;
  const last = lastSeed(chain);
  const own: Subject = { name: nameOf(core), core };
  const headed = withHead(core, chain);
  if (headed !== null) return headed;
  const held =
    ofHolder(core, chain) ?? ofAccident(core, chain) ?? ofHouse(core, chain, quantity) ?? ofPart(core, chain, quantity);
  if (held !== null) return held;
  // 第一产业增加值58亿元,对经济增长的贡献率12.8%
  if (core[0]?.text === '对' && last && endsInAttribute(core)) {
    const holder = holderOf(last);
    if (holder.length > 0) return { name: nameOf(holder) + own.name, core: [...holder, ...core] };
  }
  // 研发经费7660亿元,投入强度3.35%
  if (last && nameOf(core) === '投入强度' && endsInAttribute(last.core) && !last.share)
    return { name: last.indicator + own.name, core: [...last.core, ...core] };
  if (core.length === 1 && core[0] && TAIL_NOUNS.has(core[0].text)) {
    // 基金收入28亿元,其中出让收入24亿元。支出46亿元: of the whole.
    const wholes = (last ? chain.seeds : chain.before).filter(
      (seed) => seed.partOf === undefined || !BALANCED.test(seed.indicator),
    );
    const from = last && (wholes.includes(last) || last === chain.whole) ? last : wholes.at(-1);
    const tailed = from && withTail(core[0], from, wholes, quantity);
    if (tailed) return tailed;
    return VAGUE_TAILS.has(core[0].text) && phrase.scope === null ? null : own;
  }
  if (own.name === '金额') return null;
  if (last === undefined) return isPartition(core) ? null : own;
  const whole = (chain.inPart ? chain.whole : undefined) ?? last;
  if (isPartition(core)) {
    const rest = withoutPartition(whole);
    // 设立|医疗机构2860家,其中县级2183家: the verb comes first.
    const leading = leadingVerbs(rest.core);
    const verbs = rest.name.startsWith(nameOf(leading)) ? leading : [];
    const lead = nameOf(verbs);
    return {
      name: lead + own.name + rest.name.slice(lead.length),
      core: [...verbs, ...core, ...rest.core.slice(verbs.length)],
    };
  }
  if (
    quantity.type !== 'amount' ||
    unitOf(whole.quantity) !== unitOf(quantity) ||
    endsInAttribute(core) ||
    core.some((word) => isVerb(word) && !BINDING_VERBS.has(word.text))
  )
    return own;
  if (CARRIERS.has(core.at(-1)?.text ?? '')) return own;
  // 利润7513亿元,其中国有控股企业3682亿元: money and measures need an attribute, counts do not.
  if (quantity.kind === 'count' && !(chain.inPart && /量$/.test(whole.indicator))) return own;
  const tail = attributeTail(whole.core);
  return tail.length > 0 ? joined(core, tail) : own;
}

/** 煤炭|吞吐量; 风力发电|发电量 → 风力发电量: what both halves say is said once. */
function joined(core: readonly Word[], tail: readonly Word[]): Subject {
  const [own, added] = [nameOf(core), nameOf(tail)];
  let twice = Math.min(own.length - 1, added.length - 1);
  while (twice > 1 && !own.endsWith(added.slice(0, twice))) twice--;
  return { name: twice > 1 ? own + added.slice(twice) : own + added, core: [...core, ...tail] };
}

/** 其中城镇为28.8%: a part that only splits the whole. */
function isPartition(core: readonly Word[]): boolean {
  const name = nameOf(core);
  return PARTITIONS.has(name) || GRADE.test(name);
}
const GRADE = /^(?:[0-9A-Za-z]{1,3}|[一-三]|国家|省|市|县|乡|部|州|特)级$/;

/** The whole, without the part it was already limited to: (国家级)龙头企业. */
function withoutPartition({ indicator, core }: Seed): Subject {
  const verbs = leadingVerbs(core);
  // 新增|省级|龙头企业2家、市级8家
  const [, second] = core;
  if (verbs.length === 1 && second && isPartition([second])) {
    const rest = core.slice(2);
    return { name: nameOf(rest), core: rest };
  }
  for (const length of [2, 1]) {
    const lead = nameOf(core.slice(0, length));
    if (core.length <= length || !indicator.startsWith(lead) || !isPartition(core.slice(0, length))) continue;
    // 市级以上龙头企业, 其中国家级
    const rest = core.slice(length + (/^(?:及?以[上下])$/.test(core[length]?.text ?? '') ? 1 : 0));
    return { name: indicator.slice(indicator.indexOf(nameOf(rest))), core: rest };
  }
  return { name: indicator, core };
}

/** So many facts back at most an elliptical clause finds what it leaves out. */
const LONGEST_LOOK = 12;

/** 一般公共预算收入 … 支出 → 一般公共预算支出; 货物进出口总额 … 出口 → 货物出口. */
function withTail(tail: Word, last: Seed, seeds: readonly Seed[], quantity: ResolvedQuantity): Subject | null {
  for (const seed of [last, ...seeds.slice(-LONGEST_LOOK).reverse()]) {
    const name = seed.indicator;
    const trade = /^(.*)进出口(?:总额|额|总值|贸易总额)?$/.exec(name);
    if (trade && /^[进出]口/.test(tail.text)) {
      return { name: (trade[1] ?? '') + tail.text, core: [tail] };
    }
    // 新登记经营主体5.2万户,总量达到46.8万户
    if (/^总[量数]$|^数量$/.test(tail.text) && seed.quantity.type === 'amount' && seed.quantity.kind === 'count') {
      const things = seed.core.slice(leadingVerbs(seed.core).length);
      if (things.length > 0 && !endsInAttribute(things) && !/^[新净]/.test(nameOf(things)))
        return { name: nameOf([...things, tail]), core: [...things, tail] };
    }
    // 在管面积3.62亿平方米,实现收入148.6亿元: only who has both goes on.
    if (/利润$/.test(tail.text) && !/(?:企业|行业|公司|板块|工业|[农渔林牧]业)/.test(name)) continue;
    if (!isAkin(seed, quantity)) {
      const holder = EARNED.test(tail.text) ? holderOf(seed) : [];
      if (holder.length === 0) continue;
      return { name: nameOf([...holder, tail]), core: [...holder, tail] };
    }
    const head = seed.core.at(-1);
    if (head === undefined || seed.share) continue;
    // 物流总额138万亿元,增速回落: how fast the same grew.
    if (tail.text === '增速') return { name: name + tail.text, core: [...seed.core, tail] };
    // 经营收入 may be one word.
    const old = tailOf(head.text);
    if (old === '' || old === tail.text || !name.endsWith(old) || name.length === old.length) continue;
    if (old.length < head.text.length && !(/^(?:收入|支出)$/.test(old) && /^(?:收入|支出)$/.test(tail.text))) continue;
    const stem = { ...head, text: head.text.slice(0, -old.length) };
    return {
      name: name.slice(0, -old.length) + tail.text,
      core: [...seed.core.slice(0, -1), ...(stem.text === '' ? [] : [stem]), tail],
    };
  }
  return null;
}

/** What comes in and what goes out are told of the same whole. */
const BALANCED = /(?:收入|支出)$/;

const EARNED = /(?:收入|营收|利润|净利润|产值|总产值|增加值|销售额|产量)$/;

/** Of one kind: money and money, or a percentage of either. */
function isAkin({ quantity }: Seed, other: ResolvedQuantity): boolean {
  if (quantity.type !== 'amount' || other.type !== 'amount') return true;
  return (
    quantity.kind === other.kind ||
    (quantity.kind === 'measure' && other.kind !== 'money') ||
    (quantity.kind === 'count' && other.kind !== 'money')
  );
}

function tailOf(text: string): string {
  for (let length = Math.min(4, text.length); length >= 2; length--)
    if (TAIL_NOUNS.has(text.slice(-length))) return text.slice(-length);
  return '';
}

/** What stands behind the holder of an attribute: 建筑业企业|利润; else the last word when it is one. */
function attributeTail(core: readonly Word[]): readonly Word[] {
  const holder = core.findLastIndex((word) => HOLDERS.has(word.text));
  if (holder >= 0 && holder < core.length - 1) return core.slice(holder + 1);
  // 诊疗|量: half a word measures nothing.
  return endsInAttribute(core) ? core.slice(core.at(-1)?.text.length === 1 ? -2 : -1) : [];
}

/** 固定资产投资增长4%,其中制造业增长8%: a part, or another holder, grows in what the one before grew in. */
export function withAttributeOf(subject: Subject, chain: Chain): Subject {
  const { core } = subject;
  const whole =
    (chain.inPart ? chain.whole : undefined) ??
    chain.seeds.at(-1) ??
    (chain.grouped ? chain.before.find((seed) => seed.partOf === undefined) : undefined);
  if (whole === undefined || whole.share || core.length === 0 || endsInAttribute(core) || TOTALS.test(whole.indicator))
    return subject;
  const isClass = /[类业]$/.test(subject.name);
  if (!core.every((word) => isNominal(word) || isConnector(word) || (isClass && isVerb(word)))) return subject;
  const holder = HOLDERS.has(core.at(-1)?.text ?? '') || /(?:企业|业|居民|类)$/.test(subject.name);
  const tail = attributeTail(whole.core);
  if (!(chain.inPart || (holder && tail.length < whole.core.length)) || tail.length === 0) return subject;
  if (subject.name.endsWith(nameOf(tail))) return subject;
  const words = [...core, ...tail];
  return { name: nameOf(words), core: words };
}

/** What has parts of another name: 生产总值, of which an industry has the 增加值. */
const TOTALS = /(?:生产总值|GDP|国民总收入|进出口|外贸|价格指数|CPI|PPI|指数)$/;
