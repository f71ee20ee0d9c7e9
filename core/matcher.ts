/**
 * Finds many phrases at once: their beginnings lead to the few words that may be one, and from
 * there one walk goes down a trie of folded characters. The cost hardly
 * grows with the number of phrases, and places need no translation because folding happens
 * on the way.
 */
import { Beginnings } from './beginnings.ts';
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
import { TrieNode } from './trie.ts';

export interface Pattern<Value> {
  /** Begins with a letter or digit. */
  text: string;
  /** Upper and lower case must be as written; then no plural "s" is allowed for. */
  caseSensitive?: boolean | undefined;
  /** The beginning of words: "extradit" finds "extradite" and "extradition". */
  isStem?: boolean | undefined;
  value: Value;
}

/** A phrase found: `start` and `end` are UTF-16 offsets, `end` exclusive. */
export interface Hit<Value> {
  start: number;
  end: number;
  value: Value;
}

const LETTER_S = 115;
const ASCII_END = 0x80;

const vanishesAt = (text: string, index: number) =>
  (classOf(text.charCodeAt(index)) & FOLDED) === VANISHES;

/** The first place at or after `index` whose character leaves a trace in folded text. */
function skipVanishing(text: string, index: number): number {
  let at = index;
  while (at < text.length && vanishesAt(text, at)) at++;
  return at;
}

/** Whether a word begins at a place at which a letter or digit stands. */
function beginsWord(text: string, index: number): boolean {
  let at = index - 1;
  // What stands before a plain beginning is known not to be a plain letter.
  while (at >= 0 && text.charCodeAt(at) >= ASCII_END && vanishesAt(text, at)) at--;
  return !isWordAt(text, at);
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
  readonly #root: TrieNode<Pattern<Value>>;
  readonly #hits: Hit<Value>[] = [];
  /** The word with a character beyond ASCII that was looked at last. */
  #wordStart = -1;
  #wordEnd = 0;

  constructor(text: string, root: TrieNode<Pattern<Value>>) {
    this.#text = text;
    this.#root = root;
  }

  run(beginnings: Beginnings): Hit<Value>[] {
    const text = this.#text;
    const { expression } = beginnings;
    expression.lastIndex = 0;
    while (expression.test(text)) {
      const at = expression.lastIndex - 1;
      if (text.charCodeAt(at) >= ASCII_END) expression.lastIndex = this.#readWordAround(at);
      else if (beginnings.mayBegin(text, at) && beginsWord(text, at)) this.#descend(at);
    }
    return this.#hits;
  }

  /**
   * Looks at a whole word by the class of each character.
   *
   * @param place where a character beyond ASCII stands
   * @returns the place to go on at
   */
  #readWordAround(place: number): number {
    const text = this.#text;
    const isPart = (at: number) => isWordAt(text, at) || vanishesAt(text, at);
    if (!isPart(place)) return place + 1;
    let start = place;
    while (start > this.#wordEnd && isPart(start - 1)) start--;
    start = skipVanishing(text, start);
    let end = place + 1;
    while (end < text.length && isPart(end)) end++;
    // A plain beginning may have led to this word before.
    if (start < end && start !== this.#wordStart) this.#descend(start);
    this.#wordEnd = end;
    return end;
  }

  /** Walks down the trie from a word start. */
  #descend(start: number): void {
    const text = this.#text;
    this.#wordStart = start;
    let node: TrieNode<Pattern<Value>> | undefined = this.#root;
    let inSpace = false;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const cls = classOf(code);
      const folded = cls & FOLDED;
      if (folded === VANISHES || (inSpace && folded === SPACE)) continue;
      if (isInitialStop(text, at)) continue;
      inSpace = folded === SPACE;
      node = node.follow(code, cls);
      if (!node) return;
      if (node.endings.length > 0) this.#report(node.endings, start, at + 1);
    }
  }

  #report(endings: Pattern<Value>[], start: number, end: number): void {
    const text = this.#text;
    const wordEnd = wordEndAfter(text, end);
    const last = wordEnd === 'plural' ? skipVanishing(text, end) + 1 : end;
    for (const pattern of endings) {
      const fits = pattern.caseSensitive
        ? wordEnd === 'here' &&
          foldKeepingCase(text.slice(start, end)) === foldKeepingCase(pattern.text)
        : pattern.isStem || wordEnd !== 'elsewhere';
      if (fits) this.#hits.push({ start, end: endWithMarks(text, last), value: pattern.value });
    }
  }
}

/**
 * Builds a matcher.
 *
 * @param patterns phrases; several may have the same text
 * @returns a function that finds every phrase in a text, at Unicode word
 *   boundaries, in order of start and then of length; hits may overlap
 */
export function createMatcher<Value>(
  patterns: Iterable<Pattern<Value>>,
): (text: string) => Hit<Value>[] {
  const root = new TrieNode<Pattern<Value>>();
  const folded: string[] = [];
  for (const pattern of patterns) {
    const text = foldText(pattern.text);
    root.add({ folded: text, value: pattern });
    folded.push(text);
  }
  const beginnings = new Beginnings(folded);
  return (text) => new Search(text, root).run(beginnings);
}
