/** Logistic regression over sparse rows, for some thousands of examples. */

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

const LEARNING_RATE = 0.15;
/** Keeps the first steps finite. */
const FIRST_SQUARE = 1e-8;

/** A small generator of pseudo-random numbers (mulberry32), so that the same passages give the same weights. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

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

/**
 * Learns a weight for each sign, by stochastic gradient descent with a step of its own for each
 * weight (AdaGrad: J. Duchi, E. Hazan and Y. Singer, 2011).
 *
 * @returns the weights, by number of sign
 */
export function fit(examples: Example[], options: Options): Float64Array {
  const weights = new Float64Array(options.signs);
  const squares = new Float64Array(options.signs).fill(FIRST_SQUARE);
  const cost = options.penalty / examples.length;
  const next = random(1);
  const order = [...examples];
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, next);
    for (const example of order) {
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
  return weights;
}
