/** Logistic regression over sparse rows, for a few thousand examples. */

/** One example: how much each sign counts in it, and the answer. */
export interface Example {
  signs: Map<string, number>;
  /** What is known without the signs, in log-odds. */
  offset: number;
  isRight: boolean;
}

interface Options {
  /** How much large weights cost (L2), per example. */
  penalty: number;
  epochs: number;
}

const LEARNING_RATE = 0.15;

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
  { signs, offset }: Pick<Example, 'signs' | 'offset'>,
  weights: ReadonlyMap<string, number>,
): number {
  let sum = offset;
  for (const [sign, amount] of signs) sum += (weights.get(sign) ?? 0) * amount;
  return sum;
}

/**
 * Learns a weight for each sign, by stochastic gradient descent with a step of its own for each
 * weight (AdaGrad: J. Duchi, E. Hazan and Y. Singer, 2011).
 *
 * @returns the weights, by sign
 */
export function fit(examples: Example[], { penalty, epochs }: Options): Map<string, number> {
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  const next = random(1);
  const order = [...examples];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, next);
    for (const example of order) {
      const chance = 1 / (1 + Math.exp(-logOdds(example, weights)));
      const error = chance - Number(example.isRight);
      for (const [sign, amount] of example.signs) {
        const weight = weights.get(sign) ?? 0;
        const slope = error * amount + penalty * weight;
        const square = (squares.get(sign) ?? 0) + slope * slope;
        if (square === 0) continue;
        squares.set(sign, square);
        weights.set(sign, weight - (LEARNING_RATE / Math.sqrt(square)) * slope);
      }
    }
  }
  return weights;
}
