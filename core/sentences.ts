/** Where sentences begin, well enough to ask what stands near a word. */
import { countWhile } from './bisect.ts';
import { CAPITALS, HIDDEN, LETTERS, withoutHidden } from './characters.ts';

/** A full stop after one of these, or after a single letter, ends no sentence. */
const abbreviation = new RegExp(
  String.raw`(?:^|[\s("'“‘[])(?:[${LETTERS}]|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|v|vs|Inc|Corp|Ltd|Co|Gov|Sen|Rep|Lt|Gen|Col|Sgt|Capt|Maj|Hon|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Art|para|paras|etc|e\.g|i\.e|(?:[${LETTERS}]\.)+[${LETTERS}])$`,
);
const ending = new RegExp(
  String.raw`[.!?…]["'”’)\]${HIDDEN}]*\s+(?=["'“‘(\[${HIDDEN}]*[${CAPITALS}\d])|\u2028`,
  'g',
);
/** Looks back so far for an abbreviation. */
const LOOK_BACK = 12;

/**
 * Finds the places at which sentences begin. A line separator (U+2028), which
 * stands for a line break that is meant as one, ends a sentence; other white space does not.
 *
 * @returns ascending UTF-16 offsets, the first of them 0
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(ending)) {
    const isStop = match[0].startsWith('.') && !/["'”’)\]]/.test(match[0]);
    const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
    if (isStop && abbreviation.test(withoutHidden(before))) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/**
 * The sentence around a place.
 *
 * @param starts what `sentenceStarts` gave for the text
 * @returns UTF-16 offsets, `end` exclusive
 */
export function sentenceAt(
  starts: number[],
  length: number,
  place: number,
): { start: number; end: number } {
  const at = countWhile(starts.length, (index) => (starts[index] as number) <= place) - 1;
  return { start: starts[at] ?? 0, end: starts[at + 1] ?? length };
}
