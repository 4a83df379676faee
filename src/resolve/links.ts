import type { EntityCandidate } from '../model.js';

/**
 * Which mentions of one document are one thing: equal canonical names, and aliases that the text itself declares
 * (国家电网有限公司（以下简称“国网”）).
 */

const DECLARED =
  /^\s?[（(](?:以下)?(?:简称|下称|以下称)(?:为|[:：])?\s*[“"‘《]?([^“”"‘’（()）《》，,。；;\n]{2,20})[”"’》]?(?:[）)]|[，,；;或、])/;
const LINKED = new Set<EntityCandidate['kind']>(['person', 'place', 'org', 'work']);

/** Aliases by their text, with the canonical key of what they stand for. */
function declaredAliases(
  flow: string,
  names: readonly EntityCandidate[],
  keyOf: (name: EntityCandidate) => string,
): Map<string, string> {
  const aliases = new Map<string, string>();
  for (const name of names) {
    if (name.kind !== 'org' && name.kind !== 'work' && name.kind !== 'place') continue;
    const alias = DECLARED.exec(flow.slice(name.end, name.end + 40))?.[1];
    if (alias !== undefined) aliases.set(`${name.kind}:${alias.trim()}`, keyOf(name));
  }
  return aliases;
}

/** Numbers people, places, organisations and works in the order of their first mention, one number a thing. */
export function linkEntities(flow: string, names: readonly EntityCandidate[]): EntityCandidate[] {
  const keyOf = (name: EntityCandidate): string => `${name.kind}:${name.name ?? flow.slice(name.start, name.end)}`;
  const aliases = declaredAliases(flow, names, keyOf);
  const numbers = new Map<string, number>();
  return names.map((name) => {
    if (!LINKED.has(name.kind)) return name;
    const written = `${name.kind}:${flow.slice(name.start, name.end).replace(/^《|》$/g, '')}`;
    const key = aliases.get(written) ?? keyOf(name);
    const entity = numbers.get(key) ?? numbers.size;
    numbers.set(key, entity);
    return { ...name, entity };
  });
}
