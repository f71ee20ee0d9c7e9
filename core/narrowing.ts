/**
 * A sorted list of phrases, narrowed down by the characters of a text to those that go on so. It
 * does what a trie does, but nothing has to be built for phrases that no text begins.
 */
import { countWhile } from './bisect.ts';
import { EXPANDS, expansionOf, FOLDED } from './fold.ts';

/** A phrase as `foldText` leaves it, and what it is for. */
export interface Entry<Value> {
  folded: string;
  value: Value;
}

/** The entries in the order that `Narrowing` needs. */
export function sorted<Value>(entries: Entry<Value>[]): Entry<Value>[] {
  return entries.toSorted((one, other) => {
    if (one.folded === other.folded) return 0;
    return one.folded < other.folded ? -1 : 1;
  });
}

/** Where a phrase ends, it stands before all that go on. */
const ENDS = -1;

const codeAt = (text: string, index: number) =>
  index < text.length ? text.charCodeAt(index) : ENDS;

/** Hardly ever does a phrase end. */
const none: never[] = [];

/** One reading of a text. */
export class Narrowing<Value> {
  readonly #entries: readonly Entry<Value>[];
  #from = 0;
  #to: number;
  #depth = 0;

  /** @param entries what `sorted` gave */
  constructor(entries: readonly Entry<Value>[]) {
    this.#entries = entries;
    this.#to = entries.length;
  }

  /**
   * Goes on by one code unit of a text, or by the several that it folds to.
   *
   * @param cls its class, from `classOf`; it leaves a trace in folded text
   * @returns whether any phrase is left
   */
  follow(code: number, cls: number): boolean {
    const folded = cls & FOLDED;
    if (folded !== EXPANDS) return this.#step(folded);
    return Array.from(expansionOf(code)).every((one) => this.#step(one.charCodeAt(0)));
  }

  /** What the phrases are for whose last character was the one just read. */
  ended(): readonly Value[] {
    if (!this.#endsAt(this.#from)) return none;
    const values: Value[] = [];
    for (let at = this.#from; at < this.#to && this.#endsAt(at); at++)
      values.push((this.#entries[at] as Entry<Value>).value);
    return values;
  }

  #endsAt(index: number): boolean {
    return this.#entries[index]?.folded.length === this.#depth;
  }

  #step(folded: number): boolean {
    // Nearly always one is left, or none.
    if (this.#to - this.#from === 1) {
      const { folded: phrase } = this.#entries[this.#from] as Entry<Value>;
      if (codeAt(phrase, this.#depth++) !== folded) this.#to = this.#from;
      return this.#from < this.#to;
    }
    const from = this.#firstFrom(folded, this.#from);
    this.#to = this.#firstFrom(folded + 1, from);
    this.#from = from;
    this.#depth++;
    return from < this.#to;
  }

  /** The first entry, from one on, whose next code unit is not before another. */
  #firstFrom(code: number, from: number): number {
    const codeOf = (at: number) => codeAt((this.#entries[at] as Entry<Value>).folded, this.#depth);
    return from + countWhile(this.#to - from, (index) => codeOf(from + index) < code);
  }
}
