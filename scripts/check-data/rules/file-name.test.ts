import { expect, test } from 'vitest';
import { development, document, fact, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('a file with another name than its id', () => {
  data.move(fact, fact.replace('a01', 'zz9'));
  expect(data.problems()).toEqual([
    'zz9.json: id: The id is "a01". Name the file a01.json. [file-name]',
  ]);
});

test('a development whose id begins with another day', () => {
  data.set(development, 'date', '2012-01-18/2012-02');
  expect(data.problems()).toEqual([
    '2012-01-17-othman-judgment.json: id: Its date is 2012-01-18/2012-02. ' +
      "Begin the id, and the file's name, with 2012-01-18-. [file-name]",
  ]);
});

test('a document whose citation has another id', () => {
  data.set(document, 'citation.id', 'call-2005');
  expect(data.problems()).toEqual([
    'ngo-call-for-action-2005.json: citation.id: The document is "ngo-call-for-action-2005". ' +
      'Write the same id here. [file-name]',
  ]);
});
