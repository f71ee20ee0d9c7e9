/**
 * A trie of folded phrases that unfolds where it is walked: most phrases begin no word of a
 * page, and cost nothing but their place in a list.
 */
import { classOf, EXPANDS, expansionOf, FOLDED } from './fold.ts';

/** A phrase, and what it is for. */
export interface Entry<Value> {
  folded: string;
  value: Value;
}

export class TrieNode<Value> {
  /** What ends here. */
  readonly endings: Value[] = [];
  readonly #depth: number;
  readonly #next = new Map<number, TrieNode<Value>>();
  #waiting: Entry<Value>[] = [];

  constructor(depth = 0) {
    this.#depth = depth;
  }

  /** Takes in a phrase whose first characters have led here. */
  add(entry: Entry<Value>): void {
    if (entry.folded.length === this.#depth) this.endings.push(entry.value);
    else this.#waiting.push(entry);
  }

  /**
   * Goes on by one code unit of a text, or by the several that it folds to.
   *
   * @param cls its class, from `classOf`; it leaves a trace in folded text
   */
  follow(code: number, cls = classOf(code)): TrieNode<Value> | undefined {
    const folded = cls & FOLDED;
    return folded === EXPANDS ? this.#followAll(expansionOf(code)) : this.#step(folded);
  }

  #followAll(folded: string): TrieNode<Value> | undefined {
    const next = this.#step(folded.charCodeAt(0));
    return folded.length > 1 && next ? next.#followAll(folded.slice(1)) : next;
  }

  #step(folded: number): TrieNode<Value> | undefined {
    if (this.#waiting.length > 0) this.#unfold();
    return this.#next.get(folded);
  }

  #unfold(): void {
    for (const entry of this.#waiting) {
      const code = entry.folded.charCodeAt(this.#depth);
      const next = this.#next.get(code) ?? new TrieNode<Value>(this.#depth + 1);
      this.#next.set(code, next);
      next.add(entry);
    }
    this.#waiting = [];
  }
}
