import { divisionsNamed } from '../entity/gazetteer/divisions.js';
import { type PlaceChain, readPlaceChain } from '../entity/place-chains.js';
import type { EntityCandidate } from '../model.js';

/** A level of a division, but not the beginning of a word: 云州|市场, 云州|区域, 云州|市民. */
const LEVEL = /^(?:市(?![场民政花值]|区域)|市政(?=府|协)|[县区](?![域划块隔])|[州盟旗](?![际下舰]))/;

/** The divisions that the places and organisations of one text open with, each read once. Offsets are those of the flow. */
export class NamedPlaces {
  readonly #chains = new Map<EntityCandidate, PlaceChain | null>();
  #unknown: ReadonlySet<string> | undefined;

  constructor(
    readonly flow: string,
    readonly names: readonly EntityCandidate[],
  ) {
    for (const name of names)
      if (name.kind === 'place' || name.kind === 'org')
        this.#chains.set(name, readPlaceChain(flow, name.start, name.end));
  }

  /** The chain that a place or an organisation opens with, `null` where it opens with none. */
  chainOf(name: EntityCandidate): PlaceChain | null {
    return this.#chains.get(name) ?? null;
  }

  /** Every chain with the name that it opens, in order. */
  *chains(): Generator<{ readonly name: EntityCandidate; readonly chain: PlaceChain }> {
    for (const [name, chain] of this.#chains) if (chain !== null) yield { name, chain };
  }

  /**
   * Whether a chain is a short name that means, in this text, a division the gazetteer does not know: where a text writes
   * 云州市财政局, 云州 is that city and not 云州区 of Datong. It has no code, and nothing follows from it.
   */
  isUnknown(chain: PlaceChain): boolean {
    this.#unknown ??= this.#findUnknown();
    return chain.bare && this.#unknown.has(this.flow.slice(chain.start, chain.codedEnd));
  }

  #findUnknown(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const { chain } of this.chains()) {
      if (!chain.bare || chain.source !== 'division') continue;
      const level = LEVEL.exec(this.flow.slice(chain.codedEnd, chain.codedEnd + 3))?.[0].charAt(0);
      const short = this.flow.slice(chain.start, chain.codedEnd);
      if (level !== undefined && divisionsNamed(short + level).length === 0) found.add(short);
    }
    return found;
  }
}
