/** 其中: which fact is the whole of the parts that follow it. */
import { type ResolvedQuantity, unitOf } from '../draft.js';
import type { Seed } from './seed.js';

/** Follows a sentence from 其中 to 其中. */
export class Parts {
  /** Behind 其中. */
  inPart = false;
  /** The fact that is divided; undefined where nobody knows. */
  whole: Seed | undefined;
  /** The whole that was divided in front of the last semicolon. */
  former: Seed | undefined;
  private wholes: readonly Seed[] = [];
  private opensSentence = false;

  /** A semicolon: the parts end, unless 其中 opened the sentence. */
  close(): void {
    this.former = this.inPart ? this.whole : undefined;
    if (!this.opensSentence) this.inPart = false;
  }

  /**
   * 其中 itself.
   * @param own the facts of the sentence so far
   * @param since the first clause behind the last semicolon
   * @param before the facts of the sentence before
   */
  open(opensSentence: boolean, own: readonly Seed[], since: number, before: readonly Seed[]): void {
    this.inPart = true;
    this.opensSentence = opensSentence;
    const told = own.slice(-LONGEST_LOOK).filter((seed) => !seed.share);
    const near = told.filter((seed) => seed.clause >= since);
    this.wholes =
      near.length > 0 ? near : told.length > 0 ? told : before.slice(-LONGEST_LOOK).filter((seed) => !seed.share);
    this.whole = this.wholes.at(-1);
  }

  /** 项目198个,总投资876亿元,其中50亿元以上项目4个: the whole is what was counted alike. */
  match(quantity: ResolvedQuantity): void {
    if (!this.inPart) return;
    this.whole = this.wholes.findLast((seed) => unitOf(seed.quantity) === unitOf(quantity)) ?? this.wholes.at(-1);
  }

  /** The indicator `part` is a part of. */
  wholeOf(part: Seed): string | undefined {
    if (!this.inPart || part.share) return undefined;
    const alike = this.wholes.filter((whole) => sameKind(whole, part) && !AVERAGES.test(whole.indicator));
    const [first] = alike.toReversed().sort((a, b) => likeness(b, part) - likeness(a, part));
    return first?.indicator === part.indicator ? undefined : first?.indicator;
  }
}

/** So many facts back a whole is looked for. */
const LONGEST_LOOK = 4;
const AVERAGES = /^[人户日月年亩]均|平均/;

/** 存款余额…,贷款余额…,其中住户存款余额: how many characters both names end in; one is none. */
function likeness({ indicator }: Seed, part: Seed): number {
  let length = 0;
  while (length < indicator.length && indicator.at(-1 - length) === part.indicator.at(-1 - length)) length++;
  return length > 1 ? length : 0;
}

function sameKind(whole: Seed, part: Seed): boolean {
  if (whole.measure !== part.measure) return false;
  const [one, other] = [unitOf(whole.quantity), unitOf(part.quantity)];
  return one === other || (areThings(whole) && areThings(part) && (one === '个' || other === '个'));
}

/** 机构8.9万个,其中医院286家: the classifiers of things differ, the things do not. */
function areThings({ quantity }: Seed): boolean {
  return quantity.type === 'amount' && quantity.kind === 'count' && /^[个家所处座]$/.test(quantity.unit);
}
