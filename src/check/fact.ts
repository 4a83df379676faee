/** What is compared of two facts about one quantity. */
import type { Row, Value } from '../output/outcome.js';
import { valueAt } from '../output/view.js';
import { sameValue, type WrongField } from './value.js';

/** Always compared; each has a score of its own, `fact/indicator`. */
export const FACT_FIELDS: readonly string[] = ['indicator', 'period', 'status'];
/** Compared where the expectation has them. */
const STATED = [
  ...['measure', 'value', 'min', 'max', 'unit', 'modifier', 'per'],
  ...['scope', 'change', 'purpose', 'part_of', 'speaker'],
];
/** The member that counts of a field that is an object; how a period was come by is no part of it. */
const MEMBERS: Readonly<Record<string, string>> = { period: 'edtf', scope: 'name' };

function essence(field: string, row: Row): Value | undefined {
  const member = MEMBERS[field];
  return member === undefined ? row[field] : (valueAt(row, `${field}.${member}`) ?? null);
}

/** The expected value and those that are as good: texts, or objects like the field itself. */
function accepted(field: string, expected: Row): (Value | undefined)[] {
  const others = expected[`${field}_alt`];
  const more = Array.isArray(others) ? others : [];
  return [essence(field, expected), ...more.map((each) => essence(field, { [field]: each }) ?? each)];
}

function agrees(field: string, expected: Row, found: Row): boolean {
  if (field === 'change') {
    const members = ['direction', 'value', 'unit', 'basis', 'from'];
    return members.every((name) => sameValue(valueAt(expected, `change.${name}`), valueAt(found, `change.${name}`)));
  }
  return accepted(field, expected).some((value) => sameValue(value, essence(field, found)));
}

export function wrongFactFields(expected: Row, found: Row): WrongField[] {
  const stated = STATED.filter((field) => expected[field] !== undefined);
  return [...FACT_FIELDS, ...stated]
    .filter((field) => !agrees(field, expected, found))
    .map((field) => ({ field, expected: essence(field, expected), found: essence(field, found) }));
}
