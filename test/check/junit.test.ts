/** What build servers make of the report: it passes their schema, whatever the text holds. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { compare } from '../../src/check/compare.js';
import { readExpectations } from '../../src/check/expectation.js';
import type { CheckResult } from '../../src/check/reporter.js';
import { github } from '../../src/check/reporters/github.js';
import { junit } from '../../src/check/reporters/junit.js';
import { noPaint } from '../../src/output/paint.js';

const SCHEMA = readFileSync(new URL('../../fixtures/schemas/junit.xsd', import.meta.url), 'utf8');
const SETTINGS = { paint: noPaint, tool: 'tiqu 0' };
const HOSTILE = '::error file=x::]]>\u0000\u0008%0A&<"\ud800\uffff\r\n::warning::鹤壁市';

function resultOf(passed: boolean): CheckResult {
  const document = 'file:/a "b" & <c>.txt';
  const row = { file: 'a.txt', type: 'entity', kind: 'term', text: HOSTILE };
  const expected = { ...row, start: 2, end: 9, name: ']]>%0A' };
  const expectations = readExpectations(`${JSON.stringify(expected)}\n`, '/a.txt', new Set());
  const found = [
    { document, row: { ...row, start: 0, end: 2 } },
    { document: expectations[0]?.document ?? '', row: { ...row, start: 2, end: 9, name: '::error::' } },
  ];
  return {
    comparison: compare(expectations, found),
    unmet: passed ? [] : [{ measure: 'f1', scope: 'entity/term', least: 0.9, reached: 0.5 }],
    passed,
    documents: new Map([[document, { name: 'a "b" & <c>.txt', text: HOSTILE.repeat(3) }]]),
  };
}

describe('junit', () => {
  it.each([true, false])('passes the schema, also with what XML cannot hold (passed: %s)', async (passed) => {
    const report = junit(resultOf(passed), SETTINGS);
    const { valid, errors } = await validateXML({
      xml: [{ fileName: 'junit.xml', contents: report }],
      schema: [{ fileName: 'junit.xsd', contents: SCHEMA }],
    });
    expect([valid, errors]).toEqual([true, []]);
    expect(report).toContain('鹤壁市');
    expect(report).toContain(`failures="${passed ? 0 : 3}"`);
  });

  it('would be told of by the schema', async () => {
    const { valid } = await validateXML({
      xml: [{ fileName: 'junit.xml', contents: '<testsuites><testcase name="x"/></testsuites>' }],
      schema: [{ fileName: 'junit.xsd', contents: SCHEMA }],
    });
    expect(valid).toBe(false);
  });
});

describe('github', () => {
  it('lets no text of a file begin a line or a command', () => {
    const lines = github(resultOf(false), SETTINGS).split('\n');
    expect(lines.pop()).toBe('');
    expect(lines).toHaveLength(3);
    for (const line of lines) expect(line).toMatch(/^::error [^:]*::/);
    for (const line of lines.slice(0, 2)) expect(line).toContain('%250A');
  });
});
