import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PhraseTable } from './phrase-table.ts';
import { hashOf, stemHashOf } from './word-hash.ts';

function tableOf(...phrases: { text: string; isStem?: boolean }[]): PhraseTable<string> {
  const table = new PhraseTable<string>();
  for (const phrase of phrases) table.add(phrase.text, { ...phrase, value: phrase.text });
  return table;
}
const hash = (word: string) => hashOf(word, 0, word.length);

describe('phrases are found by their first word', () => {
  const table = tableOf({ text: 'Belmarsh' }, { text: 'US assurance' }, { text: 'U.K. prison' });
  test.each(['belmarsh', 'BELMARSH', 'belmarshs', 'us', 'uk'])('%s', (word) =>
    expect(table.phrasesOf(hash(word))).toBeDefined(),
  );
  test.each(['belmars', 'belmarshes', 'assurance', 'u', 'uss', 'prison'])('not by %s', (word) =>
    expect(table.phrasesOf(hash(word))).toBeUndefined(),
  );
});

describe('stems', () => {
  const table = tableOf({ text: 'extradit', isStem: true }, { text: 'ext' });
  test('are found by their first letters, apart from words', () => {
    expect(table.phrasesOf(stemHashOf('extra', 0))).toBeDefined();
    expect(table.phrasesOf(stemHashOf('exit', 0))).toBeUndefined();
    expect(table.phrasesOf(hash('extra'))).toBeUndefined();
    expect(table.hasStems).toBe(true);
  });
  test('must be long enough to tell words apart', () =>
    expect(() => tableOf({ text: 'ext', isStem: true })).toThrow(/"ext" is too short/));
});

test('no phrase is lost, however many there are', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,9}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 300 }), (words) => {
      const table = tableOf(...words.map((text) => ({ text: `${text} x` })));
      for (const text of words) expect(table.phrasesOf(hash(text))).toBeDefined();
    }),
  );
});
