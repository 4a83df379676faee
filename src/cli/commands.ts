/** The commands there are. What a command does is loaded when it is called. */
import type { Command, Example } from './command.js';
import * as options from './options.js';

const ABOUT = [options.quiet, options.help];
const GENERAL = [options.noConfig, options.printConfig, ...ABOUT];
const WORK = [options.jobs, ...GENERAL];
const READING = [options.input, options.encoding, options.lossy, options.rejects];
const WRITING = [
  options.format,
  options.output,
  options.fields,
  options.bom,
  options.csvRaw,
  options.color,
  options.failEmpty,
  options.stats,
];
const MENTIONS = [
  options.kind,
  options.refDate,
  options.home,
  options.dict,
  options.model,
  ...READING,
  ...WRITING,
  options.context,
  options.summary,
  ...WORK,
];

const PATHS = `Paths are files, folders (their *.txt and *.md, ignore files respected), quoted globs, or - for standard
input; with nothing named, what is piped in is read. A path that cannot be read is told and the rest is done.`;

function oneType(
  name: 'amounts' | 'percentages' | 'dates' | 'entities',
  type: string,
  summary: string,
  examples: readonly [Example, Example, Example],
): Command {
  return {
    name,
    group: 'Extraction',
    summary,
    details: `The same as tiqu extract --type ${type}. ${PATHS}`,
    args: '[paths…]',
    options: name === 'entities' ? [...MENTIONS, options.group] : MENTIONS,
    examples,
    load: async () => (await import('./commands/extract.js'))[name],
  };
}

export const commands: readonly Command[] = [
  {
    name: 'extract',
    group: 'Extraction',
    summary: 'amounts, percentages, dates and entities in one pass',
    details: `Prints every mention with its value, kind and line. ${PATHS}`,
    args: '[paths…]',
    options: [options.type, ...MENTIONS],
    examples: [
      { command: 'tiqu extract pages/', says: 'a table for each text of a folder' },
      { command: 'tiqu extract report.txt -o report.csv', says: 'for a spreadsheet' },
      { command: 'tiqu extract --input jsonl -f records < notes.jsonl', says: 'one line out for each record in' },
    ],
    load: async () => (await import('./commands/extract.js')).extract,
  },
  oneType('amounts', 'amount', 'money, measures, counts and multiples', [
    { command: 'tiqu amounts budget.txt', says: 'a table' },
    { command: 'tiqu amounts --kind money -f jsonl budget.txt', says: 'money only, one JSON object a line' },
    { command: 'tiqu amounts --summary pages/', says: 'counts by kind, sums by unit' },
  ]),
  oneType('percentages', 'percentage', 'percentages, points, fractions and tenths', [
    { command: 'tiqu percentages report.txt', says: 'a table' },
    { command: 'tiqu percentages --context 15 report.txt', says: 'with the text around each' },
    { command: 'tiqu percentages --kind point -f csv report.txt', says: 'changes in points, for a spreadsheet' },
  ]),
  oneType('dates', 'date', 'points, stretches, lengths and repetitions of time', [
    { command: 'tiqu dates notice.txt --ref-date 2026-02-11', says: '今年 is 2026' },
    { command: 'tiqu dates --kind range -f jsonl notice.txt', says: 'ranges only' },
    { command: 'echo 2025年底前完成 | tiqu dates', says: 'from a pipe' },
  ]),
  oneType('entities', 'entity', 'persons, places, organisations, works, titles and quoted terms', [
    { command: 'tiqu entities page.txt', says: 'a table' },
    { command: 'tiqu entities --kind person,org page.txt', says: 'persons and organisations' },
    { command: 'tiqu entities --group page.txt', says: 'each thing once, with counts and posts' },
  ]),
  {
    name: 'facts',
    group: 'Extraction',
    summary: 'indicators: what, how much, when, whose, actual or target, said by whom',
    details: `Links amounts and percentages to what they measure. A number whose indicator is not certain gives no fact. ${PATHS}`,
    args: '[paths…]',
    options: [options.refDate, options.home, options.dict, options.model, options.by, ...READING, ...WRITING, ...WORK],
    examples: [
      { command: 'tiqu facts report.txt', says: 'a table' },
      { command: 'tiqu facts reports/ -o facts.csv --bom', says: 'for a spreadsheet, with the sentences as evidence' },
      { command: 'tiqu facts reports/ --by indicator', says: 'a line for each indicator, a column for each period' },
    ],
    load: async () => (await import('./commands/facts.js')).facts,
  },
  {
    name: 'articles',
    group: 'Extraction',
    summary: 'the structure of a page: titles, bylines, datelines, questions and answers',
    details: `Cuts pages into their articles. A text without titles, bylines or datelines is one article. ${PATHS}`,
    args: '[paths…]',
    options: [options.refDate, options.split, ...READING, ...WRITING, ...GENERAL],
    examples: [
      { command: 'tiqu articles page.txt', says: 'a table' },
      { command: 'tiqu articles page.txt --split articles', says: 'each article in a file of its own' },
      { command: 'tiqu articles -f json interview.txt', says: 'with questions, answers and speakers' },
    ],
    load: async () => (await import('./commands/articles.js')).articles,
  },
  {
    name: 'segment',
    group: 'Words',
    summary: 'words, with tags and offsets',
    details: `Cuts text into words with jieba. ${PATHS}`,
    args: '[paths…]',
    options: [
      options.mode,
      options.noHmm,
      options.noTags,
      options.dict,
      ...READING,
      options.segmentFormat,
      options.output,
      options.fields,
      options.bom,
      options.csvRaw,
      options.color,
      ...WORK,
    ],
    examples: [
      { command: 'tiqu segment page.txt', says: 'words apart, a line for a line' },
      { command: 'tiqu segment -f jsonl page.txt', says: 'one word a line, with tag and offsets' },
      { command: 'tiqu segment --mode search --dict names.txt page.txt', says: 'for a search index' },
    ],
    load: async () => (await import('./commands/segment.js')).segment,
  },
  {
    name: 'check',
    group: 'Quality',
    summary: 'extraction against expectations, for CI',
    details: `Compares type, kind, span and value of every mention with --expect, and of facts the span of the quantity, indicator, period and status; prints precision, recall, F1 and the share of right values, and exits with 1 when it does not pass. ${PATHS}`,
    args: '[paths…]',
    options: [
      options.expect,
      options.minF1,
      options.minValue,
      options.update,
      options.force,
      options.reporter,
      options.checkType,
      options.kind,
      options.refDate,
      options.home,
      options.dict,
      options.model,
      options.input,
      options.encoding,
      options.lossy,
      options.color,
      ...WORK,
    ],
    examples: [
      { command: 'tiqu check pages/ --expect expected.jsonl', says: 'every difference fails' },
      {
        command: 'tiqu check pages/ --expect expected.jsonl --min-f1 0.95 --min-value amount=0.99',
        says: 'minima instead',
      },
      {
        command: 'tiqu check pages/ --expect expected.jsonl --reporter pretty --reporter junit=junit.xml',
        says: 'for CI',
      },
    ],
    load: async () => (await import('./commands/check.js')).check,
  },
  {
    name: 'explain',
    group: 'Quality',
    summary: 'what was found in a sentence, and why',
    details:
      'Shows the words, the numerals, every candidate, the rule that won, and what was vetoed and why. The sentence is the argument, or comes from a pipe.',
    args: '[text…]',
    options: [
      options.type,
      options.refDate,
      options.home,
      options.dict,
      options.model,
      options.briefFormat,
      options.color,
      ...GENERAL,
    ],
    examples: [
      { command: 'tiqu explain "争取上级资金88.79亿元,较上年提高0.4个百分点"', says: 'everything' },
      { command: 'tiqu explain --type date "去年底前完成"', says: 'dates alone' },
      { command: 'tiqu explain -f json "三角屯有三角钱"', says: 'for a program' },
    ],
    load: async () => (await import('./commands/explain.js')).explain,
  },
  {
    name: 'train',
    group: 'Words',
    summary: 'an entity model from annotated text',
    details: `A corpus is BIO text (a character, a tab, its tag: O, B-PER, I-PER, B-LOC, B-ORG …; a blank line between
sentences) or JSONL ({"text", "mentions": [{"kind", "start", "end"}]}), gzipped or not. The same corpora and seed give the same model.`,
    args: 'corpus…',
    options: [options.output, options.heldOut, options.scheme, options.epochs, options.seed, ...GENERAL],
    examples: [
      { command: 'tiqu train news.bio -o model.bin', says: 'one sentence in twenty is held out' },
      { command: 'tiqu train a.jsonl b.jsonl --held-out c.jsonl -o model.bin', says: 'judged by a file of its own' },
      {
        command: 'tiqu train a.bio b.bio --scheme a=0.7,b=0.3 -o model.bin',
        says: 'corpora that disagree on what a name is',
      },
    ],
    load: async () => (await import('./commands/train.js')).train,
  },
  {
    name: 'eval',
    group: 'Quality',
    summary: 'how well an entity model does on annotated text',
    details: 'Prints precision, recall and F1 by kind, and what the expected names came out as. Corpora as for train.',
    args: 'model corpus…',
    options: [options.showErrors, options.briefFormat, ...GENERAL],
    examples: [
      { command: 'tiqu eval model.bin test.bio', says: 'scores' },
      { command: 'tiqu eval model.bin test.bio --show-errors', says: 'every name missed or wrong, with its line' },
      { command: 'tiqu eval model.bin test.jsonl -f json', says: 'for a program' },
    ],
    load: async () => (await import('./commands/eval.js')).evaluateModel,
  },
  {
    name: 'schema',
    group: 'About',
    summary: 'the JSON Schema of the output',
    details:
      'Prints the JSON Schema of one shape: output (--format json), mention (a line of jsonl), report (a line of records), article, fact, or config (tiqu.config.json).',
    args: '[shape]',
    options: ABOUT,
    examples: [
      { command: 'tiqu schema', says: 'of --format json' },
      { command: 'tiqu schema mention', says: 'of a line of --format jsonl' },
      { command: 'tiqu schema report > report.schema.json', says: 'of a line of --format records' },
    ],
    load: async () => (await import('./commands/schema.js')).schema,
  },
  {
    name: 'completion',
    group: 'About',
    summary: 'completion for a shell: bash, zsh or fish',
    details: 'Prints a script that completes commands, options and their values.',
    args: 'shell',
    options: ABOUT,
    examples: [
      { command: 'source <(tiqu completion bash)', says: 'in ~/.bashrc' },
      { command: 'tiqu completion zsh > ~/.zfunc/_tiqu', says: 'with ~/.zfunc in fpath' },
      { command: 'tiqu completion fish > ~/.config/fish/completions/tiqu.fish', says: 'for fish' },
    ],
    load: async () => (await import('./commands/completion.js')).completion,
  },
  {
    name: 'doctor',
    group: 'About',
    summary: 'whether everything works: one screen to paste into a bug report',
    details:
      'Loads every part, tries an extraction, and prints versions, configuration and environment. Exits with 1 when a part fails.',
    args: '',
    options: ABOUT,
    examples: [
      { command: 'tiqu doctor', says: 'one line for each part' },
      { command: 'tiqu doctor > report.txt', says: 'for a bug report' },
      { command: 'tiqu doctor || npm rebuild nodejieba', says: 'mends a segmenter that does not load' },
    ],
    load: async () => (await import('./commands/doctor.js')).doctor,
  },
];
