/**
 * Word lists the features look at: characters of names, places, what organisations end with, posts. They lie in
 * lexicon/ as plain text. A model is good only for the lists it was trained with, so they carry a fingerprint.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** Bits of a character. */
export const COMMON_SURNAME = 1;
export const RARE_SURNAME = 2;
export const GIVEN = 4;
export const TRANSLITERATION = 8;

/** What a word is: the level of a place in the lowest three bits (0: no place), the others a bit each. */
export const PLACE_LEVEL = 7;
export const SUFFIX = 8;
export const TITLE = 16;
export const DOUBLE_SURNAME = 32;
export const HOUSE = 64;

const LEVELS = ['country', 'world', 'province', 'city', 'county', 'town'];
const FILES = [
  'surnames.txt',
  'given-characters.txt',
  'transliteration-characters.txt',
  'org-suffixes.txt',
  'titles.txt',
  'houses.txt',
  'places.tsv',
] as const;

const ABSENT = 0;
const ROOT = 1;

/** Words in a trie over UTF-16 units. Edges lie in one open-addressed table: a node is a number, a word costs no object. */
class Trie {
  private readonly rootEdges = new Int32Array(0x10000);
  /** Whether a word of two units and more may open with these two, by a hash of them. */
  private readonly openings = new Uint8Array(0x10000);
  private parents = new Int32Array(1 << 18);
  private units = new Uint16Array(1 << 18);
  private children = new Int32Array(1 << 18);
  private values = new Uint8Array(1 << 17);
  private nodes = ROOT + 1;

  /** Adds all words of a text that white space parts, without cutting it up: there are tens of thousands. */
  add(text: string, value: number): void {
    let node = ROOT;
    let start = 0;
    for (let i = 0; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0x20;
      if (node === ROOT) start = i;
      if (i === start + 1 && unit > 0x20) this.openings[opening(text.charCodeAt(start), unit)] = 1;
      if (unit > 0x20) node = this.childOrNew(node, unit);
      else if (node !== ROOT) {
        this.values[node] = (this.values[node] ?? 0) | value;
        node = ROOT;
      }
    }
  }

  /** The node behind `unit`, ABSENT when no word goes on so. */
  child(node: number, unit: number): number {
    if (node === ROOT) return this.rootEdges[unit] ?? ABSENT;
    return this.children[this.slot(node, unit)] ?? ABSENT;
  }

  /** What the word that ends at this node is; 0 when none ends there. */
  value(node: number): number {
    return this.values[node] ?? 0;
  }

  private childOrNew(node: number, unit: number): number {
    const known = this.child(node, unit);
    if (known !== ABSENT) return known;
    const fresh = this.nodes++;
    if (fresh >= this.values.length) this.grow();
    if (node === ROOT) this.rootEdges[unit] = fresh;
    else this.link(node, unit, fresh);
    return fresh;
  }

  /** Most places open no word: the first two units tell so without a look at the edges. */
  mayOpen(first: number, second: number): boolean {
    return this.openings[opening(first, second)] === 1;
  }

  private link(node: number, unit: number, child: number): void {
    const slot = this.slot(node, unit);
    this.parents[slot] = node;
    this.units[slot] = unit;
    this.children[slot] = child;
  }

  private slot(node: number, unit: number): number {
    const mask = this.parents.length - 1;
    let slot = (Math.imul(node ^ Math.imul(unit, 0x9e3779b1), 0x85ebca6b) >>> 9) & mask;
    while (this.children[slot] !== ABSENT && (this.parents[slot] !== node || this.units[slot] !== unit))
      slot = (slot + 1) & mask;
    return slot;
  }

  /** Tables stay at most half full: there are at most as many edges as nodes. */
  private grow(): void {
    const values = new Uint8Array(this.values.length * 2);
    values.set(this.values);
    this.values = values;
    const { parents, units, children } = this;
    this.parents = new Int32Array(parents.length * 2);
    this.units = new Uint16Array(parents.length * 2);
    this.children = new Int32Array(parents.length * 2);
    children.forEach((child, slot) => {
      if (child !== ABSENT) this.link(parents[slot] ?? 0, units[slot] ?? 0, child);
    });
  }
}

function opening(first: number, second: number): number {
  return (Math.imul(first, 0x9e37) ^ second) & 0xffff;
}

export class Lexicon {
  readonly #trie = new Trie();
  /** For each UTF-16 unit, what it can be in a person's name. */
  readonly characterBits = new Uint8Array(0x10000);

  constructor(readonly fingerprint: string) {}

  addCharacters(characters: Iterable<string>, bit: number): void {
    for (const character of characters) {
      const unit = character.charCodeAt(0);
      this.characterBits[unit] = (this.characterBits[unit] ?? 0) | bit;
    }
  }

  /** Adds words that white space parts. */
  addWords(text: string, value: number): void {
    this.#trie.add(text, value);
  }

  /**
   * Marks the longest word of each class (place, suffix, title, double surname, house) at `at`: `ends[class]` becomes its end
   * and `found[class]` what it is; where nothing starts both stay 0.
   */
  match(units: Uint16Array, at: number, end: number, ends: Int32Array, found: Uint8Array): boolean {
    const trie = this.#trie;
    let node = trie.child(ROOT, units[at] ?? 0);
    if (node === ABSENT) return false;
    const longer = at + 1 < end && trie.mayOpen(units[at] ?? 0, units[at + 1] ?? 0);
    if (!longer && trie.value(node) === 0) return false;
    ends.fill(0);
    let any = 0;
    for (let i = at; node !== ABSENT; ) {
      const value = trie.value(node);
      i++;
      if (value !== 0) {
        any |= value;
        if ((value & PLACE_LEVEL) !== 0) {
          ends[0] = i;
          found[0] = value & PLACE_LEVEL;
        }
        if ((value & SUFFIX) !== 0) ends[1] = i;
        if ((value & TITLE) !== 0) ends[2] = i;
        if ((value & DOUBLE_SURNAME) !== 0) ends[3] = i;
        if ((value & HOUSE) !== 0) ends[4] = i;
      }
      if (i >= end || !longer) break;
      node = trie.child(node, units[i] ?? 0);
    }
    return any !== 0;
  }
}

let loading: Promise<Lexicon> | undefined;

/** Reads the lists once a process. */
export function loadLexicon(): Promise<Lexicon> {
  loading ??= readLexicon();
  return loading;
}

async function readLexicon(): Promise<Lexicon> {
  const texts = await Promise.all(FILES.map((file) => readFile(new URL(`lexicon/${file}`, import.meta.url), 'utf8')));
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text);
  const lexicon = new Lexicon(hash.digest('hex').slice(0, 16));
  const [surnames = '', given = '', transliteration = '', suffixes = '', titles = '', houses = '', places = ''] = texts;
  const tiers = withoutComments(surnames).trim().split('\n');
  tiers.forEach((tier, index) => {
    const names = tier.split(' ');
    lexicon.addCharacters(
      names.filter((name) => name.length === 1),
      index < 1 ? COMMON_SURNAME : RARE_SURNAME,
    );
    lexicon.addWords(names.filter((name) => name.length > 1).join(' '), DOUBLE_SURNAME);
  });
  lexicon.addCharacters(withoutComments(given).match(/\S/g) ?? [], GIVEN);
  lexicon.addCharacters(withoutComments(transliteration).match(/\S/g) ?? [], TRANSLITERATION);
  lexicon.addWords(withoutComments(suffixes), SUFFIX);
  lexicon.addWords(withoutComments(titles), TITLE);
  lexicon.addWords(withoutComments(houses), HOUSE);
  for (const line of places.split('\n')) {
    const tab = line.indexOf('\t');
    if (tab > 0) lexicon.addWords(line.slice(tab + 1), LEVELS.indexOf(line.slice(0, tab)) + 1);
  }
  return lexicon;
}

/** A line that starts with # is a comment. */
function withoutComments(text: string): string {
  return text.replace(/^#.*$/gm, '');
}
