/** `articles --split`: each article in a file of its own, named after its source, its number and its title. */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { TiquError } from '../model.js';
import type { DocumentOutcome, Row } from './outcome.js';
import { outputFile, reasonOf } from './sink.js';
import { plain } from './view.js';

/** Bytes of a title that a name takes; with the rest it stays under the 255 that file systems allow. */
const LONGEST = 120;
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about
  /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF"*/:<>?\\|\s]+|\p{Surrogate}/gu;

/** A name that every file system takes and no terminal stumbles over; whole characters of the text. */
export function safeName(text: string): string {
  let name = '';
  let size = 0;
  for (const character of text.replace(UNSAFE, '_').replace(/^[._-]+|[._]+$/g, '')) {
    size += Buffer.byteLength(character);
    if (size > LONGEST) break;
    name += character;
  }
  return name;
}

/** UTF-16 indices of ascending code-point offsets. */
class Units {
  private unit = 0;
  private point = 0;

  constructor(private readonly text: string) {}

  at(offset: number): number {
    for (; this.point < offset && this.unit < this.text.length; this.point++) {
      this.unit += (this.text.codePointAt(this.unit) ?? 0) > 0xffff ? 2 : 1;
    }
    return this.unit;
  }
}

function stemOf({ origin }: DocumentOutcome): string {
  if (origin.id !== undefined) return safeName(origin.idSource ?? String(origin.id)) || 'record';
  const name = basename(origin.file ?? '-');
  return safeName(name === '-' ? 'stdin' : name.replace(/\.[^.]+$/, '')) || 'text';
}

/** `page-02-县医院新楼启用.txt` */
function nameOf(stem: string, { index, title }: Row): string {
  const name = safeName(plain(title));
  return `${stem}-${String(Number(index) + 1).padStart(2, '0')}${name === '' ? '' : `-${name}`}.txt`;
}

/** Writes articles below one folder; no two of a run get the same name. */
export class ArticleFiles {
  private readonly taken = new Set<string>();

  private constructor(private readonly folder: string) {}

  /** @throws {TiquError} E302 the folder cannot be made. */
  static async open(folder: string): Promise<ArticleFiles> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      throw new TiquError('E302', `cannot be made: ${reasonOf(error)}`, { path: folder });
    }
    return new ArticleFiles(folder);
  }

  /** Writes the articles of one document and adds their `path`. @throws {TiquError} E301, E302 */
  async write(outcome: DocumentOutcome, source: string): Promise<DocumentOutcome> {
    const stem = this.free(stemOf(outcome));
    const units = new Units(source);
    const articles: Row[] = [];
    for (const article of outcome.lists.articles ?? []) {
      const path = join(this.folder, nameOf(stem, article));
      const text = source.slice(units.at(Number(article.start)), units.at(Number(article.end)));
      const sink = await outputFile(path);
      await sink.write(text.endsWith('\n') ? text : `${text}\n`);
      await sink.finish();
      articles.push({ ...article, path });
    }
    return { ...outcome, lists: { ...outcome.lists, articles } };
  }

  /** A stem that no other input has; case does not tell names apart everywhere. */
  private free(stem: string): string {
    for (let again = 1; ; again++) {
      const name = again === 1 ? stem : `${stem}~${again}`;
      if (this.taken.has(name.toLowerCase())) continue;
      this.taken.add(name.toLowerCase());
      return name;
    }
  }
}
