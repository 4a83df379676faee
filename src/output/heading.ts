import type { DocumentOutcome } from './outcome.js';
import { plain } from './view.js';

/** What stands above an input's table: its name, how much was found, and the reference date with its source. */
export function title(outcome: DocumentOutcome, list: string): string {
  const { origin, head, part } = outcome;
  if (origin.id === undefined && origin.file === undefined) return list;
  const name = origin.id === undefined ? origin.file : (origin.idSource ?? String(origin.id));
  const count = outcome.lists[list]?.length ?? 0;
  const noun = count === 1 ? list.replace(/s$/, '') : list;
  const date = plain(head.refDate) === '' ? '' : `, reference date ${plain(head.refDate)} (${plain(head.refDateFrom)})`;
  const from = part === undefined ? '' : `, from line ${part.start.line}`;
  return `${name}${from}: ${count} ${noun}${date}`;
}
