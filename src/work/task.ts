/** What is asked of every text, as plain data: a worker process is told it once, and both kinds of run read it alike. */
import type { TextItem } from '../input/item.js';
import type { Diagnostic } from '../model.js';
import type { FormatSpec } from '../output/format.js';
import type { DocumentOutcome } from '../output/outcome.js';
import type { View } from '../output/view.js';
import type { Settings } from '../pipeline.js';
import type { SegmentMode } from '../segment/segmenter.js';

/** What of a report is printed. `context` counts code points on either side of a mention, 0 for none. */
export type Part =
  | { readonly list: 'mentions'; readonly context: number }
  /** `checked` is everything that `check` compares. */
  | { readonly list: 'entities' | 'facts' | 'articles' | 'checked' };

export interface ReportTask {
  readonly kind: 'report';
  readonly settings: Settings;
  readonly part: Part;
}

export interface SegmentTask {
  readonly kind: 'segment';
  readonly mode: SegmentMode;
  readonly hmm: boolean;
  readonly tags: boolean;
  readonly dictionaries: readonly string[];
}

export type Task = ReportTask | SegmentTask;

/** The synchronous, pure work on one text. */
export interface Read {
  (item: TextItem): DocumentOutcome;
  /** What the user should know of what was loaded. */
  readonly notices?: readonly Diagnostic[];
}

/** A task with the form its results take. Rows that are gathered are handed back and not printed. */
export interface PrintTask {
  readonly task: Task;
  readonly format: FormatSpec;
  readonly gathers: boolean;
}

/** How the rows of a task are printed. */
export async function viewOf(task: Task): Promise<View> {
  if (task.kind === 'segment') return (await import('../output/token-view.js')).tokenView;
  switch (task.part.list) {
    case 'facts':
      return (await import('../output/fact-view.js')).factView;
    case 'articles':
      return (await import('../output/article-view.js')).articleView;
    case 'entities':
      return (await import('../output/entity-groups.js')).entityGroupView;
    case 'mentions':
      return (await import('../output/mention-view.js')).mentionView(task.settings.types, task.part.context > 0);
    case 'checked':
      return (await import('../output/mention-view.js')).mentionView(task.settings.types, false);
  }
}
