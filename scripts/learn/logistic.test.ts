import { describe, expect, test } from 'vitest';
import { type Example, fit, logOdds } from './logistic.ts';

const words = ['prisoner', 'missile', 'the', 'a', 'under'];
const numberOf = (word: string) => words.indexOf(word);
const example = (text: string, isRight: boolean, offset = 0): Example => {
  const signs = text.split(' ').map(numberOf);
  return { signs, amounts: signs.map(() => 1), offset, isRight };
};
const options = { signs: words.length, penalty: 0.001, epochs: 50 };
const weightOf = (word: string, weights: Float64Array) => weights[numberOf(word)] ?? Number.NaN;

describe('what is learnt', () => {
  const examples = [
    example('the prisoner under', true),
    example('the missile under', false),
    example('a prisoner', true),
    example('a missile', false),
  ];
  const weights = fit(examples, options);

  test('tells the examples apart', () => {
    for (const one of examples) expect(logOdds(one, weights) > 0).toBe(one.isRight);
  });

  test('is which words speak for what, and that others say nothing', () => {
    expect(weightOf('prisoner', weights)).toBeGreaterThan(1);
    expect(weightOf('missile', weights)).toBeLessThan(-1);
    expect(Math.abs(weightOf('the', weights))).toBeLessThan(0.3);
  });

  test('is the same each time, and leaves the examples as they were', () => {
    expect(fit(examples, options)).toEqual(weights);
  });
});

test('a sign that counts less in an example says less of it', () => {
  const half = { ...example('prisoner', true), amounts: [0.5] };
  const weights = fit([half, example('missile', false)], options);
  expect(logOdds(half, weights)).toBeCloseTo(0.5 * weightOf('prisoner', weights));
});

test('what is known already need not be learnt', () => {
  const [known, unknown] = [8, 0].map((offset) =>
    weightOf(
      'prisoner',
      fit([example('prisoner', true, offset), example('missile', false, -offset)], options),
    ),
  );
  expect(known).toBeLessThan((unknown ?? 0) / 2);
});

test('a higher penalty keeps weights smaller', () => {
  const examples = [example('prisoner', true), example('missile', false)];
  const [free, bound] = [0, 1].map((penalty) =>
    weightOf('prisoner', fit(examples, { ...options, penalty })),
  );
  expect(bound).toBeLessThan(free ?? 0);
});
