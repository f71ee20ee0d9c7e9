import { describe, expect, test } from 'vitest';
import { document, fact, useDataCopy } from '../data-copy.ts';
import { fingerprintOf } from '../../../core/fingerprint.ts';

const data = useDataCopy();

describe('the real documents', () => {
  test('one word changed', () => {
    data.set(fact, 'quotation.exact', 'the US offered oral assurances to the UK');
    expect(data.problems()).toEqual([
      'a01.json: quotation.exact: These words do not stand in amnesty-us-assurances-2021. ' +
        'Copy them from the document again. [quotation-in-document]',
    ]);
  });
  test('words that stand there more than once', () => {
    data.set(fact, 'quotation.exact', 'prolonged solitary confinement');
    expect(data.problems().join()).toMatch(
      /quotation\.exact: These words stand there \d times\. Add a prefix or suffix, or quote more\./,
    );
  });
  test.each(['prefix', 'suffix'])('a %s that stands elsewhere', (part) => {
    data.set(fact, `quotation.${part}`, 'nobody ever said');
    expect(data.problems()).toEqual([
      `a01.json: quotation.${part}: The prefix or suffix does not stand around these words. Copy it again. [quotation-in-document]`,
    ]);
  });
});

/** Puts a made-up text in the place of a document with one fact. */
function quote(text: string, exact: string): string[] {
  const { words, fingerprint } = fingerprintOf(text);
  data.set(document, 'text.words', words);
  data.set(document, 'text.fingerprint', fingerprint);
  const d01 = 'data/facts/ngo-call-for-action-2005/d01.json';
  data.set(d01, 'quotation', { exact });
  return data.problems().filter((problem) => problem.startsWith('d01.json'));
}
describe('words that stand twice', () => {
  const paragraph = Array.from({ length: 40 }, (_, at) => `word${at}`).join(' ');
  const twice = [
    'd01.json: quotation.exact: These words stand there 2 times. Add a prefix or suffix, or quote more. [quotation-in-document]',
  ];

  test('because a paragraph is printed twice are accepted at its start', () =>
    expect(quote(`One ${paragraph} two ${paragraph} end`, 'word0 word1 word2')).toEqual([]));
  test('and at its end', () =>
    expect(quote(`One ${paragraph} two ${paragraph}`, 'word37 word38 word39')).toEqual([]));
  test('are refused where other words follow', () =>
    expect(
      quote(
        `One word0 word1 word2 here, word0 word1 word2 there ${paragraph}`,
        'word0 word1 word2',
      ),
    ).toEqual([twice[0]!.replace('2 times', '3 times')]));
  test('are refused where fewer than twenty words are the same on either side', () => {
    const short = paragraph.split(' ').slice(0, 20).join(' ');
    expect(quote(`One ${short} two ${short} end`, 'word9 word10 word11')).toEqual(twice);
  });
});
