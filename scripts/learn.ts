/**
 * `npm run learn`: learns from the labelled passages of the tuning half in which sense the
 * spellings of a term are used, and writes data/learned/<term>.json for each term that has
 * enough of them. What a word says of all such terms is learnt once, what it says of one term
 * beside it ("frustratingly easy domain adaptation": H. Daumé III, 2007).
 */
import { ALWAYS } from '../core/learned.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { examplesOf, type TermExample } from './learn/examples.ts';
import { fit } from './learn/logistic.ts';
import { readPassages } from '../tests/eval/passages.ts';
import { readDataFiles, termPatterns } from './check-data/data-files.ts';

/** Fewer examples teach words that only happened to stand there. */
const MIN_EXAMPLES = 200;
const FOLDER = 'data/learned';
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
function learnSome(examples: TermExample[], some: ByTerm<unknown>): ByTerm<number> {
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

/** Learns from all signs, then again from those of each term that decide most. */
function learn(examples: TermExample[]): ByTerm<number> {
  const counts = countSigns(examples);
  const all = countSigns(examples)
    .values()
    .flatMap((signs) => signs);
  const everywhere = new Map<string, number>();
  for (const [sign, count] of all) everywhere.set(sign, (everywhere.get(sign) ?? 0) + count);
  for (const signs of counts.values())
    for (const sign of signs.keys()) if ((everywhere.get(sign) ?? 0) < MIN_SEEN) signs.delete(sign);
  const kept: ByTerm<unknown> = new Map();
  for (const [term, weights] of learnSome(examples, counts)) {
    const worth = ([sign, weight]: [string, number]) =>
      Math.abs(weight) * Math.sqrt(counts.get(term)?.get(sign) ?? 0);
    const best = [...weights].toSorted((one, other) => worth(other) - worth(one));
    kept.set(term, new Map(best.slice(0, MOST_SIGNS)));
  }
  return learnSome(examples, kept);
}

function write(term: string, weights: Map<string, number>): void {
  const entries = [...weights]
    .map(([sign, weight]) => [sign, sign === ALWAYS ? weight - CAUTION : weight] as const)
    .map(([sign, weight]) => [sign, Number(weight.toFixed(1))] as const)
    .filter(([, weight]) => weight !== 0)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  const file = { id: term, weights: Object.fromEntries(entries) };
  writeFileSync(`${FOLDER}/${term}.json`, `${JSON.stringify(file, null, 2)}\n`);
  console.log(`${FOLDER}/${term}.json: ${entries.length} signs`);
}

if (import.meta.main) {
  const terms = termPatterns(readDataFiles(process.cwd()).files);
  const passages = readPassages().filter(({ half }) => half === 'tuning');
  const byTerm = Map.groupBy(examplesOf(passages, terms), ({ term }) => term);
  const enough = [...byTerm.values()].filter(({ length }) => length >= MIN_EXAMPLES);
  mkdirSync(FOLDER, { recursive: true });
  for (const [term, weights] of learn(enough.flat())) write(term, weights);
}
