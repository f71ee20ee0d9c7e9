import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashOfSign } from './sign-table.ts';
import { SignWords } from './sign-words.ts';

const read = (text: string) => {
  const words = new SignWords(text);
  return words.hashes.map((_, index) => words.inSigns(index));
};

describe('words', () => {
  test.each([
    ['He was “held” at HMP.', ['he', 'was', 'held', 'at', 'hmp']],
    ['restrictions Restricted', ['restric', 'restric']],
    ['2024 12,000 A320', ['#', '#', '#', 'a', '#']],
    ['anti\u2011aircraft\u00a0guns', ['anti', 'aircraf', 'guns']],
    ['Cañon Can\u0303on pri\u00adson', ['canon', 'canon', 'prison']],
    ['of\ufb01cial Stra\u00dfe \u00c6neas \uff12\uff10', ['officia', 'strasse', 'aeneas', '#']],
    ['\u0421\u0443\u0434 law', ['law']],
    ['', []],
  ])('of %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('are told as the text has them, too', () => {
    const words = new SignWords('Two Restrictions.');
    expect(words.written(1)).toBe('Restrictions');
  });

  test('say something where they are long, or numbers', () => {
    const words = new SignWords('the cell 7');
    expect([0, 1, 2].map((index) => words.isTelling(index))).toEqual([false, true, true]);
  });

  test('are nothing where there are none', () => {
    const words = new SignWords('one');
    expect([words.inSigns(-1), words.inSigns(1)]).toEqual(['', '']);
  });
});

test('a word has the hash that it has in a sign', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const words = new SignWords(text);
      expect(words.hashes).toEqual(
        words.hashes.map((_, index) => hashOfSign(words.inSigns(index))),
      );
    }),
  );
});
