/**
 * Phrases by the hash of their first word. Of a phrase that begins no word of a page no more is
 * ever looked at: there are thousands, and a page has a use for a few.
 */
import { foldText } from './fold.ts';
import { type Entry, sorted } from './narrowing.ts';
import { addLetter, hashOf, letterOf, plainEnd, STEM_LETTERS, stemHashOf } from './word-hash.ts';

/** How a phrase is looked for, and what it is for; phrases may share it. */
export interface Use<Value> {
  /** Upper and lower case must be as written; then no plural "s" is allowed for. */
  caseSensitive?: boolean | undefined;
  /** The beginning of words: "extradit" finds "extradite" and "extradition". */
  isStem?: boolean | undefined;
  value: Value;
}

export interface Pattern<Value> extends Use<Value> {
  /** Begins with a letter or digit. */
  text: string;
}

export interface Phrase<Value> {
  text: string;
  use: Use<Value>;
}

const SLOT_BITS = 14;
const LETTER_S = letterOf('s'.charCodeAt(0));

const slotOf = (hash: number) => (hash ^ (hash >>> SLOT_BITS)) & (2 ** SLOT_BITS - 1);

const FILTER_BITS = 16;
const bitOf = (hash: number) => (hash ^ (hash >>> FILTER_BITS)) & (2 ** FILTER_BITS - 1);

/** What may follow the first word of a text that needs no folding to tell that word. */
const plainSeparators = new Set(Array.from(" '-", (separator) => separator.charCodeAt(0)));

export class PhraseTable<Value> {
  /** Stems are among the phrases. */
  hasStems = false;
  /** A bit for each hash: small enough to lie near the processor, and nearly all words end here. */
  readonly #filter = new Uint8Array(2 ** FILTER_BITS / 8);
  /** For each slot the number of its last row, from 1; 0 for none. */
  readonly #slots = new Int32Array(2 ** SLOT_BITS);
  /** For each row, numbered from 1, its hash and the row before it in its slot, one after the other. */
  #rows = new Int32Array(2 ** 12);
  /** For each row its phrase. */
  readonly #texts = [''];
  readonly #uses: (Use<Value> | undefined)[] = [undefined];
  readonly #entries = new Map<number, Entry<Phrase<Value>>[]>();

  /**
   * @param written begins with a letter or digit
   * @throws RangeError for a stem that is too short to tell words apart
   */
  add(written: string, use: Use<Value>): void {
    let text = written;
    let end = plainEnd(text);
    if (end < text.length && !plainSeparators.has(text.charCodeAt(end))) {
      text = foldText(text);
      end = plainEnd(text);
    }
    const isWord = end === text.length;
    if (isWord && use.isStem) {
      if (end < STEM_LETTERS) throw new RangeError(`The stem "${text}" is too short.`);
      this.hasStems = true;
      this.#addRow(stemHashOf(text, 0), written, use);
      return;
    }
    const hash = hashOf(text, 0, end);
    this.#addRow(hash, written, use);
    if (isWord) this.#addRow(addLetter(hash, LETTER_S), written, use);
  }

  /** The phrases of a hash in order, or undefined where there are none. */
  phrasesOf(hash: number): Entry<Phrase<Value>>[] | undefined {
    const bit = bitOf(hash);
    if (((this.#filter[bit >> 3] as number) & (1 << (bit & 7))) === 0) return undefined;
    let row = this.#slots[slotOf(hash)] as number;
    while (row > 0 && this.#rows[2 * row] !== hash) row = this.#rows[2 * row + 1] as number;
    return row > 0 ? (this.#entries.get(hash) ?? this.#gather(hash, row)) : undefined;
  }

  #addRow(hash: number, text: string, use: Use<Value>): void {
    const bit = bitOf(hash);
    this.#filter[bit >> 3] = (this.#filter[bit >> 3] as number) | (1 << (bit & 7));
    const slot = slotOf(hash);
    const row = this.#texts.push(text) - 1;
    this.#uses.push(use);
    if (2 * row >= this.#rows.length) this.#makeRoom();
    this.#rows[2 * row] = hash;
    this.#rows[2 * row + 1] = this.#slots[slot] as number;
    this.#slots[slot] = row;
  }

  #makeRoom(): void {
    const rows = new Int32Array(4 * this.#rows.length);
    rows.set(this.#rows);
    this.#rows = rows;
  }

  #gather(hash: number, last: number): Entry<Phrase<Value>>[] {
    const entries: Entry<Phrase<Value>>[] = [];
    for (let row = last; row > 0; row = this.#rows[2 * row + 1] as number) {
      const text = this.#texts[row] as string;
      const use = this.#uses[row];
      if (use && this.#rows[2 * row] === hash)
        entries.push({ folded: foldText(text), value: { text, use } });
    }
    const inOrder = sorted(entries);
    this.#entries.set(hash, inOrder);
    return inOrder;
  }
}
