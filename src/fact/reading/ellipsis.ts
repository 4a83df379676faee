/** What an elliptical clause takes from an earlier one (rule 10). */
import { type ResolvedQuantity, unitOf } from '../draft.js';
import { HOLDERS, PARTITIONS, TAIL_NOUNS } from '../lexicon/nouns.js';
import { BINDING_VERBS } from '../lexicon/verbs.js';
import type { Phrase } from '../phrase/phrase.js';
import { isVerb } from '../word/grammar.js';
import type { Word } from '../word/word.js';
import { endsInAttribute, nameOf } from './naming.js';
import { type Chain, lastSeed, type Seed } from './seed.js';

export interface Subject {
  readonly name: string;
  readonly core: readonly Word[];
}

/** The indicator of a fact, as the subject of another. */
export function inherit(seed: Seed): Subject {
  return { name: seed.indicator, core: seed.core };
}

/** The subject a phrase names, completed from the facts before; null when it cannot be told. */
export function resolveSubject(phrase: Phrase, quantity: ResolvedQuantity, chain: Chain): Subject | null {
  const { core } = phrase;
  const last = lastSeed(chain);
  const own: Subject = { name: nameOf(core), core };
  if (last === undefined) return isPartition(core) ? null : own;
  if (core.length === 1 && core[0] && TAIL_NOUNS.has(core[0].text)) return withTail(core[0], last, chain) ?? own;
  const whole = (chain.inPart ? chain.whole : undefined) ?? last;
  if (isPartition(core)) {
    const rest = withoutPartition(whole);
    return { name: own.name + rest.name, core: [...core, ...rest.core] };
  }
  if (
    quantity.type !== 'amount' ||
    unitOf(whole.quantity) !== unitOf(quantity) ||
    endsInAttribute(core) ||
    core.some((word) => isVerb(word) && !BINDING_VERBS.has(word.text))
  )
    return own;
  // 利润7513亿元,其中国有控股企业3682亿元: money and measures need an attribute, counts do not.
  if (quantity.kind === 'count') return own;
  const tail = attributeTail(whole.core);
  return tail.length > 0 ? { name: nameOf([...core, ...tail]), core: [...core, ...tail] } : own;
}

/** 其中城镇为28.8%: a part that only splits the whole. */
function isPartition(core: readonly Word[]): boolean {
  const name = nameOf(core);
  return PARTITIONS.has(name) || GRADE.test(name);
}
const GRADE = /^(?:[0-9A-Za-z]{1,3}|[一-三]|国家|省|市|县|乡|部|州|特)级$/;

/** The whole, without the part it was already limited to: (国家级)龙头企业. */
function withoutPartition({ indicator, core }: Seed): Subject {
  for (const length of [2, 1]) {
    const lead = nameOf(core.slice(0, length));
    if (core.length > length && indicator.startsWith(lead) && isPartition(core.slice(0, length)))
      return { name: indicator.slice(lead.length), core: core.slice(length) };
  }
  return { name: indicator, core };
}

/** 一般公共预算收入 … 支出 → 一般公共预算支出; 货物进出口总额 … 出口 → 货物出口. */
function withTail(tail: Word, last: Seed, chain: Chain): Subject | null {
  for (const seed of [last, ...[...chain.seeds].reverse()]) {
    const name = seed.indicator;
    const trade = /^(.*)进出口(?:总额|额|总值|贸易总额)?$/.exec(name);
    if (trade && /^[进出]口/.test(tail.text)) {
      return { name: (trade[1] ?? '') + tail.text, core: [tail] };
    }
    const head = seed.core.at(-1);
    if (head === undefined || seed.share || !TAIL_NOUNS.has(head.text) || head.text === tail.text) continue;
    if (!name.endsWith(head.text) || name.length === head.text.length) continue;
    return { name: name.slice(0, -head.text.length) + tail.text, core: [...seed.core.slice(0, -1), tail] };
  }
  return null;
}

/** What stands behind the holder of an attribute: 建筑业企业|利润; else the last word when it is one. */
function attributeTail(core: readonly Word[]): readonly Word[] {
  const holder = core.findLastIndex((word) => HOLDERS.has(word.text));
  if (holder >= 0 && holder < core.length - 1) return core.slice(holder + 1);
  return endsInAttribute(core) ? core.slice(-1) : [];
}
