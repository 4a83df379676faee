/** Texts to read: the pages of the fixtures, full of figures, and their sentences about people and places, with few. */
import { readdirSync, readFileSync } from 'node:fs';

const FIXTURES = new URL('../../fixtures/', import.meta.url);

const pages = readdirSync(new URL('pages/', FIXTURES))
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => readFileSync(new URL(`pages/${name}`, FIXTURES), 'utf8'))
  .join('\n\n');

const sentences = readdirSync(new URL('entities/', FIXTURES))
  .filter((name) => name.endsWith('.jsonl'))
  .sort()
  .flatMap((name) =>
    readFileSync(new URL(`entities/${name}`, FIXTURES), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line).text.replace(/\s+/g, ''));

/** Four sentences make a paragraph. */
const prose = sentences.reduce((text, sentence, i) => text + sentence + (i % 4 === 3 ? '\n' : ''), '');

/** `unit` again and again, at least `bytes` bytes of UTF-8, cut at a line. One flat string. */
function repeated(unit, bytes) {
  const times = Math.ceil(bytes / Buffer.byteLength(unit));
  const text = Buffer.from(unit.repeat(times)).toString('utf8');
  const share = Math.ceil((text.length * bytes) / Buffer.byteLength(text));
  return text.slice(0, text.indexOf('\n', share) + 1 || text.length);
}

export const TEXTS = { pages: (bytes) => repeated(pages, bytes), prose: (bytes) => repeated(prose, bytes) };

/** Records of the sentences, `count` of them. */
export function* records(count) {
  for (let id = 0; id < count; id++) yield `${JSON.stringify({ id, text: sentences[id % sentences.length] })}\n`;
}
