/** The words between an indicator and its quantity: linking verbs, adverbs, aspect, 提升至, 稳定在. */

import type { Direction } from '../draft.js';
import { ADVERBS, ASPECT, DETERMINERS, PREVERBAL_ADVERBS } from '../lexicon/function-words.js';
import { tableOf } from '../lexicon/table.js';
import { CHANGE_VERBS, HOLDING_VERBS, LEVEL_VERBS, REACHING_PARTICLES } from '../lexicon/verbs.js';
import { isAttributeWord, isConnector, isMark, isPreposition } from '../word/grammar.js';
import type { Word } from '../word/word.js';

interface End {
  readonly words: readonly Word[];
  readonly link: Word | null;
  readonly reach: Direction | null;
}

/** Drops linking verbs, adverbs and aspect particles in front of the quantity, and reads how its level moved. */
export function trimEnd(words: readonly Word[]): End {
  let end = words.length;
  let link: Word | null = null;
  let reach: Direction | null = null;
  for (; end > 0; end--) {
    const word = words[end - 1];
    const before = words[end - 2];
    if (word === undefined) break;
    const { text } = word;
    if (before?.text === '每' || PER_HEAD.test(text)) {
      // 提高到每人每月780元: the rate is in the quantity.
      if (before?.text === '每') end--;
      continue;
    }
    if (before?.text === '连续' && word.mention?.type === 'date') {
      // 连续14年|保持在: for how long.
      end--;
      continue;
    }
    if (EXCHANGE_VERBS.has(text) && before?.kind === 'quantity') {
      // 1美元兑7.1217元: the rate is the second number.
      end--;
      continue;
    }
    const moved = before ? movement(before.text) : null;
    if (REACHING_PARTICLES.has(text) && (moved || SETTING_VERBS.has(before?.text ?? ''))) {
      reach ??= moved;
      link ??= before ?? word;
      end--;
    } else if (reachingVerb(text)) {
      reach ??= reachingVerb(text);
      link ??= word;
    } else if (text === '安排' && isPlanned(words.slice(0, end - 1))) {
      link ??= word;
    } else if (LEVEL_VERBS.has(text)) {
      // 位居, 保持 without 在: 保持全省第三 is no level of a quantity, 保持500个 is.
      if (HOLDING_VERBS.has(text) && text !== '保持') reach ??= 'flat';
      link ??= word;
    } else if (
      !(
        word.kind === 'date' ||
        isMark(word) ||
        isConnector(word) ||
        ASPECT.has(text) ||
        isTrailingWord(word) ||
        (isPreposition(word) && text !== '比')
      )
    ) {
      break;
    }
  }
  return { words: words.slice(0, end), link, reach };
}

/** 支出安排425亿元, 支出拟安排121亿元 */
function isPlanned(before: readonly Word[]): boolean {
  const noun = before.findLast((word) => !isTrailingWord(word));
  return noun !== undefined && isAttributeWord(noun);
}

/** 提高到现在的37%左右 */
const NOW = tableOf('现在 目前 当前 如今 现有 眼下');

function isTrailingWord(word: Word): boolean {
  const { text } = word;
  return (
    ADVERBS.has(text) ||
    DETERMINERS.has(text) ||
    text === '的' ||
    NOW.has(text) ||
    (PREVERBAL_ADVERBS.has(text) && (/^[adv]/.test(word.tag) || text === '基本'))
  );
}

function movement(text: string): Direction | null {
  return HOLDING_VERBS.has(text) ? 'flat' : (CHANGE_VERBS.get(text) ?? null);
}

/** 每千人7批次: the rate is in the quantity. */
const PER_HEAD = /^每[十百千万]{0,2}(?:.|人口)$/;

const EXCHANGE_VERBS = tableOf('兑 兑换 合 折 折合');

/** With 在 or 为 they link, and say nothing of how the level moved: 控制在5.5%以内. */
const SETTING_VERBS = tableOf('控制 调整 确定 设定 限制 安排 压降 集中 维护 定 发展 壮大');

/** 增至, 提升至, 稳定在 as one word. */
function reachingVerb(text: string): Direction | null {
  if (text.length < 2 || !REACHING_PARTICLES.has(text.charAt(text.length - 1))) return null;
  const stem = text.slice(0, -1);
  return HOLDING_VERBS.has(stem) ? 'flat' : (CHANGE_VERBS.get(stem) ?? null);
}
