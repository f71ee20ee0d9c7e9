import { expect, test } from 'vitest';
import { finish, type Steps } from './steps.ts';

function* count(to: number): Steps<number> {
  let steps = 0;
  while (steps < to) {
    steps += 1;
    yield;
  }
  return steps;
}

test.each([0, 1, 5])('all of %i steps are taken', (steps) =>
  expect(finish(count(steps))).toBe(steps),
);
