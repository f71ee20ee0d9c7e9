import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  findQuotation,
  fingerprintOf,
  hashesOf,
  indexFingerprint,
  longestSharedRun,
  readFingerprint,
  wordsOf,
} from './fingerprint.ts';

const text = 'The lamp stood on the sill. The lamp stood on the floor, un\u00adlit – “cold”.';
const hashes = readFingerprint(fingerprintOf(text).fingerprint);

describe('findQuotation', () => {
  test('finds words wherever they stand', () => {
    expect(findQuotation(hashes, 'the LAMP stood on the')).toEqual([0, 6]);
    expect(findQuotation(hashes, 'floor, unlit - cold')).toEqual([11]);
  });
  test.each(['stood on the table', 'the floor stood on', 'two words', ''])('not %j', (other) =>
    expect(findQuotation(hashes, other)).toEqual([]),
  );
  test('any run of three words or more is found at its place, and not with a word changed', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 6, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (list, a, b) => {
        const start = a % (list.length - 3);
        const end = start + 3 + (b % (list.length - start - 2));
        const all = readFingerprint(fingerprintOf(list.join(' ')).fingerprint);
        expect(findQuotation(all, list.slice(start, end).join(', '))).toContain(start);
        const changed = list.slice(start, end).with(1, 'zzzzzzzzz');
        expect(findQuotation(all, changed.join(' '))).toEqual([]);
      }),
    );
  });
});

test('words are counted folded', () => expect(wordsOf(text)).toHaveLength(14));

test('a fingerprint that is cut off is refused with its cure', () => {
  expect(() => readFingerprint('AAAAAAA=')).toThrow(/cut off; make it anew/);
});

describe('longestSharedRun', () => {
  const index = indexFingerprint(hashes);
  const sharedWith = (other: string, quotation?: string) =>
    longestSharedRun(other, index, quotation).join(' ');

  test.each([
    ['A lamp stood on the table, cold.', 'lamp stood on the'],
    ['So the lamp stood on the floor', 'the lamp stood on the floor'],
    ['lamp stood', ''],
    ['', ''],
  ])('%j shares %j', (other, run) => expect(sharedWith(other)).toBe(run));

  test('words that stand in another order are no run', () =>
    // Each three of them stand in the text, but at two places.
    expect(sharedWith('stood on the floor, stood on the sill')).toBe('stood on the floor'));

  test('a run ends at words that may be quoted', () => {
    expect(sharedWith('on the sill. The lamp stood on the floor')).toBe(
      'on the sill the lamp stood on the floor',
    );
    expect(sharedWith('on the sill. The lamp stood on the floor', 'lamp stood on the floor')).toBe(
      'on the sill the lamp stood',
    );
  });

  test('of two texts around a common part exactly that part is found', () => {
    const left = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 });
    const right = fc.array(fc.constantFrom('d', 'e', 'f'), { maxLength: 9 });
    const part = fc.uniqueArray(fc.stringMatching(/^[m-p]{2,6}$/), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(left, right, part, (before, other, common) => {
        const whole = indexFingerprint(hashesOf([...before, ...common].join(' ')));
        expect(longestSharedRun([...other, ...common, 'x'].join(' '), whole)).toEqual(common);
      }),
    );
  });
});
