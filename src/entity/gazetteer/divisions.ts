import { readFileSync } from 'node:fs';

/**
 * The divisions of China with their codes: provinces, cities and counties (GB/T 2260, six digits), towns, townships and
 * streets (GB/T 10114, nine digits).
 */
export type DivisionLevel = 'province' | 'city' | 'county' | 'town';

export interface Division {
  readonly code: string;
  readonly name: string;
  readonly level: DivisionLevel;
}

interface Tables {
  readonly byCode: ReadonlyMap<string, Division>;
  /** Full and short names to the divisions that bear them: 河南省, 河南 (also a Mongol county of Qinghai). */
  readonly byName: ReadonlyMap<string, readonly Division[]>;
  /** Lines `name TAB code code…`, sorted by UTF-16 units: searched as they are, never parsed. */
  readonly towns: string;
  /** Where the lines start. */
  readonly townLines: Int32Array;
}

const PEOPLES =
  '蒙古族|蒙古|回族|藏族|维吾尔|维吾尔族|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族|哈萨克|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族|锡伯|普米族|塔吉克|怒族|鄂温克族|鄂温克|鄂伦春|保安族|裕固族|独龙族|各族';
const AUTONOMOUS = new RegExp(`(?:${PEOPLES})*自治[区州县旗]$`);
const SUFFIX = /(?:特别行政区|地区|林区|特区|新区|省|市|盟|县|区|旗)$/;

/** 鹤壁市 → 鹤壁, 恩施土家族苗族自治州 → 恩施; 淇县 and 东区 have no short form. */
export function shortName(name: string): string | null {
  let short = AUTONOMOUS.test(name) ? name.replace(AUTONOMOUS, '') : name.replace(SUFFIX, '');
  // 内蒙古, 东乡: the people is the name.
  if (short.length < 2 && AUTONOMOUS.test(name)) short = name.replace(/族?自治[区州县旗]$/, '');
  return short.length > 1 && short !== name ? short : null;
}

function levelOf(code: string): DivisionLevel {
  if (code.length > 6) return 'town';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

let loaded: Tables | null = null;
function tables(): Tables {
  if (loaded !== null) return loaded;
  const byCode = new Map<string, Division>();
  const byName = new Map<string, Division[]>();
  for (const line of read('divisions.tsv').split('\n')) {
    const [code, name] = line.split('\t');
    if (code === undefined || name === undefined) continue;
    const division = { code, name, level: levelOf(code) };
    byCode.set(code, division);
    for (const form of [name, shortName(name)]) {
      if (form === null) continue;
      const bearers = byName.get(form);
      if (bearers === undefined) byName.set(form, [division]);
      else bearers.push(division);
    }
  }
  const towns = read('towns.tsv');
  loaded = { byCode, byName, towns, townLines: lineStarts(towns) };
  return loaded;
}

/** Provinces, cities and counties with this full or short name, in the order of their codes. */
export function divisionsNamed(name: string): readonly Division[] {
  return tables().byName.get(name) ?? [];
}

/** All full and short names of provinces, cities and counties. */
export function divisionNames(): Iterable<string> {
  return tables().byName.keys();
}

/** The division with this code of six digits, or `undefined`. */
export function divisionCoded(code: string): Division | undefined {
  return tables().byCode.get(code);
}

function lineStarts(text: string): Int32Array {
  const starts: number[] = [];
  for (let at = 0; at < text.length; at = text.indexOf('\n', at) + 1) {
    starts.push(at);
    if (text.indexOf('\n', at) < 0) break;
  }
  return Int32Array.from(starts);
}

const TAB = 9;

/** Below 0 where the line at `start` names what comes before `name`, 0 where it names it, above 0 behind it. */
function compareTown(towns: string, start: number, name: string): number {
  for (let i = 0; i < name.length; i++) {
    const difference = towns.charCodeAt(start + i) - name.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return towns.charCodeAt(start + name.length) - TAB;
}

/** The nine-digit codes of the towns, townships and streets of this full name (西岗镇 has two). */
export function townCodes(name: string): readonly string[] {
  const { towns, townLines } = tables();
  let low = 0;
  let high = townLines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = townLines[middle] ?? 0;
    const order = compareTown(towns, start, name);
    if (order === 0) return towns.slice(start + name.length + 1, towns.indexOf('\n', start)).split(' ');
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return [];
}

/** The codes above a code, widest first: 410622103 → 410000, 410600, 410622. Cities that are provinces stand once. */
export function codesAbove(code: string): string[] {
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code.slice(0, 6)];
  return above.filter(
    (candidate, i) => candidate !== code && above.indexOf(candidate) === i && divisionCoded(candidate),
  );
}

/** Whether `inner` lies in `outer` or is it: 410622103 in 410600. */
export function liesIn(inner: string, outer: string): boolean {
  const stem = outer.length > 6 ? outer : outer.replace(/(?:00){1,2}$/, '');
  return inner.startsWith(stem);
}

/** 410622 → 河南省鹤壁市淇县. */
export function fullName(code: string, name: string): string {
  return [...codesAbove(code).map((above) => divisionCoded(above)?.name ?? ''), name].join('');
}
