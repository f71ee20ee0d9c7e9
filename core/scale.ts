/** Adds up what speaks for and against a sense, and remembers why. */
import type { ReadBlock, Said } from './evidence.ts';

/** What counted for or against a sense, by where it was found. */
export interface Reason {
  from:
    | 'tier'
    | 'sentence'
    | 'block'
    | 'beside'
    | 'headline'
    | 'page'
    | 'name'
    | 'definition'
    | 'other mentions';
  /** Above 0 it speaks for the sense. */
  weight: number;
  /** The words, as the page has them, and signs that were learnt, as core/learned.ts names them. */
  words: string[];
}

/** How much words count by where they stand, and how much a place can say at most. */
const zones = {
  sentence: { factor: 1, most: 8 },
  block: { factor: 0.5, most: 3 },
  beside: { factor: 0.3, most: 1.5 },
  headline: { factor: 0.5, most: 2 },
};
type Zone = keyof typeof zones;

/** Adds up words, each of them once, at the place that comes first. */
export class Scale {
  readonly #counted = new Set<string>();
  readonly #sums = new Map<Reason['from'], number>();
  readonly #factor: number;
  readonly reasons: Reason[] = [];

  /** @param factor how much words of evidence count */
  constructor(factor = 1) {
    this.#factor = factor;
  }

  /** Where the sentence has spoken, what stands further off is not heard against it. */
  weighAround(from: Zone, block: ReadBlock, said: Said[]): void {
    const sentence = this.said('sentence');
    this.weigh(
      from,
      block,
      said.filter(({ weight, side }) => !side && weight * sentence >= 0),
    );
  }

  weigh(from: Zone, block: ReadBlock, said: Said[]): void {
    const fresh = said.filter(({ word }) => !this.#counted.has(word));
    let sum = 0;
    for (const { word, weight } of fresh) {
      if (!this.#counted.has(word)) sum += weight;
      this.#counted.add(word);
    }
    if (fresh.length === 0) return;
    const { factor, most } = zones[from];
    const weight = Math.max(-most, Math.min(most, sum * factor));
    this.add(
      from,
      weight * this.#factor,
      fresh.map(({ start, end }) => block.text.slice(start, end)),
    );
  }

  add(from: Reason['from'], weight: number, words: string[] = []): void {
    if (weight === 0) return;
    this.reasons.push({ from, weight, words });
    this.#sums.set(from, this.said(from) + weight);
  }

  /** What one place says. */
  said(place: Reason['from']): number {
    return this.#sums.get(place) ?? 0;
  }

  /** What all say together, or all but one. */
  sum(without?: Reason['from']): number {
    let sum = 0;
    for (const [from, weight] of this.#sums) if (from !== without) sum += weight;
    return sum;
  }
}
