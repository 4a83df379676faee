/** `articles`: the structure of pages; `--split` writes each article as a file. */
import type { Run } from '../command.js';
import * as options from '../options.js';
import { runReading } from '../reading.js';
import { text } from '../settings.js';
import { extractSettings } from './extract.js';

export const articles: Run = async (args, raw, session) => {
  const settings = { ...extractSettings(raw, session, new Set()), articles: true };
  const folder = text(raw, options.split);
  return runReading(args, raw, session, {
    task: { kind: 'report', settings, part: { list: 'articles' } },
    ...(folder === undefined ? {} : { beside: await splitInto(folder) }),
  });
};

async function splitInto(folder: string) {
  const { ArticleFiles } = await import('../../output/article-files.js');
  const files = await ArticleFiles.open(folder);
  return files.write.bind(files);
}
