/**
 * Finds many phrases at once: their first words lead to the few places at which one may stand,
 * and from there the text is read on for as long as one of them goes on so. The cost hardly grows
 * with the number of phrases, and places need no translation because folding happens on the way.
 */
import {
  classOf,
  FOLDED,
  foldKeepingCase,
  foldText,
  isInitialStop,
  isWordAt,
  SPACE,
  VANISHES,
} from './fold.ts';
import { type Entry, Narrowing } from './narrowing.ts';
import { type Pattern, type Phrase, PhraseTable, type Use } from './phrase-table.ts';
import {
  addLetter,
  BEYOND_ASCII,
  hashOf,
  letterOf,
  plainEnd,
  STEM_LETTERS,
  stemHashOf,
} from './word-hash.ts';

/** A phrase found: `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Hit<Value> {
  start: number;
  end: number;
  /** The phrase as it was given, however it is spelled here. */
  phrase: string;
  value: Value;
}

const LETTER_S = 115;
const FULL_STOP = 46;
const ASCII_END = 0x80;

const vanishesAt = (text: string, index: number) =>
  (classOf(text.charCodeAt(index)) & FOLDED) === VANISHES;

const isPartOfWord = (text: string, index: number) =>
  isWordAt(text, index) || vanishesAt(text, index);

/** The first place at or after `index` whose character leaves a trace in folded text. */
function skipVanishing(text: string, index: number): number {
  let at = index;
  while (at < text.length && vanishesAt(text, at)) at++;
  return at;
}

/** Whether a word is a single letter with a full stop, which may begin an abbreviation such as "U.S." */
const isInitial = (text: string, start: number, end: number) =>
  end - start === 1 && text.charCodeAt(end) === FULL_STOP;

/** The word at a place, folded, with the letters of an abbreviation ("U.S.") as one word. */
function firstWordFolded(text: string, start: number): string {
  let end = start;
  while (end < text.length && (isPartOfWord(text, end) || isInitialStop(text, end))) end++;
  return foldText(text.slice(start, end));
}

/** Takes the marks that belong to the last letter (é as e and accent) into the match. */
function endWithMarks(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) >= ASCII_END && /\p{M}/u.test(text.charAt(at))) at++;
  return at;
}

/** Where the word around a phrase ends: with the phrase, after a plural "s", or elsewhere. */
function wordEndAfter(text: string, end: number): 'here' | 'plural' | 'elsewhere' {
  const after = skipVanishing(text, end);
  if (!isWordAt(text, after)) return 'here';
  const isPlural =
    (classOf(text.charCodeAt(after)) & FOLDED) === LETTER_S &&
    !isWordAt(text, skipVanishing(text, after + 1));
  return isPlural ? 'plural' : 'elsewhere';
}

/** One walk over one text. */
class Search<Value> {
  readonly #text: string;
  readonly #table: PhraseTable<Value>;
  readonly #hits: Hit<Value>[] = [];
  /** The end of the word with a character beyond ASCII that was looked at last. */
  #wordEnd = 0;

  constructor(text: string, table: PhraseTable<Value>) {
    this.#text = text;
    this.#table = table;
  }

  /** Reads plain words letter by letter; with most of them no phrase begins. */
  run(): Hit<Value>[] {
    const text = this.#text;
    const table = this.#table;
    const { length } = text;
    for (let at = 0; at < length; at++) {
      const start = at;
      let hash = 0;
      let letter = letterOf(text.charCodeAt(at));
      while (letter > BEYOND_ASCII) {
        hash = addLetter(hash, letter);
        letter = ++at < length ? letterOf(text.charCodeAt(at)) : 0;
      }
      if (letter === BEYOND_ASCII && isPartOfWord(text, at)) at = this.#readWordAround(at) - 1;
      else if (isInitial(text, start, at)) this.#lookUpFolded(start);
      else if (at > start) {
        this.#descend(start, table.phrasesOf(hash));
        if (table.hasStems && at - start >= STEM_LETTERS)
          this.#descend(start, table.phrasesOf(stemHashOf(text, start)));
      }
    }
    return this.#hits;
  }

  /**
   * Looks at a whole word by the class of each character.
   *
   * @param place where a character of it stands
   * @returns where it ends
   */
  #readWordAround(place: number): number {
    const text = this.#text;
    let start = place;
    while (start > this.#wordEnd && isPartOfWord(text, start - 1)) start--;
    start = skipVanishing(text, start);
    let end = place + 1;
    while (end < text.length && isPartOfWord(text, end)) end++;
    if (start < end) this.#lookUpFolded(start);
    this.#wordEnd = end;
    return end;
  }

  /** Looks up the phrases that begin with the word at a place, whatever characters it is of. */
  #lookUpFolded(start: number): void {
    const word = firstWordFolded(this.#text, start);
    const length = plainEnd(word);
    this.#descend(start, this.#table.phrasesOf(hashOf(word, 0, length)));
    if (length >= STEM_LETTERS) this.#descend(start, this.#table.phrasesOf(stemHashOf(word, 0)));
  }

  /** Reads on from a word start for as long as a phrase goes on so. */
  #descend(start: number, phrases: Entry<Phrase<Value>>[] | undefined): void {
    if (!phrases) return;
    const text = this.#text;
    const narrowing = new Narrowing(phrases);
    let inSpace = false;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const cls = classOf(code);
      const folded = cls & FOLDED;
      if (folded === VANISHES || (inSpace && folded === SPACE)) continue;
      if (isInitialStop(text, at)) continue;
      inSpace = folded === SPACE;
      if (!narrowing.follow(code, cls)) return;
      const ended = narrowing.ended();
      if (ended.length > 0) this.#report(ended, start, at + 1);
    }
  }

  #report(endings: readonly Phrase<Value>[], start: number, end: number): void {
    const text = this.#text;
    const wordEnd = wordEndAfter(text, end);
    const last = wordEnd === 'plural' ? skipVanishing(text, end) + 1 : end;
    for (const { text: phrase, use } of endings) {
      const fits = use.caseSensitive
        ? wordEnd === 'here' && foldKeepingCase(text.slice(start, end)) === foldKeepingCase(phrase)
        : use.isStem || wordEnd !== 'elsewhere';
      if (fits) this.#hits.push({ start, end: endWithMarks(text, last), phrase, value: use.value });
    }
  }
}

/** Phrases, to be found all at once. */
export class Matcher<Value> {
  readonly #table = new PhraseTable<Value>();

  /** @param patterns several may have the same text */
  constructor(patterns: Iterable<Pattern<Value>> = []) {
    for (const pattern of patterns) this.add(pattern.text, pattern);
  }

  /**
   * @param text begins with a letter or digit
   * @throws RangeError for a stem that is too short to tell words apart
   */
  add(text: string, use: Use<Value>): void {
    this.#table.add(text, use);
  }

  /**
   * Finds every phrase in a text, at Unicode word boundaries.
   *
   * @returns in order of start; hits may overlap
   */
  find(text: string): Hit<Value>[] {
    return new Search(text, this.#table).run();
  }
}
