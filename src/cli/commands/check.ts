/** `check`: mentions and facts against an expectation file, for CI. */
import { readFile } from 'node:fs/promises';
import { compare } from '../../check/compare.js';
import { type Expected, readExpectations, writeExpectations } from '../../check/expectation.js';
import { type Minimum, readMinimum, unmetMinima } from '../../check/minima.js';
import type { CheckResult } from '../../check/reporter.js';
import { REPORTERS, type ReporterName, reporters } from '../../check/reporters.js';
import { explainSystemError } from '../../input/system-error.js';
import { TiquError } from '../../model.js';
import { noPaint } from '../../output/paint.js';
import { outputFile, standardOutput } from '../../output/sink.js';
import { type Checked, extractAll, isWanted, wantedOf } from '../checked.js';
import { EXIT, type Run, type Session } from '../command.js';
import type { RawOptions } from '../option.js';
import * as options from '../options.js';
import { choice, choicesOf, flag, list, text } from '../settings.js';
import { terminalOf } from '../terminal.js';
import { toolVersion } from '../version.js';

interface Target {
  readonly name: ReporterName;
  readonly path?: string;
}

/** `pretty`, or `junit=report.xml`. @throws {TiquError} E003, E005 */
function reporterTargets(raw: RawOptions): Target[] {
  const targets = list(raw, options.reporter).map((value): Target => {
    const [typed = '', path] = value.split(/=(.*)/s);
    const [name] = choicesOf({ reporter: [typed] }, options.reporter, REPORTERS);
    return { name: name ?? 'pretty', ...(path === undefined ? {} : { path }) };
  });
  if (targets.filter(({ path }) => path === undefined).length > 1) {
    throw new TiquError(
      'E005',
      'only one reporter can have standard output; give the others a file, --reporter junit=report.xml',
    );
  }
  return targets.length > 0 ? targets : [{ name: 'pretty' }];
}

function minima(raw: RawOptions): Minimum[] {
  const read = (measure: Minimum['measure'], option: typeof options.minF1): Minimum[] =>
    list(raw, option).map((value) => {
      const minimum = readMinimum(measure, value);
      if (minimum) return minimum;
      throw new TiquError('E003', `--${option.name} ${value}: not a share like 0.95 or amount=0.98`);
    });
  return [...read('f1', options.minF1), ...read('value', options.minValue)];
}

/** The text of the expectation file. @throws {TiquError} E101, E103 where it cannot be read, unless it may be new. */
async function expectationText(path: string, mayBeNew: boolean): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const explained = explainSystemError(path, error);
    if (mayBeNew && explained.code === 'E101') return '';
    throw explained;
  }
}

async function write(target: Target, result: CheckResult, raw: RawOptions, session: Session): Promise<void> {
  const when = choice(raw, options.color, ['auto', 'always', 'never'] as const) ?? 'auto';
  const toTerminal = target.path === undefined;
  const paint = toTerminal ? (await terminalOf(session.standard, when, session.env)).paint : noPaint;
  const report = await reporters[target.name]();
  const sink = target.path === undefined ? standardOutput() : await outputFile(target.path);
  await sink.write(report(result, { paint, tool: `tiqu ${toolVersion()}` }));
  await sink.finish();
}

/** In CI an expectation that follows every change would check nothing. @throws {TiquError} E404 */
function refuseInCi(raw: RawOptions, { env }: Session): void {
  const inCi = env.CI !== undefined && env.CI !== '' && env.CI !== 'false' && env.CI !== '0';
  if (inCi && !flag(raw, options.force)) throw new TiquError('E404', '--update is refused where CI is set');
}

async function update(
  path: string,
  { found }: Checked,
  before: readonly Expected[],
  kept: readonly Expected[],
): Promise<void> {
  const sink = await outputFile(path);
  await sink.write(writeExpectations(found, before, kept, path));
  await sink.finish();
}

export const check: Run = async (args, raw, session) => {
  const path = text(raw, options.expect);
  if (path === undefined) throw new TiquError('E403', 'no --expect FILE to compare with');
  const targets = reporterTargets(raw);
  const least = minima(raw);
  const updating = flag(raw, options.update);
  if (updating) refuseInCi(raw, session);
  const source = await expectationText(path, updating);
  const wanted = wantedOf(raw, readExpectations(source, path, new Set()));
  const checked = await extractAll(args, raw, session, wanted);
  if (session.signal.aborted) return EXIT.interrupted;
  const all = readExpectations(source, path, new Set(checked.documents.keys()));
  const expected = all.filter((each) => isWanted(each, wanted));
  if (updating) {
    if (session.messages.errors > 0) return EXIT.error;
    const others = all.filter((each) => !isWanted(each, wanted));
    await update(path, checked, expected, others);
    return EXIT.done;
  }
  const comparison = compare(expected, checked.found);
  const unmet = unmetMinima(comparison, least);
  const passed = least.length > 0 ? unmet.length === 0 : comparison.differences.length === 0;
  const result: CheckResult = { comparison, unmet, passed, documents: checked.documents };
  for (const target of targets) await write(target, result, raw, session);
  return passed ? EXIT.done : EXIT.checkFailed;
};
