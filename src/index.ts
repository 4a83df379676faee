/** The library: load a pipeline once, then extract from as many texts as you like. */

export type {
  AmountMention,
  Article,
  DateMention,
  EntityMention,
  Fact,
  Mention,
  PercentageMention,
  Report,
} from './model.js';
export { TiquError } from './model.js';
export type { Input, MentionType, Settings } from './pipeline.js';
export { loadPipeline } from './pipeline.js';
