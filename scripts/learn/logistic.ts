/** Logistic regression over sparse rows, for some thousands of examples. */
import { random } from '../random.ts';

/** One example: which signs it has, how much each counts in it, and the answer. */
export interface Example {
  /** By number, from 0. */
  signs: ArrayLike<number>;
  /** One a sign. */
  amounts: ArrayLike<number>;
  /** What is known without the signs, in log-odds. */
  offset: number;
  isRight: boolean;
}

interface Options {
  /** How many signs there are. */
  signs: number;
  /** How much large weights cost (L2), over all examples. */
  penalty: number;
  epochs: number;
}

const LEARNING_RATE = 0.1;
/** Keeps the first steps finite. */
const FIRST_SQUARE = 1e-8;

function shuffle(items: unknown[], next: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(next() * (at + 1));
    [items[at], items[other]] = [items[other], items[at]];
  }
}

/** The log-odds that an example is right. */
export function logOdds(
  { signs, amounts, offset }: Pick<Example, 'signs' | 'amounts' | 'offset'>,
  weights: ArrayLike<number>,
): number {
  let sum = offset;
  for (let at = 0; at < signs.length; at++)
    sum += (weights[signs[at] as number] as number) * (amounts[at] as number);
  return sum;
}

/** Goes once through the examples, and changes the weights in place. */
function learnOnce(
  examples: Example[],
  weights: Float64Array,
  squares: Float64Array,
  cost: number,
): void {
  for (const example of examples) {
    const { signs, amounts, isRight } = example;
    const error = 1 / (1 + Math.exp(-logOdds(example, weights))) - Number(isRight);
    for (let at = 0; at < signs.length; at++) {
      const sign = signs[at] as number;
      const weight = weights[sign] as number;
      const slope = error * (amounts[at] as number) + cost * weight;
      const square = (squares[sign] as number) + slope * slope;
      squares[sign] = square;
      weights[sign] = weight - (LEARNING_RATE / Math.sqrt(square)) * slope;
    }
  }
}

/**
 * Learns a weight for each sign, by stochastic gradient descent with a step of its own for each
 * weight (AdaGrad: J. Duchi, E. Hazan and Y. Singer, 2011), and averages over the second half of the
 * way, so that it matters little which examples came last (B. Polyak and A. Juditsky, 1992).
 *
 * @returns the weights, by number of sign
 */
export function fit(examples: Example[], options: Options): Float64Array {
  const weights = new Float64Array(options.signs);
  const squares = new Float64Array(options.signs).fill(FIRST_SQUARE);
  const sums = new Float64Array(options.signs);
  const next = random(1);
  const order = [...examples];
  const averaged = Math.ceil(options.epochs / 2);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    learnOnce(order, weights, squares, options.penalty / examples.length);
    if (epoch < options.epochs - averaged) continue;
    for (let sign = 0; sign < sums.length; sign++)
      sums[sign] = (sums[sign] as number) + (weights[sign] as number);
  }
  return sums.map((sum) => sum / averaged);
}
