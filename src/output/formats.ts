/** The formats there are, one file each, and how one is asked for. */
import type { Format, FormatMaker, FormatName, FormatSpec } from './format.js';
import { loadPaint } from './paint.js';
import { chosenFields, type View } from './view.js';

/** Loaded when asked for: a pipe that wants JSONL pays for no table. */
const formats: Readonly<Record<FormatName, () => Promise<FormatMaker>>> = {
  table: async () => (await import('./table.js')).table,
  json: async () => (await import('./json.js')).json,
  jsonl: async () => (await import('./json.js')).jsonl,
  records: async () => (await import('./json.js')).records,
  csv: async () => (await import('./csv.js')).csv,
  tsv: async () => (await import('./csv.js')).tsv,
  md: async () => (await import('./markdown.js')).markdown,
  text: async () => (await import('./words.js')).words,
};

/** The format as asked for, of a view or of the chosen fields of one. */
export async function openFormat(view: View, { name, terminal, ...settings }: FormatSpec): Promise<Format> {
  const { colour, ...rest } = terminal;
  const [make, paint] = await Promise.all([formats[name](), loadPaint(colour)]);
  const chosen = settings.fields ? chosenFields(view, settings.fields) : view;
  return make(chosen, { ...settings, terminal: { ...rest, paint } });
}

const SUFFIXES: Readonly<Record<string, FormatName>> = {
  json: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'tsv',
  md: 'md',
  txt: 'table',
};

/** The format that a file's suffix stands for, or null. */
export function formatOfPath(path: string): FormatName | null {
  return SUFFIXES[/\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? null;
}
