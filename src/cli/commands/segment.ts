import { SEGMENT_MODES } from '../../segment/segmenter.js';
import type { Run } from '../command.js';
import * as options from '../options.js';
import { runReading } from '../reading.js';
import { choice, list } from '../settings.js';

export const segment: Run = (args, raw, session) =>
  runReading(args, raw, session, {
    task: {
      kind: 'segment',
      mode: choice(raw, options.mode, SEGMENT_MODES) ?? 'accurate',
      hmm: raw.hmm !== false,
      tags: raw.tags !== false,
      dictionaries: list(raw, options.dict),
    },
    format: { option: options.segmentFormat, fallback: 'text' },
  });
