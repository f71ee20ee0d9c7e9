import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWhile } from './bisect.ts';

test('counts what comes before a place', () =>
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (numbers, place) => {
      const sorted = numbers.toSorted((one, other) => one - other);
      const count = countWhile(sorted.length, (index) => sorted[index]! < place);
      expect(count).toBe(sorted.filter((number) => number < place).length);
    }),
  ));

test('asks about few of many', () => {
  const asked: number[] = [];
  const count = countWhile(1_000_000, (index) => asked.push(index) > 0 && index < 700_000);
  expect(count).toBe(700_000);
  expect(asked.length).toBeLessThanOrEqual(20);
});
