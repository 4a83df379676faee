/** JUnit XML: a suite a document, a failed test case a difference. What XML cannot hold is dropped. */
import { describe, describeUnmet, placeOf } from '../describe.js';
import type { CheckResult, Reporter } from '../reporter.js';

const ILLEGAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 does not allow
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute or an element; `]]>` comes out as `]]&gt;`. */
export function escapeXml(text: string): string {
  return text
    .replace(ILLEGAL, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? '')
    .replace(/[\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

interface Case {
  readonly name: string;
  readonly failure?: { readonly message: string; readonly body: string };
}

function suite(name: string, cases: readonly Case[]): string {
  const failures = cases.filter((each) => each.failure).length;
  const body = cases.map(({ name: title, failure }) => {
    const head = `    <testcase classname="${escapeXml(name)}" name="${escapeXml(title)}" time="0"`;
    if (!failure) return `${head}/>\n`;
    return `${head}>\n      <failure type="difference" message="${escapeXml(failure.message)}">${escapeXml(failure.body)}</failure>\n    </testcase>\n`;
  });
  return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failures}" errors="0" skipped="0" time="0">\n${body.join('')}  </testsuite>\n`;
}

function casesOf(result: CheckResult, document: string): Case[] {
  const own = result.comparison.differences.filter((each) => each.document === document);
  const text = result.documents.get(document)?.text;
  const failed = own.map((difference): Case => {
    const message = describe(difference);
    if (typeof text !== 'string') return { name: message, failure: { message, body: message } };
    const { line, column, excerpt, carets } = placeOf(text, difference.row);
    const name = `${line}:${column} ${message}`;
    return { name, failure: { message, body: `${name}\n${excerpt}\n${carets}` } };
  });
  return failed.length > 0 ? failed : [{ name: 'every mention as expected' }];
}

export const junit: Reporter = (result) => {
  const all = new Set([...result.documents.keys(), ...result.comparison.differences.map((each) => each.document)]);
  const suites = [...all].map((document) => ({
    name: result.documents.get(document)?.name ?? document,
    cases: casesOf(result, document),
  }));
  const minima = result.unmet.map((each): Case => {
    const message = describeUnmet(each);
    return { name: `${each.measure} of ${each.scope}`, failure: { message, body: message } };
  });
  if (minima.length > 0) suites.push({ name: 'minima', cases: minima });
  const cases = suites.flatMap((each) => each.cases);
  const failures = cases.filter((each) => each.failure).length;
  const body = suites.map((each) => suite(each.name, each.cases)).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tiqu check" tests="${cases.length}" failures="${failures}" errors="0" time="0">\n${body}</testsuites>\n`;
};
