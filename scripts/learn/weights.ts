/** What the labelled passages teach about the terms that have enough of them. */
import { ALWAYS } from '../../core/learned.ts';
import type { TermPattern } from '../../data/packing.ts';
import type { Passage } from '../../tests/eval/passages.ts';
import { examplesOf, type TermExample } from './examples.ts';
import { fit } from './logistic.ts';

/** Fewer examples teach words that only happened to stand there. */
const MIN_EXAMPLES = 200;
const PENALTY = 4;
const EPOCHS = 60;
/** A sign that was seen once only happened to stand there. */
const MIN_SEEN = 2;
/** So many signs of a term are kept, those that decide most: each costs bytes and time on every page. */
const MOST_SIGNS = 1000;

/**
 * Taken from what every spelling brings along, in log-odds: a wrong mark costs a reader's trust, a
 * missing one next to nothing.
 */
const CAUTION = 0.5;

const OF_ALL = '';
const named = (term: string, sign: string) => `${term}|${sign}`;

type ByTerm<Value> = Map<string, Map<string, Value>>;

/** How often each term's signs were seen. */
function countSigns(examples: TermExample[]): ByTerm<number> {
  const counts: ByTerm<number> = new Map();
  for (const { term, signs } of examples) {
    const ofTerm = counts.get(term) ?? new Map<string, number>();
    counts.set(term, ofTerm);
    for (const sign of signs.keys()) ofTerm.set(sign, (ofTerm.get(sign) ?? 0) + 1);
  }
  return counts;
}

/** Learns the weights of all terms at once, of some signs of each. */
function learnSome(examples: TermExample[], some: ByTerm<number>): ByTerm<number> {
  const rows = examples.map(({ term, signs, offset, isRight }) => ({
    offset,
    isRight,
    signs: new Map(
      [...signs]
        .filter(([sign]) => some.get(term)?.has(sign))
        .flatMap(([sign, amount]) => [
          [named(OF_ALL, sign), amount],
          [named(term, sign), amount],
        ]),
    ),
  }));
  const weights = fit(rows, { penalty: PENALTY / rows.length, epochs: EPOCHS });
  const weightOf = (name: string) => weights.get(name) ?? 0;
  const learned: ByTerm<number> = new Map();
  for (const [term, signs] of some) {
    const entries = [...signs.keys()].map((sign): [string, number] => [
      sign,
      weightOf(named(OF_ALL, sign)) + weightOf(named(term, sign)),
    ]);
    learned.set(term, new Map(entries));
  }
  return learned;
}

/** Leaves out the signs that were seen too seldom, whatever the term. */
function withoutRare(counts: ByTerm<number>): ByTerm<number> {
  const everywhere = new Map<string, number>();
  for (const signs of counts.values())
    for (const [sign, count] of signs) everywhere.set(sign, (everywhere.get(sign) ?? 0) + count);
  const isSeen = ([sign]: [string, number]) => (everywhere.get(sign) ?? 0) >= MIN_SEEN;
  return new Map(Array.from(counts, ([term, signs]) => [term, new Map([...signs].filter(isSeen))]));
}

/** Learns from all signs, then again from those of each term that decide most. */
function learn(examples: TermExample[]): ByTerm<number> {
  const counts = withoutRare(countSigns(examples));
  const kept: ByTerm<number> = new Map();
  for (const [term, weights] of learnSome(examples, counts)) {
    const worth = ([sign, weight]: [string, number]) =>
      Math.abs(weight) * Math.sqrt(counts.get(term)?.get(sign) ?? 0);
    const best = [...weights].toSorted((one, other) => worth(other) - worth(one));
    kept.set(term, new Map(best.slice(0, MOST_SIGNS)));
  }
  return learnSome(examples, kept);
}

/** As a file has them: rounded, in order, without what says nothing. */
function toFile(weights: Map<string, number>): Record<string, number> {
  const entries = [...weights]
    .map(([sign, weight]) => [sign, sign === ALWAYS ? weight - CAUTION : weight] as const)
    .map(([sign, weight]) => [sign, Number(weight.toFixed(1))] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/**
 * Learns from the passages of the tuning half in which sense the spellings of a term are used.
 * What a sign says of all such terms is learnt once, what it says of one term beside it
 * ("frustratingly easy domain adaptation": H. Daumé III, 2007).
 *
 * @returns weights by sign for each term, by its id
 */
export function learnFrom(
  passages: Passage[],
  terms: TermPattern[],
): Map<string, Record<string, number>> {
  const tuning = passages.filter(({ half }) => half === 'tuning');
  const byTerm = Map.groupBy(examplesOf(tuning, terms), ({ term }) => term);
  const enough = [...byTerm.values()].filter(({ length }) => length >= MIN_EXAMPLES);
  const learned = learn(enough.flat());
  return new Map(Array.from(learned, ([term, weights]) => [term, toFile(weights)]));
}
