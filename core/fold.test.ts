import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldKeepingCase, foldText, isWordAt } from './fold.ts';

describe('foldText', () => {
  test.each([
    ['Espionage Act', 'espionage act'],
    ['ADX\u2011Florence', 'adx florence'],
    ['HMP\u00a0\u2009 Bel\u00admarsh', 'hmp belmarsh'],
    ['Mui\u017enieks', 'muiznieks'],
    ['Muiz\u030cnieks', 'muiznieks'],
    ['Guant\u00e1namo', 'guantanamo'],
    ['Magistrates\u2019 Court', "magistrates' court"],
    ['o\ufb03cial', 'official'],
    ['Stra\u00dfburg', 'strassburg'],
    ['\uff21\uff24\uff38', 'adx'],
    ['a\n\t b', 'a b'],
    ['super\u2013max', 'super max'],
  ])('%j becomes %j', (text, folded) => expect(foldText(text)).toBe(folded));

  test('folding twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});

test('foldKeepingCase keeps case and folds the rest', () => {
  expect(foldKeepingCase('SA\u00adMs\u00a0\u00a0X\u2011Y')).toBe('SAMs X Y');
});

describe('isWordAt', () => {
  test.each([
    ['a', 0, true],
    ['7', 0, true],
    ['\u0416', 0, true],
    ['-', 0, false],
    ['\u{1d401}', 0, true],
    ['\u{1d401}', 1, true],
    ['\u{1f600}', 0, false],
    ['', 0, false],
    ['a', -1, false],
  ])('%j at %i: %s', (text, index, expected) => expect(isWordAt(text, index)).toBe(expected));
});
