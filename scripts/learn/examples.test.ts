import { expect, test } from 'vitest';
import type { TermPattern } from '../../data/packing.ts';
import { parsePassage } from '../../tests/eval/passages.ts';
import { examplesOf, SignNumbers } from './examples.ts';

const terms: TermPattern[] = [
  {
    id: 'sams',
    matching: {
      aliases: [{ text: 'SAMs', tier: 3, caseSensitive: true }],
      consumes: ['SAMs Club'],
      for: { strong: ['inmate'], weak: [] },
      against: [],
    },
  },
];
const passage = (...blocks: string[]) =>
  parsePassage({ id: 'sams-x1', hard: false, title: '', blocks }, 'sams');

test('an example is made of the signs around a spelling, and of what is known without them', () => {
  const numbers = new SignNumbers();
  const [known, unknown] = examplesOf(
    [passage('The inmate is under [SAMs](sams).'), passage('They fired [SAMs](-).')],
    terms,
    numbers,
  );
  const signs = Array.from(unknown?.signs ?? [], (sign) => numbers.signs[sign]);
  expect(signs).toContain('fired ~');
  expect(unknown?.amounts[signs.indexOf('< fired')]).toBeCloseTo(0.4);
  expect([known?.isRight, unknown?.isRight]).toEqual([true, false]);
  expect(known?.offset).toBeGreaterThan(unknown?.offset ?? 0);
});

test('a sign has one number', () => {
  const numbers = new SignNumbers();
  expect(['fired', 'under', 'fired'].map((sign) => numbers.of(sign))).toEqual([0, 1, 0]);
  expect(numbers.signs).toEqual(['fired', 'under']);
});

test('what a longer phrase swallows is no example', () => {
  expect(
    examplesOf([passage('They shop at [SAMs](-) Club.')], terms, new SignNumbers()),
  ).toHaveLength(0);
});
