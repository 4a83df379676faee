/**
 * Reads the corpora under fixtures/corpus: a value first, then the sentences that hold it. `= money 23.4 CNY approx /人`
 * opens a value; 【 】 marks the mentions that have it, 〖 〗 others of the same type. Negative corpora are one sentence a line.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const CORPUS = fileURLToPath(new URL('../fixtures/corpus', import.meta.url));
const MODIFIERS = new Set(['approx', 'ge', 'gt', 'le', 'lt']);
const DIRECTIONS = new Set(['up', 'down']);

export interface Example {
  readonly file: string;
  readonly line: number;
  /** The sentence without its marks. */
  readonly text: string;
  /** Spans of 【 】, which have the value, and of 〖 〗, which only have to be found. */
  readonly marked: readonly (readonly [number, number])[];
  readonly others: readonly (readonly [number, number])[];
  readonly value: Readonly<Record<string, string | number | null>>;
}

/** `money 23.4 CNY approx /人`, `percent 5..8 up` as the fields of a mention. */
function fields(header: string): Record<string, string | number | null> {
  const [kind = '', value = '', ...rest] = header.split(' ');
  const [min, max] = value.split('..').map(Number);
  const out: Record<string, string | number | null> = { kind };
  if (max === undefined) out.value = min ?? null;
  else Object.assign(out, { value: null, min, max });
  for (const word of rest) {
    if (MODIFIERS.has(word)) out.modifier = word;
    else if (DIRECTIONS.has(word)) out.direction = word;
    else if (word.startsWith('/')) out.per = word.slice(1);
    else if (word.startsWith('~')) out.basis = word.slice(1);
    else out.unit = word;
  }
  return out;
}

function unmark(line: string): Pick<Example, 'text' | 'marked' | 'others'> {
  let text = '';
  const marked: [number, number][] = [];
  const others: [number, number][] = [];
  let start = 0;
  for (const character of line) {
    if (character === '【' || character === '〖') start = text.length;
    else if (character === '】') marked.push([start, text.length]);
    else if (character === '〗') others.push([start, text.length]);
    else text += character;
  }
  return { text, marked, others };
}

function lines(kind: string, side: string): { file: string; line: number; text: string }[] {
  const folder = `${CORPUS}/${kind}/${side}`;
  return readdirSync(folder)
    .sort()
    .flatMap((file) =>
      readFileSync(`${folder}/${file}`, 'utf8')
        .split('\n')
        .map((text, i) => ({ file, line: i + 1, text })),
    )
    .filter(({ text }) => text !== '' && !text.startsWith('# '));
}

/** `read` turns a header into the fields a mention must have. */
export function positives(kind: string, read: (header: string) => Example['value'] = fields): Example[] {
  const examples: Example[] = [];
  let value: Example['value'] = {};
  for (const { file, line, text } of lines(kind, 'positive')) {
    if (text.startsWith('= ')) value = read(text.slice(2));
    else examples.push({ file, line, ...unmark(text), value });
  }
  return examples;
}

export function negatives(kind: string): { file: string; line: number; text: string }[] {
  return lines(kind, 'negative');
}
