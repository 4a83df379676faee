import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../src/output/article-files.js';
import { articleView } from '../../src/output/article-view.js';
import { withContext } from '../../src/output/context.js';
import { csv } from '../../src/output/csv.js';
import { groupEntities } from '../../src/output/entity-groups.js';
import { escapeForTerminal, escapeLine } from '../../src/output/escape.js';
import { factView } from '../../src/output/fact-view.js';
import { type FormatSettings, printDocument } from '../../src/output/format.js';
import { formatOfPath } from '../../src/output/formats.js';
import { jsonl } from '../../src/output/json.js';
import { escapeMarkdown } from '../../src/output/markdown.js';
import { mentionFields, mentionView } from '../../src/output/mention-view.js';
import type { DocumentOutcome, Row } from '../../src/output/outcome.js';
import { noPaint } from '../../src/output/paint.js';
import { Pivot, type PivotName } from '../../src/output/pivot.js';
import { Summary } from '../../src/output/summary.js';
import { table } from '../../src/output/table.js';
import { valueAt } from '../../src/output/view.js';
import { displayWidth, wrap } from '../../src/output/width.js';
import {
  amountSchema,
  articleSchema,
  dateSchema,
  entitySchema,
  factSchema,
  percentageSchema,
} from '../../src/schema.js';

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

describe('the fields of facts and articles', () => {
  it('are those of the schema, so that no format loses one', () => {
    const fieldsOf = (schema: typeof factSchema | typeof articleSchema): string[] =>
      Object.keys(schema.shape).filter((name) => name !== 'file' && name !== 'id');
    expect([...factView.fields].sort()).toEqual(fieldsOf(factSchema).sort());
    expect([...articleView.fields].sort()).toEqual(fieldsOf(articleSchema).sort());
  });

  it('all have a column in CSV, objects one for each member', () => {
    for (const { fields, paths = [] } of [factView, articleView]) {
      const heads = new Set(paths.map((path) => path.split('.')[0]));
      expect([...heads].sort()).toEqual([...fields].sort());
    }
  });
});

describe('valueAt', () => {
  it('finds a member of a field, and a field whose name has a dot', () => {
    expect(valueAt({ period: { edtf: '2025' } }, 'period.edtf')).toBe('2025');
    expect(valueAt({ period: null }, 'period.edtf')).toBe(undefined);
    expect(valueAt({ 'a.b': 1, a: { b: 2 } }, 'a.b')).toBe(1);
    expect(valueAt({ a: {} }, 'a.constructor')).toBe(undefined);
  });
});

describe('safeName', () => {
  it('leaves no way out of the folder and fits every file system', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = safeName(title);
        expect(name).not.toMatch(/[/\\:*?"<>|\0\n]|^\.|\.$/);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(120);
        expect(Buffer.from(name, 'utf8').toString('utf8')).toBe(name);
      }),
    );
    expect(safeName('../../etc/passwd')).toBe('etc_passwd');
    expect(safeName('县医院 新楼“启用”')).toBe('县医院_新楼“启用”');
  });
});

describe('a pivot', () => {
  const fact = (indicator: string, edtf: string, scope: string, value: number, more: Row = {}): Row => ({
    ...{ type: 'fact', indicator, measure: 'level', value, unit: 'CNY', status: 'actual' },
    ...{ period: { edtf, how: 'sentence' }, scope: { name: scope, how: 'sentence' } },
    ...more,
  });
  const facts = [
    fact('收入', '2025', '甲市', 90),
    fact('收入', '2024', '甲市', 80),
    fact('收入', '2025', '乙市', 70, { modifier: 'gt' }),
    fact('收入', '2025', '甲市', 91),
    fact('投资', '2025', '甲市', 1.2, { measure: 'change', unit: '%', change: { direction: 'down', value: 1.2 } }),
  ];
  const crossed = (by: PivotName): string => {
    const pivot = new Pivot(by);
    for (const each of facts) pivot.add(each);
    const view = pivot.view();
    return printDocument(csv(view, { ...settings, origin: 'none' }), {
      ...documentOf([]),
      lists: { [view.list]: pivot.rows() },
    });
  };

  it('has a line for each indicator, scope and status, and a column for each period in the order of time', () => {
    expect(crossed('indicator')).toBe(
      '收入,CNY,甲市,actual,80,90; 91\n收入,CNY,乙市,actual,,> 70\n投资,change in %,甲市,actual,,-1.2\n',
    );
  });

  it('has a column for each indicator the other way round', () => {
    expect(crossed('period')).toBe('2025,甲市,actual,90; 91,-1.2\n2024,甲市,actual,80,\n2025,乙市,actual,> 70,\n');
    expect(crossed('scope')).toBe('甲市,2025,actual,90; 91,-1.2\n甲市,2024,actual,80,\n乙市,2025,actual,> 70,\n');
  });

  it('writes the fields of JSON in the order of the columns, years too', () => {
    const pivot = new Pivot('indicator');
    pivot.add(fact('收入', '2025', '甲市', 90));
    const [row = {}] = pivot.rows();
    const line = printDocument(jsonl(pivot.view(), { ...settings, origin: 'none' }), {
      ...documentOf([]),
      origin: {},
      lists: { pivot: [row] },
    });
    expect(line).toBe('{"indicator":"收入","unit":"CNY","scope":"甲市","status":"actual","2025":90}\n');
  });
});

describe('grouped entities', () => {
  it('are one a thing, with what any of its mentions knows', () => {
    const mention = (text: string, start: number, more: Row): Row => ({
      ...{ type: 'entity', kind: 'person', text, start, end: start + text.length, line: 1, column: start + 1 },
      ...more,
    });
    const rows = groupEntities([
      mention('王建国', 0, { entity: 0, posts: [{ title: '局长' }] }),
      mention('局长', 5, { kind: 'title' }),
      mention('王建国', 9, { entity: 0, posts: [{ title: '书记' }, { title: '局长' }] }),
      mention('局长', 15, { kind: 'title' }),
    ]);
    expect(rows.map(({ name, count, posts }) => ({ name, count, posts }))).toEqual([
      { name: '王建国', count: 2, posts: [{ title: '局长' }, { title: '书记' }] },
      { name: '局长', count: 2, posts: undefined },
    ]);
  });
});

describe('csv', () => {
  it('escapes formulas in texts and leaves numbers numbers', () => {
    const format = csv({ ...mentionView(new Set(['percentage']), false), fields: ['text', 'value'] }, settings);
    expect(printDocument(format, documentOf([change]))).toBe("a.txt,'-2.1%,-2.1\n");
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
      const printed = printDocument(format, documentOf([long, change]));
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
    const printed = printDocument(format, documentOf([{ ...change, text: 'a\u202eb\u001b[2J\u200b' }]));
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
