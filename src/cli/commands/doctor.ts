/** `doctor`: what a bug report needs, and whether the parts that have to be installed work. One screen. */
import { availableParallelism, release, totalmem } from 'node:os';
import { readConfigFile } from '../../config/file.js';
import { TiquError } from '../../model.js';
import { standardOutput } from '../../output/sink.js';
import { EXIT, type Run, type Session } from '../command.js';
import { allOptions } from '../configuration.js';
import { writeError } from '../messages.js';
import { toolVersion } from '../version.js';

interface Finding {
  readonly what: string;
  readonly says: string;
  readonly ok: boolean;
}

async function examine(what: string, look: () => Promise<string>): Promise<Finding> {
  try {
    return { what, says: await look(), ok: true };
  } catch (error) {
    const said = error instanceof TiquError ? `${error.message} [${error.code}]` : String(error);
    return { what, says: said, ok: false };
  }
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`;
}

async function segmenter(): Promise<string> {
  const { loadSegmenter } = await import('../../segment/jieba.js');
  const { version, tag } = await loadSegmenter();
  const words = tag('提取中文').length;
  return `${version}, ${words > 0 ? 'cuts words' : 'gives no words'}`;
}

async function model(): Promise<string> {
  const [{ SHIPPED_MODEL, loadTagger }, { segmenterVersion }] = await Promise.all([
    import('../../entity/tagger/tagger.js'),
    import('../../segment/jieba.js'),
  ]);
  const { notices } = await loadTagger(segmenterVersion(), SHIPPED_MODEL);
  return notices.length === 0 ? 'loads, made for this segmenter' : notices.map(({ message }) => message).join('; ');
}

async function configuration({ commands }: Session): Promise<string> {
  const file = await readConfigFile(process.cwd(), allOptions(commands));
  if (file === null) return 'none';
  return `${file.path}: ${[...file.lines.keys()].join(', ') || 'empty'}`;
}

/** Variables that change what is printed or how. */
function environment({ env }: Session): string {
  const named = Object.keys(env).filter((name) =>
    /^(?:TIQU_|NO_COLOR$|FORCE_COLOR$|LANG$|LC_|TERM$|TZ$|CI$)/.test(name),
  );
  return (
    named
      .sort()
      .map((name) => `${name}=${env[name]}`)
      .join(' ') || 'nothing of interest'
  );
}

async function extraction(): Promise<string> {
  const { loadPipeline } = await import('../../pipeline.js');
  const extract = await loadPipeline({ types: new Set(['amount', 'percentage', 'date', 'entity']) });
  const { mentions } = extract({ text: '2026年2月10日,鹤壁市完成投资1.5亿元,增长5.5%。', encoding: 'utf-8' });
  const found = new Set(mentions.map(({ type }) => type));
  if (found.size !== 4) throw new Error(`found only ${[...found].join(', ') || 'nothing'}`);
  return `finds ${[...found].join(', ')}`;
}

export const doctor: Run = async (_args, _raw, session) => {
  const { node, icu, unicode } = process.versions;
  const findings: Finding[] = [
    { what: 'tiqu', says: toolVersion(), ok: true },
    { what: 'node', says: `${node}, ICU ${icu}, Unicode ${unicode}`, ok: Number(node.split('.')[0]) >= 20 },
    { what: 'system', says: `${process.platform} ${process.arch} ${release()}`, ok: true },
    { what: 'machine', says: `${availableParallelism()} cores, ${megabytes(totalmem())}`, ok: true },
    { what: 'environment', says: environment(session), ok: true },
    await examine('configuration', () => configuration(session)),
    await examine('segmenter', segmenter),
    await examine('entity model', model),
    await examine('extraction', extraction),
  ];
  const { rss } = process.memoryUsage();
  findings.push({ what: 'memory', says: `${megabytes(rss)} with everything loaded`, ok: true });
  const sink = standardOutput((await import('../../output/escape.js')).escapeForTerminal);
  for (const { what, says, ok } of findings) await sink.write(`${ok ? 'ok  ' : 'FAIL'}  ${what.padEnd(14)} ${says}\n`);
  await sink.finish();
  const failed = findings.filter(({ ok }) => !ok);
  if (failed.length === 0) return EXIT.done;
  writeError(
    `tiqu: ${failed.map(({ what }) => what).join(', ')}: see above; npm rebuild nodejieba mends the segmenter\n`,
  );
  return EXIT.checkFailed;
};
