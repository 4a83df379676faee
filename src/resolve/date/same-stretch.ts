/** 去年同期, 2013年同期: the stretch under discussion in another year. */
import type { Point } from '../../date/expression.js';
import type { Circumstances } from './circumstances.js';
import { settlePoint } from './point.js';
import { yearOf, yearsAway } from './shapes.js';
import { single, span, type Value } from './value.js';

export function settleSameStretch(at: Circumstances, { year: named }: Point): Value {
  const { stretch, year } = at.discussion;
  const told = named?.is === 'year' ? named.value : null;
  const base = stretch ? yearOf(stretch.from) : null;
  const by = named?.is === 'shift' ? named.by : told !== null && base !== null ? told - base : null;
  if (stretch && by !== null) {
    const from = yearsAway(stretch.from, by);
    if (stretch.from === stretch.to) return single('date', from, false);
    return span('date', from, yearsAway(stretch.to, by), false);
  }
  at.compared = true;
  const shape = settlePoint(at, { form: 'point', ...(named ? { year: named } : {}) });
  return single('date', shape, at.anchored && year === null);
}
