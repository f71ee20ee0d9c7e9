/** Where in a sentence patterns may begin, by one look at each of its words. */
import { leadWords, type Pattern } from './claim-patterns.ts';
import type { PlainWord } from './claim-text.ts';

/** A value, and the index of the word at which its pattern may begin. */
export interface Candidate<Value> {
  value: Value;
  at: number;
}

/** Values by the words with which their patterns can begin. */
export class WordIndex<Value> {
  readonly #exact = new Map<string, Value[]>();
  readonly #stems = new Map<string, Value[]>();
  readonly #stemLengths = new Set<number>();
  /** Their patterns begin with anything. */
  readonly #anywhere: Value[] = [];

  add(pattern: Pattern, value: Value): void {
    const lead = leadWords(pattern);
    if (!lead) this.#anywhere.push(value);
    for (const word of lead?.exact ?? []) append(this.#exact, word, value);
    for (const stem of lead?.stems ?? []) {
      append(this.#stems, stem, value);
      this.#stemLengths.add(stem.length);
    }
  }

  /** In order of place. */
  candidatesIn(words: readonly PlainWord[]): Candidate<Value>[] {
    return words.flatMap(({ text }, at) =>
      [...this.#anywhere, ...this.#beginningWith(text)].map((value) => ({ value, at })),
    );
  }

  #beginningWith(word: string): Value[] {
    const values = [...(this.#exact.get(word) ?? [])];
    for (const length of this.#stemLengths) {
      values.push(...(this.#stems.get(word.slice(0, length)) ?? []));
    }
    return values;
  }
}

function append<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
