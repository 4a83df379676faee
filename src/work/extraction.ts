/** The work on one text: from the input room's item to the outcome the output room prints. */
import type { TextItem } from '../input/item.js';
import type { Report } from '../model.js';
import { withContext } from '../output/context.js';
import type { DocumentOutcome, Row } from '../output/outcome.js';
import type { Input } from '../pipeline.js';

export function inputOf({ origin, text, encoding, refDate }: TextItem): Input {
  return {
    text,
    encoding,
    ...(origin.file === undefined ? {} : { file: origin.file }),
    ...(origin.id === undefined ? {} : { id: origin.id }),
    ...(refDate === undefined ? {} : { refDate }),
  };
}

/**
 * An outcome with the lists that the report has.
 *
 * @param context code points of the source to add on either side of each mention, 0 for none.
 */
export function outcomeOf(item: TextItem, report: Report, context: number): DocumentOutcome {
  const { refDate, refDateFrom, encoding, mentions, articles, facts } = report;
  const rows: readonly Row[] = mentions;
  return {
    kind: 'document',
    origin: item.origin,
    head: { refDate, refDateFrom, encoding },
    lists: {
      mentions: context > 0 ? withContext(rows, item.text, context) : rows,
      ...(articles ? { articles } : {}),
      ...(facts ? { facts } : {}),
    },
  };
}
