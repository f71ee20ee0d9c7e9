/**
 * Phrases by the hash of their first word. Of a phrase that begins no word of a page no more is
 * ever looked at: there are thousands, and a page has a use for a few.
 */
import { foldText } from './fold.ts';
import { TrieNode } from './trie.ts';
import { addLetter, hashOf, letterOf, plainEnd, STEM_LETTERS, stemHashOf } from './word-hash.ts';

export interface Pattern<Value> {
  /** Begins with a letter or digit. */
  text: string;
  /** Upper and lower case must be as written; then no plural "s" is allowed for. */
  caseSensitive?: boolean | undefined;
  /** The beginning of words: "extradit" finds "extradite" and "extradition". */
  isStem?: boolean | undefined;
  value: Value;
}

const SLOT_BITS = 15;
const LETTER_S = letterOf('s'.charCodeAt(0));

const slotOf = (hash: number) => (hash ^ (hash >>> SLOT_BITS)) & (2 ** SLOT_BITS - 1);

/** What may follow the first word of a text that needs no folding to tell that word. */
const plainSeparators = new Set([' ', "'", '-', '']);

const withPlainStart = (text: string) =>
  plainSeparators.has(text.charAt(plainEnd(text))) ? text : foldText(text);

export class PhraseTable<Value> {
  /** Stems are among the phrases. */
  hasStems = false;
  /** For each slot the number of its last row, from 1; 0 for none. */
  readonly #slots = new Int32Array(2 ** SLOT_BITS);
  /** For each row, numbered from 1, its hash, its pattern, and the row before it in its slot. */
  readonly #hashes: number[] = [0];
  readonly #patterns: (Pattern<Value> | undefined)[] = [undefined];
  readonly #before: number[] = [0];
  readonly #tries = new Map<number, TrieNode<Pattern<Value>>>();

  /** @throws RangeError for a stem that is too short to tell words apart */
  add(pattern: Pattern<Value>): void {
    const text = withPlainStart(pattern.text);
    const end = plainEnd(text);
    const isWord = end === text.length;
    if (isWord && pattern.isStem) {
      if (end < STEM_LETTERS) throw new RangeError(`The stem "${text}" is too short.`);
      this.hasStems = true;
      this.#addRow(stemHashOf(text, 0), pattern);
      return;
    }
    const hash = hashOf(text, 0, end);
    this.#addRow(hash, pattern);
    if (isWord) this.#addRow(addLetter(hash, LETTER_S), pattern);
  }

  /** The phrases of a hash, or undefined where there are none. */
  trieOf(hash: number): TrieNode<Pattern<Value>> | undefined {
    let row = this.#slots[slotOf(hash)] as number;
    while (row > 0 && this.#hashes[row] !== hash) row = this.#before[row] as number;
    return row > 0 ? (this.#tries.get(hash) ?? this.#grow(hash, row)) : undefined;
  }

  #addRow(hash: number, pattern: Pattern<Value>): void {
    const slot = slotOf(hash);
    this.#before.push(this.#slots[slot] as number);
    this.#slots[slot] = this.#hashes.push(hash) - 1;
    this.#patterns.push(pattern);
  }

  #grow(hash: number, last: number): TrieNode<Pattern<Value>> {
    const trie = new TrieNode<Pattern<Value>>();
    for (let row = last; row > 0; row = this.#before[row] as number) {
      const pattern = this.#patterns[row];
      if (pattern && this.#hashes[row] === hash)
        trie.add({ folded: foldText(pattern.text), value: pattern });
    }
    this.#tries.set(hash, trie);
    return trie;
  }
}
