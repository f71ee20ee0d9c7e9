/** What the labelled passages teach about the terms that have enough of them. */
import { ALWAYS } from '../../core/learned.ts';
import { MOST_WEIGHT } from '../../core/sign-table.ts';
import type { TermPattern } from '../../data/packing.ts';
import type { Passage } from '../../tests/eval/passages.ts';
import { examplesOf, SignNumbers, type TermExample } from './examples.ts';
import { fit } from './logistic.ts';

/** Fewer examples teach words that only happened to stand there. */
const MIN_EXAMPLES = 200;
const PENALTY = 4;
const EPOCHS = 45;
/** A sign that was seen in one passage, of whatever term, only happened to stand there. */
const MIN_SEEN = 2;
/** Signs that say less are left out: they cost bytes. */
const MIN_WEIGHT = 0.25;
/** As many as a table of 16,384 slots takes; of more the lightest are left out. */
const MOST_SIGNS = 13_600;

/**
 * Taken from what every spelling brings along, in log-odds: a wrong mark costs a reader's trust, a
 * missing one next to nothing.
 */
const CAUTION = 0.6;

type Weights = Map<string, number>;

/** Leaves out of the examples the signs that were seen in too few passages. */
function withoutRare(examples: TermExample[], signs: number): TermExample[] {
  const counts = new Uint32Array(signs);
  for (const ofPassage of Map.groupBy(examples, ({ passage }) => passage).values())
    for (const sign of new Set(ofPassage.flatMap((example) => Array.from(example.signs))))
      counts[sign] = (counts[sign] as number) + 1;
  return examples.map((example) => {
    const isKept = (_: unknown, at: number) =>
      (counts[example.signs[at] as number] as number) >= MIN_SEEN;
    return {
      ...example,
      signs: Int32Array.from(example.signs).filter(isKept),
      amounts: Float32Array.from(example.amounts).filter(isKept),
    };
  });
}

/** Learns the weights of all terms at once: each sign's own, and in each term what it adds there. */
function learn(examples: TermExample[], { signs }: SignNumbers): Map<string, Weights> {
  const terms = [...new Set(examples.map(({ term }) => term))];
  const inTerm = (sign: number, term: string) => (1 + terms.indexOf(term)) * signs.length + sign;
  const common = withoutRare(examples, signs.length);
  const rows = common.map((example) => ({
    ...example,
    signs: [
      ...Array.from(example.signs),
      ...Array.from(example.signs, (sign) => inTerm(sign, example.term)),
    ],
    amounts: [...Array.from(example.amounts), ...Array.from(example.amounts)],
  }));
  const weights = fit(rows, {
    signs: (1 + terms.length) * signs.length,
    penalty: PENALTY,
    epochs: EPOCHS,
  });
  const weightOf = (number: number) => weights[number] as number;
  const learned = new Map(terms.map((term): [string, Weights] => [term, new Map()]));
  for (const { term, signs: ofExample } of common)
    for (const sign of Array.from(ofExample))
      learned.get(term)?.set(signs[sign] as string, weightOf(sign) + weightOf(inTerm(sign, term)));
  return learned;
}

const rounded = (weight: number) =>
  Number(Math.max(-MOST_WEIGHT, Math.min(MOST_WEIGHT, weight)).toFixed(1));

/** As it is kept: rounded, without what says next to nothing. */
function kept(weights: Weights): Weights {
  const always = (weights.get(ALWAYS) ?? 0) - CAUTION;
  const heaviest = [...weights]
    .filter(([sign, weight]) => sign !== ALWAYS && Math.abs(weight) >= MIN_WEIGHT)
    .toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one))
    .slice(0, MOST_SIGNS);
  return new Map([
    [ALWAYS, rounded(always)],
    ...heaviest.map(([sign, weight]): [string, number] => [sign, rounded(weight)]),
  ]);
}

/**
 * Learns from the passages of the tuning half in which sense the spellings of a term are used.
 * What a sign says of all such terms is learnt once, what it says of one term beside it
 * ("frustratingly easy domain adaptation": H. Daumé III, 2007).
 *
 * @returns weights by sign for each term, by its id
 */
export function learnFrom(passages: Passage[], terms: TermPattern[]): Map<string, Weights> {
  const numbers = new SignNumbers();
  const tuning = passages
    .filter(({ half }) => half === 'tuning')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const byTerm = Map.groupBy(examplesOf(tuning, terms, numbers), ({ term }) => term);
  const enough = [...byTerm.values()].filter(({ length }) => length >= MIN_EXAMPLES);
  const learned = learn(enough.flat(), numbers);
  return new Map(Array.from(learned, ([term, weights]) => [term, kept(weights)]));
}
