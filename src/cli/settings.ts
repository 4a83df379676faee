/** What raw options mean. Every complaint about a value comes from here. */

import { didYouMean } from '../config/suggest.js';
import { ENCODINGS } from '../input/encodings.js';
import type { InputOptions } from '../input/inputs.js';
import { isReferenceDate } from '../input/reference-date.js';
import { TiquError } from '../model.js';
import { type Option, optionKey, type RawOptions } from './option.js';

export function flag(raw: RawOptions, option: Option): boolean {
  return raw[optionKey(option)] === true;
}

/** The one value of an option. */
export function text(raw: RawOptions, option: Option): string | undefined {
  const value = raw[optionKey(option)];
  return typeof value === 'string' ? value : undefined;
}

/** All values of a repeatable option. */
export function list(raw: RawOptions, option: Option): readonly string[] {
  const value = raw[optionKey(option)];
  const values = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
  return option.commas ? values.flatMap((each: string) => each.split(',')).map((each) => each.trim()) : values;
}

function complain(option: Option, value: string, wanted: string): TiquError {
  return new TiquError('E003', `--${option.name} ${value === '' ? '""' : value}: ${wanted}`);
}

/** A value that must be one of the option's choices. */
function chosen<T extends string>(option: Option, value: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === value);
  if (found !== undefined) return found;
  const names = choices.join(', ');
  throw complain(option, value, `not one of ${names}${didYouMean(value, choices)}`);
}

export function choice<T extends string>(raw: RawOptions, option: Option, choices: readonly T[]): T | undefined {
  const value = text(raw, option);
  return value === undefined ? undefined : chosen(option, value, choices);
}

export function choicesOf<T extends string>(raw: RawOptions, option: Option, choices: readonly T[]): T[] {
  return list(raw, option).map((value) => chosen(option, value, choices));
}

/** A whole number from 0 to `largest`. */
export function count(raw: RawOptions, option: Option, largest: number): number | undefined {
  const value = text(raw, option);
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value) || Number(value) > largest)
    throw complain(option, value, `not a number from 0 to ${largest}`);
  return Number(value);
}

const MOST_JOBS = 256;

/** How many worker processes are asked for. */
export function jobsOf(raw: RawOptions, option: Option): number | 'auto' {
  const value = text(raw, option) ?? '1';
  if (value === 'auto') return value;
  if (!/^[1-9]\d{0,2}$/.test(value) || Number(value) > MOST_JOBS)
    throw complain(option, value, `neither auto nor a number from 1 to ${MOST_JOBS}`);
  return Number(value);
}

/** `today` is the only place where the clock is read. */
export function referenceDate(raw: RawOptions, option: Option, now: Date): string | undefined {
  const value = text(raw, option);
  if (value === undefined || isReferenceDate(value)) return value;
  if (value !== 'today')
    throw complain(option, value, 'not a day like 2026-02-11, a minute like 2026-02-11T14:30, or today');
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The options of reading, for any command that reads. */
export function inputOptions(raw: RawOptions, options: Record<'input' | 'encoding' | 'lossy', Option>): InputOptions {
  return {
    input: choice(raw, options.input, ['text', 'jsonl'] as const) ?? 'text',
    encoding: choice(raw, options.encoding, ENCODINGS) ?? 'auto',
    lossy: flag(raw, options.lossy),
  };
}

/** The named paths, or standard input where something is piped in. @throws {TiquError} E004 */
export function inputPaths(args: readonly string[], stdinIsTerminal: boolean): readonly string[] {
  if (args.length > 0) return args;
  if (stdinIsTerminal) throw new TiquError('E004', 'nothing to read');
  return ['-'];
}
