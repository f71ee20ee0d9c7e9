import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold.ts';
import { Matcher } from './matcher.ts';

const matcher = new Matcher([
  { text: 'Belmarsh', value: 'belmarsh' },
  { text: 'HMP Belmarsh', value: 'hmp' },
  { text: 'SAMs', caseSensitive: true, value: 'sams' },
  { text: 'ADX', caseSensitive: true, value: 'adx' },
  { text: 'Espionage Act', value: 'act' },
  { text: 'diplomatic assurance', value: 'assurance' },
  { text: 'Lenín Moreno', value: 'moreno' },
]);
const found = (text: string) => matcher.find(text).map(({ start, end }) => text.slice(start, end));

describe('boundaries', () => {
  test.each([
    ['He left Belmarsh.', ['Belmarsh']],
    ["Belmarsh's walls", ['Belmarsh']],
    ['Belmarsh\u2019s walls', ['Belmarsh']],
    ['Belmarshes', []],
    ['xBelmarsh Belmarshx Belmarsh7', []],
    ['anti-Belmarsh (Belmarsh) “Belmarsh”—Belmarsh', Array(4).fill('Belmarsh')],
    ['\u{1d401}Belmarsh Belmarsh\u{1d401}', []],
    ['\u{1f600}Belmarsh\u{1f600} \u2696\ufe0fBelmarsh', ['Belmarsh', 'Belmarsh']],
    [
      'diplomatic assurances, diplomatic assurance',
      ['diplomatic assurances', 'diplomatic assurance'],
    ],
    ['Lenin Moreno, Leni\u0301n Moreno', ['Lenin Moreno', 'Leni\u0301n Moreno']],
  ])('%j', (text, expected) => expect(found(text)).toEqual(expected));
});

describe('full stops of abbreviations', () => {
  const states = new Matcher([
    { text: 'US assurance', value: 1 },
    { text: '18 U.S.C. 793', value: 2 },
    { text: 'SAMs', caseSensitive: true, value: 3 },
  ]);
  test.each([
    ['the U.S. assurances', 'U.S. assurances'],
    ['the U. S. assurance', undefined],
    ['the US assurance', 'US assurance'],
    ['under 18 USC 793', '18 USC 793'],
    ['the S.A.M.s are', 'S.A.M.s'],
    ['the U.S.\u00a0assurance', 'U.S.\u00a0assurance'],
    ['of us. Assurance', undefined],
  ])('%j has %j', (text, expected) => {
    const [hit] = states.find(text);
    expect(hit && text.slice(hit.start, hit.end)).toBe(expected);
  });
});

test('a stem finds the words that begin with it', () => {
  const stems = new Matcher([{ text: 'extradit', isStem: true, value: 1 }]);
  const text = 'Extradition, extradited; not xextradit. Extra.';
  expect(stems.find(text).map(({ start }) => start)).toEqual([0, 13]);
});

describe('case', () => {
  test('acronyms count only as written', () => {
    expect(found('SAMs SAMS Sams sams ADX adx')).toEqual(['SAMs', 'ADX']);
  });
  test('an acronym has no plural of its own and is no other word\u2019s possessive', () => {
    expect(found("ADXs SAM SAM's Sam's Club")).toEqual([]);
  });
  test('other phrases are found in any case', () => {
    expect(found('ESPIONAGE ACT, espionage act')).toHaveLength(2);
  });
});

test('gives every phrase that stands at a place, shorter ones first', () => {
  expect(matcher.find('HMP Belmarsh').map(({ value }) => value)).toEqual(['hmp', 'belmarsh']);
});

describe('disguises', () => {
  const disguised = fc.constantFrom('\u00ad', '\u200b', '\u200d', '\ufeff');
  const space = fc.constantFrom(' ', '\u00a0', '\n  ', '\u2009', '-', '\u2011');

  test('what is between letters and which space stands there changes nothing', () => {
    const phrase = fc.constantFrom('HMP Belmarsh', 'SAMs', 'Espionage Act');
    fc.assert(
      fc.property(
        phrase,
        fc.array(fc.tuple(fc.nat(20), disguised)),
        space,
        (text, hidden, blank) => {
          let page = text.replace(' ', blank);
          for (const [at, character] of hidden) {
            const place = 1 + (at % (page.length - 1));
            page = page.slice(0, place) + character + page.slice(place);
          }
          expect(found(`In ${page}, he`)).toContain(page);
        },
      ),
    );
  });

  test('every hit gives back characters that fold to the phrase', () => {
    const word = fc.constantFrom(
      'Belmarsh',
      'hmp',
      'HMP',
      'SAMs',
      'Act',
      'Espionage',
      '\u00ad',
      ' ',
      '\u00a0',
      's',
      "'",
      '.',
      'é',
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join('');
        for (const { start, end, value } of matcher.find(text)) {
          const folded = foldText(text.slice(start, end));
          expect([
            'hmp belmarsh',
            'belmarsh',
            'sams',
            'adx',
            'espionage act',
            'hmp belmarshs',
            'belmarshs',
            'espionage acts',
          ]).toContain(folded);
          expect(value).toBeTruthy();
        }
      }),
    );
  });
});
