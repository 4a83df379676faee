import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withContext } from '../../src/output/context.js';
import { csv } from '../../src/output/csv.js';
import { escapeForTerminal, escapeLine } from '../../src/output/escape.js';
import { type FormatSettings, formatOfPath } from '../../src/output/format.js';
import { escapeMarkdown } from '../../src/output/markdown.js';
import { mentionFields, mentionView } from '../../src/output/mention-view.js';
import type { DocumentOutcome, Row } from '../../src/output/outcome.js';
import { noPaint } from '../../src/output/paint.js';
import { Summary } from '../../src/output/summary.js';
import { table } from '../../src/output/table.js';
import { displayWidth, wrap } from '../../src/output/width.js';
import { amountSchema, dateSchema, entitySchema, percentageSchema } from '../../src/schema.js';

const settings: FormatSettings = {
  origin: 'file',
  bom: false,
  csvRaw: false,
  tool: 'tiqu',
  terminal: { paint: noPaint, escapes: false },
};

function documentOf(mentions: readonly Row[]): DocumentOutcome {
  return { kind: 'document', origin: { file: 'a.txt' }, head: {}, lists: { mentions } };
}

const change: Row = {
  type: 'percentage',
  kind: 'percent',
  text: '-2.1%',
  start: 0,
  end: 5,
  line: 1,
  column: 1,
  value: -2.1,
};

describe('the fields of mentions', () => {
  it('are those of the schema, so that no format loses one', () => {
    const schemas = { amount: amountSchema, percentage: percentageSchema, date: dateSchema, entity: entitySchema };
    for (const [type, schema] of Object.entries(schemas)) {
      const wanted = Object.keys(schema.shape).filter((name) => name !== 'file' && name !== 'id');
      expect([...mentionFields(new Set([type]), true)].sort()).toEqual(wanted.sort());
    }
  });
});

describe('csv', () => {
  it('escapes formulas in texts and leaves numbers numbers', () => {
    const format = csv({ ...mentionView(new Set(['percentage']), false), fields: ['text', 'value'] }, settings);
    expect(format.document(documentOf([change]))).toBe("a.txt,'-2.1%,-2.1\n");
  });
});

describe('table', () => {
  const long: Row = { ...change, text: '一般公共预算收入完成八十四亿五千万元支出完成一百八十亿元' };

  it('is as wide as the terminal at most and loses no character of a mention', () => {
    for (const width of [60, 72, 80, 120]) {
      const format = table(mentionView(new Set(['percentage']), false), {
        ...settings,
        terminal: { paint: noPaint, escapes: true, width },
      });
      const printed = format.document(documentOf([long, change]));
      expect(Math.max(...printed.split('\n').map(displayWidth))).toBeLessThanOrEqual(width);
      const column = printed.split('\n').map((line) => line.split('│')[4]?.trim() ?? '');
      expect(column.join('')).toContain(String(long.text));
    }
  });

  it('wraps at any character and never wider than asked', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('城', 'a', '，', '𠮷') }),
        fc.integer({ min: 2, max: 20 }),
        (text, width) => {
          const lines = wrap(text, width).split('\n');
          expect(lines.join('')).toBe(text);
          for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });

  it('shows characters that would move the cursor or hide text', () => {
    const format = table(mentionView(new Set(['entity']), false), {
      ...settings,
      terminal: { paint: noPaint, escapes: true },
    });
    const printed = format.document(documentOf([{ ...change, text: 'a\u202eb\u001b[2J\u200b' }]));
    expect(printed).toContain('a\\u202eb\\u001b[2J\\u200b');
  });
});

describe('escapes', () => {
  it('leave Chinese, TAB and line breaks; a line keeps neither break nor TAB', () => {
    expect(escapeForTerminal('二〇二六年\t“十五五”\n')).toBe('二〇二六年\t“十五五”\n');
    expect(escapeLine('a\n::error\u0085\u{E0041}')).toBe('a\\u000a::error\\u0085\\udb40\\udc41');
  });

  it('let no Markdown, tag or link of a text live', () => {
    expect(escapeMarkdown('a|b<i>[x](http://y)`*_~#!\\')).toBe('a\\|b\\<i\\>\\[x\\](http:\\//y)\\`\\*\\_\\~\\#\\!\\\\');
  });
});

describe('withContext', () => {
  it('counts code points on both sides', () => {
    const [row] = withContext([{ start: 3, end: 4 }], '𠮷家村推𠮷出', 2);
    expect(row).toEqual({ start: 3, end: 4, before: '家村', after: '𠮷出' });
  });
});

describe('Summary', () => {
  it('adds exactly, and says what it could not add', () => {
    const summary = new Summary();
    const amount = { type: 'amount', kind: 'money', unit: 'CNY' };
    for (const value of [0.1, 0.2, 1e21, -1e21, null]) summary.add({ ...amount, value });
    summary.add({ type: 'percentage', kind: 'percent', value: 5 });
    expect(summary.rows()).toEqual([
      { ...amount, sum: 0.3, count: 5, unsummed: 1 },
      { type: 'percentage', kind: 'percent', count: 1 },
    ]);
  });
});

describe('formatOfPath', () => {
  it('goes by the suffix', () => {
    expect(['a.csv', 'a.b/c', 'x.NDJSON', '.json', 'a.html'].map(formatOfPath)).toEqual([
      'csv',
      null,
      'jsonl',
      'json',
      null,
    ]);
  });
});
