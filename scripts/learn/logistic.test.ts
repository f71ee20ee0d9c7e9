import { describe, expect, test } from 'vitest';
import { type Example, fit, logOdds } from './logistic.ts';

const example = (words: string, isRight: boolean, offset = 0): Example => ({
  signs: new Map(words.split(' ').map((word) => [word, 1])),
  offset,
  isRight,
});
const options = { penalty: 0.001, epochs: 50 };

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
    expect(weights.get('prisoner')).toBeGreaterThan(1);
    expect(weights.get('missile')).toBeLessThan(-1);
    expect(Math.abs(weights.get('the') ?? 1)).toBeLessThan(0.3);
  });

  test('is the same each time', () => {
    expect(fit(examples, options)).toEqual(weights);
  });
});

test('what is known already need not be learnt', () => {
  const [known, unknown] = [8, 0].map((offset) =>
    fit([example('prisoner', true, offset), example('missile', false, -offset)], options),
  );
  expect(known?.get('prisoner')).toBeLessThan((unknown?.get('prisoner') ?? 0) / 3);
});

test('a higher penalty keeps weights smaller', () => {
  const examples = [example('prisoner', true), example('missile', false)];
  const [free, bound] = [0, 0.5].map((penalty) => fit(examples, { penalty, epochs: 50 }));
  expect(bound?.get('prisoner')).toBeLessThan(free?.get('prisoner') ?? 0);
});
