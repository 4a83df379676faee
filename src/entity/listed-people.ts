import type { Span } from '../model.js';
import { isCommonWord, placeNames } from './gazetteer/places.js';
import { anonymousAt, isHan, isPersonalName, surnameAt } from './personal-names.js';
import type { Words } from './words.js';

/** People in lists of people: 钱某、周2等人, 白客、张新成. Offsets count UTF-16 units. */

const LONGEST = 4;

/** The names beside a person in a list up to the next that is known, each set apart by its marks; nearest first. */
export function listedPeople(words: Words, person: Span, isKnown: (start: number) => boolean): Span[] {
  return [...toTheLeft(words, person, isKnown), ...toTheRight(words, person, isKnown)];
}

function toTheLeft(words: Words, person: Span, isKnown: (start: number) => boolean): Span[] {
  const { flow } = words;
  const found: Span[] = [];
  let edge = person.start;
  while (flow.charAt(edge - 1) === '、') {
    const end = edge - 1;
    let start = end;
    while (end - start <= LONGEST && isNameCharacter(flow.charAt(start - 1))) start--;
    if (end - start > LONGEST || isKnown(start) || !readsAsName(words, { start, end })) break;
    found.push({ start, end });
    edge = start;
  }
  return found;
}

function toTheRight(words: Words, person: Span, isKnown: (start: number) => boolean): Span[] {
  const { flow } = words;
  const found: Span[] = [];
  let edge = person.end;
  while (flow.charAt(edge) === '、') {
    const start = edge + 1;
    if (isKnown(start)) break;
    let end = start;
    while (end - start <= LONGEST && isNameCharacter(flow.charAt(end))) end++;
    // The last of a list runs on: 周2|等人.
    const closing =
      /^(?:.{1,4}?(?=等(?:人|同志|\d|[一二两三四五六七八九十几多]))|[\u4e00-\u9fff][0-9０-９](?![0-9０-９]))/.exec(
        flow.slice(start, start + 8),
      )?.[0].length;
    if (closing !== undefined) end = start + closing;
    if (end - start > LONGEST || !readsAsName(words, { start, end })) break;
    found.push({ start, end });
    edge = end;
  }
  return found;
}

const isNameCharacter = (character: string): boolean => isHan(character) || /[0-9０-９]/.test(character);

/** Whether what stands between the marks is a name: by its surname and its words, or 周2. */
function readsAsName(words: Words, { start, end }: Span): boolean {
  const text = words.flow.slice(start, end);
  const length = end - start;
  if (length < 2 || isCommonWord(text) || placeNames().has(text)) return false;
  if (anonymousAt(words.flow, start) === length) return true;
  const surname = surnameAt(text, 0);
  if (surname === null || surname.tier > 1) return false;
  // 周2: judgments number those who share a surname.
  if (/^[\u4e00-\u9fff][0-9０-９]$/.test(text)) return surname.tier === 0;
  if (!isPersonalName(text)) return false;
  const first = words.startingAt(start);
  return first !== undefined && (first.end === end ? /^(?:nr|x|nz)/.test(first.tag) : first.word.length === 1);
}
