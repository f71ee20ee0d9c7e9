/**
 * Finds many phrases at once: one walk over the text, at each word start one
 * walk down a trie of folded characters. The cost hardly grows with the number
 * of phrases, and places need no translation because folding happens on the way.
 */
import {
  classOf,
  EXPANDS,
  expansionOf,
  FOLDED,
  foldKeepingCase,
  foldText,
  isInitialStop,
  isWordAt,
  SPACE,
  VANISHES,
  WORD,
} from './fold.ts';

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

interface Ending<Value> {
  value: Value;
  /** The spelling demanded, where case counts. */
  exactly: string | undefined;
  isStem: boolean;
}

interface TrieNode<Value> {
  next: Map<number, TrieNode<Value>>;
  endings: Ending<Value>[];
}

const LETTER_S = 115;

/** So many folded characters at a word's start tell most words apart from all phrases. */
const KEY_LENGTH = 4;
const KEY_BITS = 5;
const KEY_MASK = 2 ** KEY_BITS - 1;

const emptyNode = <Value>(): TrieNode<Value> => ({ next: new Map(), endings: [] });

/** Whether a code unit is one of A to Z, in either case. */
function isPlainLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/**
 * Says of most words at once that no phrase begins with them, by one bit for each
 * possible beginning; a wrong yes costs a walk down the trie, a wrong no cannot be.
 */
class BeginningFilter {
  readonly #bits = new Uint8Array(2 ** (KEY_LENGTH * KEY_BITS - 3));

  add(folded: string, key = 0, length = 0): void {
    if (length === KEY_LENGTH) {
      const at = key >> 3;
      this.#bits[at] = (this.#bits[at] as number) | (1 << (key & 7));
    } else if (length < folded.length) {
      const code = folded.charCodeAt(length) & KEY_MASK;
      this.add(folded, (key << KEY_BITS) | code, length + 1);
    } else {
      // Behind a short phrase anything may stand.
      for (let code = 0; code <= KEY_MASK; code++) {
        this.add(folded, (key << KEY_BITS) | code, length + 1);
      }
    }
  }

  /** Whether a phrase may begin at a place of a text. */
  mayBegin(text: string, start: number): boolean {
    let key = 0;
    for (let at = start; at < start + KEY_LENGTH; at++) {
      const code = text.charCodeAt(at);
      // Of a plain letter the last five bits are the same in both cases.
      if (!isPlainLetter(code)) return this.#mayBeginFolded(text, start);
      key = (key << KEY_BITS) | (code & KEY_MASK);
    }
    return this.#has(key);
  }

  #mayBeginFolded(text: string, start: number): boolean {
    let key = 0;
    let last = 0;
    for (let at = start, length = 0; length < KEY_LENGTH; at++) {
      const folded = at < text.length ? classOf(text.charCodeAt(at)) & FOLDED : 0;
      if (folded === EXPANDS) return true;
      if (folded === VANISHES || (folded === SPACE && last === SPACE)) continue;
      if (isInitialStop(text, at)) continue;
      key = (key << KEY_BITS) | (folded & KEY_MASK);
      last = folded;
      length++;
    }
    return this.#has(key);
  }

  #has(key: number): boolean {
    return ((this.#bits[key >> 3] as number) & (1 << (key & 7))) > 0;
  }
}

function insert<Value>(root: TrieNode<Value>, pattern: Pattern<Value>): void {
  let node = root;
  for (const character of foldText(pattern.text).split('')) {
    const code = character.charCodeAt(0);
    const next = node.next.get(code) ?? emptyNode<Value>();
    node.next.set(code, next);
    node = next;
  }
  const exactly = pattern.caseSensitive ? foldKeepingCase(pattern.text) : undefined;
  node.endings.push({ value: pattern.value, exactly, isStem: pattern.isStem ?? false });
}

/** The first place at or after `index` whose character leaves a trace in folded text. */
function skipVanishing(text: string, index: number): number {
  let at = index;
  while (at < text.length && (classOf(text.charCodeAt(at)) & FOLDED) === VANISHES) at++;
  return at;
}

/** Takes the marks that belong to the last letter (é as e and accent) into the match. */
function endWithMarks(text: string, end: number): number {
  let at = end;
  while (/\p{M}/u.test(text.charAt(at))) at++;
  return at;
}

/** Follows the trie by one folded character, or by the several it expands to. */
function follow<Value>(node: TrieNode<Value>, code: number): TrieNode<Value> | undefined {
  const folded = classOf(code) & FOLDED;
  if (folded !== EXPANDS) return node.next.get(folded);
  let at: TrieNode<Value> | undefined = node;
  for (const character of expansionOf(code)) at = at?.next.get(character.charCodeAt(0));
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
  readonly #root: TrieNode<Value>;
  readonly #filter: BeginningFilter;
  readonly #hits: Hit<Value>[] = [];

  constructor(text: string, root: TrieNode<Value>, filter: BeginningFilter) {
    this.#text = text;
    this.#root = root;
    this.#filter = filter;
  }

  run(): Hit<Value>[] {
    const text = this.#text;
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (inWord && isPlainLetter(code)) continue;
      const cls = classOf(code);
      if ((cls & FOLDED) === VANISHES) continue;
      if (!(cls & WORD)) inWord = false;
      else if (!inWord) {
        inWord = true;
        // Letters beyond the Basic Multilingual Plane are two units, and neither is a letter alone.
        if (this.#filter.mayBegin(text, at) && !isWordAt(text, at - 1)) this.#descend(at);
      }
    }
    return this.#hits;
  }

  /** Walks down the trie from a word start. */
  #descend(start: number): void {
    const text = this.#text;
    let node: TrieNode<Value> | undefined = this.#root;
    let inSpace = false;
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at);
      const folded = classOf(code) & FOLDED;
      if (folded === VANISHES || (inSpace && folded === SPACE)) continue;
      if (isInitialStop(text, at)) continue;
      inSpace = folded === SPACE;
      node = follow(node, code);
      if (!node) return;
      if (node.endings.length > 0) this.#report(node, start, at + 1);
    }
  }

  #report(node: TrieNode<Value>, start: number, end: number): void {
    const text = this.#text;
    const wordEnd = wordEndAfter(text, end);
    const last = wordEnd === 'plural' ? skipVanishing(text, end) + 1 : end;
    for (const { value, exactly, isStem } of node.endings) {
      const fits =
        exactly === undefined
          ? isStem || wordEnd !== 'elsewhere'
          : wordEnd === 'here' && foldKeepingCase(text.slice(start, end)) === exactly;
      if (fits) this.#hits.push({ start, end: endWithMarks(text, last), value });
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
  const root = emptyNode<Value>();
  const filter = new BeginningFilter();
  for (const pattern of patterns) {
    insert(root, pattern);
    filter.add(foldText(pattern.text));
  }
  return (text) => new Search(text, root, filter).run();
}
