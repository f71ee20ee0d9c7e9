import { describe, expect, test } from 'vitest';
import { fingerprintOf } from '../../../core/fingerprint.ts';
import { development, document, fact, term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();
// A made-up document: what stands in a real one must not stand here.
const clause = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima';
const words = (count: number) => clause.split(' ').slice(0, count).join(' ');

function fingerprintClause(): void {
  const { words: count, fingerprint } = fingerprintOf(clause);
  data.set(document, 'text.words', count);
  data.set(document, 'text.fingerprint', fingerprint);
}

const problemsHere = () => data.problems().filter((problem) => problem.includes('[own-words]'));

describe('nine words of a document in a row', () => {
  test.each([
    [fact, 'statement'],
    [fact, 'note'],
    [term, 'definition.text'],
    [development, 'event'],
  ])('%s: %s', (file, field) => {
    fingerprintClause();
    data.set(file, field, `It said: ${words(9).toUpperCase()}, and so on.`);
    expect(problemsHere()).toEqual([
      expect.stringContaining(
        `${field}: 9 words in a row stand in ngo-call-for-action-2005: "${words(9)}". Say it in other words. [own-words]`,
      ),
    ]);
  });
});

test('eight words are a set phrase', () => {
  fingerprintClause();
  data.set(fact, 'statement', `It said: ${words(8)}, and so on.`);
  expect(problemsHere()).toEqual([]);
});

test('the fact\u2019s own quotation may be repeated', () => {
  fingerprintClause();
  data.set(fact, 'statement', `It said: ${words(12)}.`);
  data.set(fact, 'quotation.exact', words(12));
  expect(problemsHere()).toEqual([]);
});
