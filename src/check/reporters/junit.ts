/** JUnit XML: a suite a document, a failed test case a difference. What XML cannot hold is dropped. */
import type { Difference } from '../compare.js';
import { describe, describeUnmet, placeOf } from '../describe.js';
import type { CheckedDocument, Reporter } from '../reporter.js';

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
  /** A difference, in one line and with the line it stands in. */
  readonly told?: { readonly message: string; readonly body: string };
}

/** Differences that the minima allow are told, and fail nothing. */
function testcase(suite: string, { name, told }: Case, allowed: boolean): string {
  const head = `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}" time="0"`;
  if (!told) return `${head}/>\n`;
  const body = escapeXml(told.body);
  const element = allowed
    ? `<system-out>${body}</system-out>`
    : `<failure type="difference" message="${escapeXml(told.message)}">${body}</failure>`;
  return `${head}>\n      ${element}\n    </testcase>\n`;
}

interface Suite {
  readonly name: string;
  readonly cases: readonly Case[];
  readonly allowed: boolean;
}

function failuresOf({ cases, allowed }: Suite): number {
  return allowed ? 0 : cases.filter(({ told }) => told).length;
}

function testsuite(suite: Suite): string {
  const { name, cases, allowed } = suite;
  const body = cases.map((each) => testcase(name, each, allowed)).join('');
  return `  <testsuite name="${escapeXml(name)}" tests="${cases.length}" failures="${failuresOf(suite)}" errors="0" skipped="0" time="0">\n${body}  </testsuite>\n`;
}

function casesOf(differences: readonly Difference[], document: CheckedDocument | undefined): Case[] {
  if (differences.length === 0) return [{ name: 'every mention as expected' }];
  return differences.map((difference): Case => {
    const message = describe(difference);
    const place = placeOf(document, difference.row);
    if (place === null) return { name: message, told: { message, body: message } };
    const { line, column, excerpt, carets } = place;
    const name = `${line}:${column} ${message}`;
    return { name, told: { message, body: `${name}\n${excerpt}\n${carets}` } };
  });
}

export const junit: Reporter = ({ comparison, documents, unmet, passed }) => {
  const differences = new Map<string, Difference[]>([...documents.keys()].map((document) => [document, []]));
  for (const difference of comparison.differences) {
    const { document } = difference;
    const own = differences.get(document);
    if (own) own.push(difference);
    else differences.set(document, [difference]);
  }
  const suites = [...differences].map(
    ([document, own]): Suite => ({
      name: documents.get(document)?.name ?? document,
      cases: casesOf(own, documents.get(document)),
      allowed: passed,
    }),
  );
  const minima = unmet.map((each): Case => {
    const message = describeUnmet(each);
    return { name: `${each.measure} of ${each.scope}`, told: { message, body: message } };
  });
  if (minima.length > 0) suites.push({ name: 'minima', cases: minima, allowed: false });
  const tests = suites.reduce((sum, { cases }) => sum + cases.length, 0);
  const failures = suites.reduce((sum, suite) => sum + failuresOf(suite), 0);
  const body = suites.map(testsuite).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="tiqu check" tests="${tests}" failures="${failures}" errors="0" time="0">\n${body}</testsuites>\n`;
};
