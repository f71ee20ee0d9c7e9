/**
 * Search as readers mean it: words or their beginnings, in any order, whatever their
 * case, accents, apostrophes and hyphens.
 */
import {
  classOf,
  EXPANDS,
  expansionOf,
  FOLDED,
  foldText,
  isInitialStop,
  isWordAt,
  SPACE,
  VANISHES,
} from './fold.ts';

/** UTF-16 offsets into a text; the end is not part of it. */
export interface TextRange {
  start: number;
  end: number;
}

/** A folded text, and for each of its code units the place that it comes from. */
interface FoldedText {
  text: string;
  places: number[];
}

/** What `foldText` does, with the way back. */
function foldWithPlaces(text: string): FoldedText {
  const folded: FoldedText = { text: '', places: [] };
  for (let index = 0; index < text.length; index++) {
    const one = classOf(text.charCodeAt(index)) & FOLDED;
    if (one === VANISHES || isInitialStop(text, index)) continue;
    if (one === SPACE && (folded.text === '' || folded.text.endsWith(' '))) continue;
    const added = one === EXPANDS ? expansionOf(text.charCodeAt(index)) : String.fromCharCode(one);
    folded.text += added;
    for (let unit = 0; unit < added.length; unit++) folded.places.push(index);
  }
  return folded;
}

/** Without the quotes, commas and brackets around a word; those inside it count. */
function trimWord(word: string): string {
  let [start, end] = [0, word.length];
  while (start < end && !isWordAt(word, start)) start++;
  while (end > start && !isWordAt(word, end - 1)) end--;
  return word.slice(start, end);
}

/** The different words that a reader searches for, folded. */
export function wordsOfSearch(search: string): string[] {
  const words = foldText(search).split(' ').map(trimWord);
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The places where a word of the folded text begins with the searched one. */
function placesOf(folded: string, word: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
    if (!isWordAt(folded, at - 1)) places.push(at);
  }
  return places;
}

/**
 * Whether a text holds all the words of a search, each at the beginning of a word.
 *
 * @param folded what `foldText` made of the text
 * @param words what `wordsOfSearch` gave; no word at all is held by every text
 */
export function hasAllWords(folded: string, words: string[]): boolean {
  return words.every((word) => placesOf(folded, word).length > 0);
}

/** Marks that stand on the last letter belong to it. */
function endOf(text: string, last: number): number {
  let end = last + 1;
  while (end < text.length && (classOf(text.charCodeAt(end)) & FOLDED) === VANISHES) end++;
  return end;
}

function mergeRanges(ranges: TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/**
 * Finds the words of a search in a text.
 *
 * @param words what `wordsOfSearch` gave
 * @returns where they stand, in order, none over another
 */
export function findWords(text: string, words: string[]): TextRange[] {
  if (words.length === 0) return [];
  const folded = foldWithPlaces(text);
  const ranges = words.flatMap((word) =>
    placesOf(folded.text, word).map((at) => ({
      start: folded.places[at] ?? 0,
      end: endOf(text, folded.places[at + word.length - 1] ?? 0),
    })),
  );
  return mergeRanges(ranges);
}
