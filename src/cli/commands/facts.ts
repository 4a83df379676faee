/** `facts`: indicators with their values, or those of all inputs crossed. */
import { TiquError } from '../../model.js';
import { PIVOTS, Pivot } from '../../output/pivot.js';
import type { Run } from '../command.js';
import * as options from '../options.js';
import { runReading } from '../reading.js';
import { choice, list } from '../settings.js';
import { extractSettings } from './extract.js';

export const facts: Run = async (args, raw, session) => {
  const by = choice(raw, options.by, PIVOTS);
  if (by && list(raw, options.fields).length > 0) throw new TiquError('E005', '--by and --fields do not go together');
  const settings = { ...extractSettings(raw, session, new Set()), facts: true };
  return runReading(args, raw, session, {
    task: { kind: 'report', settings, part: { list: 'facts' } },
    ...(by ? { gathering: new Pivot(by) } : {}),
  });
};
