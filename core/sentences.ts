/** Where sentences begin, well enough to ask what stands near a word. */

/** A full stop after one of these, or after a single letter, ends no sentence. */
const abbreviation =
  /(?:^|[\s("'“‘[])(?:\p{L}|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|v|vs|Inc|Corp|Ltd|Co|Gov|Sen|Rep|Lt|Gen|Col|Sgt|Capt|Maj|Hon|Jr|Sr|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec|Art|para|paras|etc|e\.g|i\.e|(?:\p{L}\.)+\p{L})$/u;
const ending = /[.!?…]["'”’)\]]*\s+(?=["'“‘([]*[\p{Lu}\p{N}])|\n/gu;

/**
 * Finds the places at which sentences begin. A line break ends a sentence.
 *
 * @returns ascending UTF-16 offsets, the first of them 0
 */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(ending)) {
    const isStop = match[0].startsWith('.') && /^\.\s/.test(match[0]);
    if (isStop && abbreviation.test(text.slice(Math.max(0, match.index - 12), match.index)))
      continue;
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
  let at = starts.length - 1;
  while (at > 0 && (starts[at] as number) > place) at--;
  return { start: starts[at] ?? 0, end: starts[at + 1] ?? length };
}
