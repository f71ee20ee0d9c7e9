import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfSign, MOST_WEIGHT, signTable, weightIn } from './sign-table.ts';

const weightOf = (table: string, sign: string) => weightIn(table, hashOfSign(sign));
const tenths = fc.integer({ min: -31, max: 31 }).filter((weight) => weight !== 0);
const weights = fc
  .uniqueArray(fc.tuple(fc.string(), tenths), { selector: ([sign]) => sign, maxLength: 200 })
  .map((entries) => new Map(entries.map(([sign, weight]) => [sign, weight / 10])));

test('each sign has its weight, whatever it is made of', () => {
  fc.assert(
    fc.property(weights, (given) => {
      const table = signTable(given);
      const others = [...given].filter(([sign, weight]) => weightOf(table, sign) !== weight);
      // Two in a hundred thousand cannot be told apart.
      expect(others.length).toBeLessThan(2);
    }),
  );
});

test('others have none', () => {
  const table = signTable(new Map(Array.from({ length: 5000 }, (_, at) => [`sign ${at}`, 0.5])));
  const found = Array.from({ length: 50_000 }, (_, at) => weightOf(table, `other ${at}`));
  expect(found.filter((weight) => weight !== 0).length).toBeLessThan(5);
  expect(weightOf(signTable(new Map()), 'sign')).toBe(0);
  expect(weightOf('', 'sign')).toBe(0);
});

test('a table is plain characters in one line', () => {
  const table = signTable(new Map([['prison', MOST_WEIGHT]]));
  expect(table).toMatch(/^[0-o]+$/);
  expect(weightOf(table, 'prison')).toBe(MOST_WEIGHT);
});

test('damaged tables are survived', () => {
  const table = signTable(new Map(Array.from({ length: 20 }, (_, at) => [`sign ${at}`, 0.5])));
  for (const damaged of [table.slice(0, -3), 'o'.repeat(64), '\n\n', '\ud800'.repeat(16)])
    expect(weightOf(damaged, 'sign 1')).toBeTypeOf('number');
});

test('a weight that does not fit is named', () => {
  expect(() => signTable(new Map([['prison', 3.2]]))).toThrow(
    new RangeError('"prison" weighs 3.2: at most 3.1 fits.'),
  );
});
