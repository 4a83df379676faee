/** Facts as they leave: offsets in code points of the source, the sentence as its text. */
import type { Fact } from '../model.js';
import type { Placer } from '../resolve/mention.js';
import { type Change, type FactDraft, unitOf } from './draft.js';

/** Writes a draft, whose offsets are those of the flow, as a fact of the output contract. */
export function writeFact(draft: FactDraft, placer: Placer): Fact {
  const { quantity, change } = draft;
  const { line, column, text, start, end } = placer.place(quantity);
  const { value, min, max, modifier } = quantity;
  const per = quantity.type === 'amount' ? quantity.per : undefined;
  const sentence = placer.place(draft);
  return {
    type: 'fact',
    ...placer.origin,
    line,
    column,
    rule: draft.rule,
    indicator: draft.indicator,
    measure: draft.measure,
    quantity: { type: quantity.type, start, end, text },
    value,
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    unit: unitOf(quantity),
    ...(modifier === undefined ? {} : { modifier }),
    ...(per === undefined ? {} : { per }),
    period: draft.period,
    scope: draft.scope,
    status: draft.status,
    ...(change ? { change: writeChange(change, placer) } : {}),
    ...(draft.purpose === undefined ? {} : { purpose: draft.purpose }),
    ...(draft.partOf === undefined ? {} : { part_of: draft.partOf }),
    speaker: draft.speaker,
    ...(draft.article === undefined ? {} : { article: draft.article }),
    start: sentence.start,
    end: sentence.end,
    text: sentence.text,
    ...(draft.also ? { also: draft.also.map((span) => placer.span(span)) } : {}),
  };
}

function writeChange({ direction, size, basis, from }: Change, placer: Placer): NonNullable<Fact['change']> {
  const value = size?.value;
  return {
    direction,
    ...(typeof value === 'number' ? { value } : {}),
    ...(size ? { unit: unitOf(size) } : {}),
    ...(basis === undefined ? {} : { basis }),
    ...(from === undefined ? {} : { from }),
    ...(size ? placer.span(size) : {}),
  };
}
