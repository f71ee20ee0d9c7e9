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
    if (folded !== EXPANDS) return this.#step(folded);
    let at: TrieNode<Value> | undefined = this;
    for (const character of expansionOf(code)) at = at?.#step(character.charCodeAt(0));
    return at;
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
