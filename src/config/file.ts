/** `tiqu.config.json`, found in this folder or above it. It is data: nothing in it is run. */
import { dirname, relative, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import { type OwnEntries, TiquError } from '../model.js';
import { isConfigurable, type RawValue, type RawValues, type Setting, settingKey } from './setting.js';

export const CONFIG_FILE = 'tiqu.config.json';

export interface ConfigFile {
  /** As shown, from the folder the command was called in. */
  readonly path: string;
  readonly values: RawValues;
  readonly own: OwnEntries;
  /** 1-based lines of the keys of the file. */
  readonly lines: ReadonlyMap<string, number>;
}

/** The file and its text; null where there is none. @throws {TiquError} E501 where it cannot be read. */
async function findFile(folder: string): Promise<{ path: string; text: string } | null> {
  const loaders = { '.json': (_path: string, content: string): string => content };
  const searcher = lilconfig('tiqu', {
    searchPlaces: [CONFIG_FILE],
    stopDir: resolve('/'),
    ignoreEmptySearchPlaces: false,
    loaders,
  });
  const found = await searcher.search(folder).catch((error: unknown) => {
    throw new TiquError('E501', `the configuration cannot be read: ${String(error)}`, { path: CONFIG_FILE });
  });
  return found === null ? null : { path: found.filepath, text: typeof found.config === 'string' ? found.config : '' };
}

/** Lines of the keys of the outermost object, in a text that is known to be JSON. */
function keyLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let depth = 0;
  let line = 1;
  for (const [piece] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]\n]/g)) {
    if (piece === '{' || piece === '[') depth += 1;
    else if (piece === '}' || piece === ']') depth -= 1;
    else if (piece === '\n') line += 1;
    else if (depth === 1 && piece.endsWith(':')) lines.set(String(JSON.parse(piece.replace(/\s*:$/, ''))), line);
    if (piece.length > 1) line += piece.split('\n').length - 1;
  }
  return lines;
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const at = error instanceof Error ? /position (\d+)/.exec(error.message) : null;
    const before = text.slice(0, Number(at?.[1] ?? 0)).split('\n');
    throw new TiquError('E502', 'the configuration is not JSON', {
      path,
      ...(at ? { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } : {}),
    });
  }
}

/** Paths in the file count from its folder. */
function placed(value: RawValue, setting: Setting | undefined, folder: string): RawValue {
  if (!setting?.path) return value;
  const place = (path: string): string => relative(process.cwd(), resolve(folder, path)) || '.';
  if (typeof value === 'string') return place(value);
  return typeof value === 'boolean' ? value : value.map(place);
}

function isRawValue(value: unknown): value is RawValue {
  return ['string', 'boolean'].includes(typeof value) || Array.isArray(value);
}

/**
 * The configuration for work in a folder, or null where there is none.
 *
 * @param settings every option there is.
 * @throws {TiquError} E501 unreadable, E502 no JSON, E503 a key or value that is none.
 */
export async function readConfigFile(folder: string, settings: readonly Setting[]): Promise<ConfigFile | null> {
  const found = await findFile(folder);
  if (found === null) return null;
  const path = relative(folder, found.path);
  const json = parseJson(found.text, path);
  const { configSchema, ownSchema } = await import('./schema.js');
  const lines = keyLines(found.text);
  const schema = configSchema(settings);
  const parsed = schema.safeParse(json);
  if (!parsed.success) {
    const { explainIssue } = await import('./issue.js');
    throw explainIssue(parsed.error, path, lines, Object.keys(schema.shape));
  }
  const own: Record<string, unknown> = {};
  const values: Record<string, RawValue> = {};
  const byKey = new Map(settings.filter(isConfigurable).map((setting) => [settingKey(setting), setting]));
  for (const [key, value] of Object.entries(parsed.data)) {
    if (key in ownSchema.shape) own[key] = value;
    else if (key !== '$schema' && isRawValue(value)) values[key] = placed(value, byKey.get(key), dirname(found.path));
  }
  return { path, values, own: ownSchema.parse(own), lines };
}
