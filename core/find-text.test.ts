import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords, hasAllWords, wordsOfSearch } from './find-text.ts';
import { foldText } from './fold.ts';

const found = (text: string, search: string) =>
  findWords(text, wordsOfSearch(search)).map(({ start, end }) => text.slice(start, end));
const matches = (text: string, search: string) =>
  hasAllWords(foldText(text), wordsOfSearch(search));

describe('the words of a search', () => {
  it.each([
    ['', []],
    ['  … “” ', []],
    ['Belmarsh', ['belmarsh']],
    ['ADX adx  SAMs', ['adx', 'sams']],
    ['“terrible precedent”, (SAMs)', ['terrible', 'precedent', 'sams']],
    ['non‑refoulement', ['non', 'refoulement']],
    ['Assange’s', ["assange's"]],
    ['U.S.', ['us']],
    ['793(e)', ['793(e']],
  ])('%j', (search, words) => {
    expect(wordsOfSearch(search)).toEqual(words);
  });
});

describe('a passage', () => {
  it.each([
    ['needs all the words', 'They oppose such assurances.', 'assurances oppose', true],
    ['is not enough with one of them', 'They oppose such assurances.', 'assurances welcome', false],
    ['counts the beginning of a word', 'Diplomatic assurances', 'diplo assur', true],
    ['does not count its middle', 'Because of this', 'us', false],
    ['is found without accents', 'Nils Muižnieks', 'muiznieks', true],
    ['is found with accents that it lacks', 'Nils Muiznieks', 'Muižnieks', true],
    ['is found by another apostrophe', 'the Magistrate’s Court', "magistrate's", true],
    ['is found by another hyphen', 'ill‑treatment', 'ill treatment', true],
    ['is found without the stops of an abbreviation', 'a U.S. prison', 'US', true],
    ['is found over a soft hyphen', 'extra\u00addition', 'extradition', true],
    ['is there when nothing is searched', 'Anything', '', true],
  ])('%s', (_, text, search, expected) => {
    expect(matches(text, search)).toBe(expected);
  });
});

describe('the places of the words', () => {
  it('are told in the text’s own characters', () => {
    expect(found('Nils Muižnieks said', 'muiz said')).toEqual(['Muiž', 'said']);
    expect(found('(SAMs)”, “SAMs', 'sams')).toEqual(['SAMs', 'SAMs']);
    expect(found('the U.S. government', 'us')).toEqual(['U.S']);
    expect(found('Straße', 'strasse')).toEqual(['Straße']);
  });

  it('take the marks on the last letter along', () => {
    expect(found('cafe\u0301 x', 'cafe')).toEqual(['cafe\u0301']);
  });

  it('are one where words overlap', () => {
    expect(found('extradition', 'extra extradition')).toEqual(['extradition']);
  });

  it('are in order, apart, and hold a searched word each, in any text', () => {
    const text = fc.array(
      fc.constantFrom('ADX', 'é', 'e\u0301', 'ß', '\u00ad', ' ', '-', '“', '😀', 'a'),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('adx', 'e a', 'ss', 'adx ea', '😀'), (parts, search) => {
        const whole = parts.join('');
        const words = wordsOfSearch(search);
        const ranges = findWords(whole, words);
        let last = 0;
        for (const { start, end } of ranges) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          const folded = foldText(whole.slice(start, end));
          expect(
            words.some((word) => folded.startsWith(word)),
            folded,
          ).toBe(true);
          last = end;
        }
        const isFound = words.length > 0 && hasAllWords(foldText(whole), words);
        expect(ranges.length > 0 || !isFound).toBe(true);
      }),
    );
  });
});
