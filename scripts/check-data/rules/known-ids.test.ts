import { expect, test } from 'vitest';
import { claim, development, fact, term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test.each([
  [fact, 'terms.1', 'terms'],
  [fact, 'developments.1', 'developments'],
  [fact, 'references.2', 'references'],
  [development, 'terms.0', 'terms'],
  [development, 'references.1', 'references'],
  [term, 'definition.references.1', 'references'],
  [claim, 'term', 'terms'],
  [claim, 'facts.0', 'facts'],
  [claim, 'developments.0', 'developments'],
  [claim, 'references.0', 'references'],
])('%s: an unknown id in %s', (file, field, kind) => {
  data.set(file, field, 'zz-nowhere');
  expect(data.problems()).toContainEqual(
    expect.stringContaining(
      `.json: ${field}: There is no data/${kind}/zz-nowhere.json. Write it, or correct the id. [known-ids]`,
    ),
  );
});

test('an unknown class among words of evidence', () => {
  data.set(term, 'matching.for.strong.0', '@nowhere');
  expect(data.problems()).toEqual([
    'sams.json: matching.for.strong.0: There is no data/evidence/nowhere.json. Write it, or correct the id. [known-ids]',
  ]);
});

test('an id that stands twice', () => {
  data.set(fact, 'terms', ['adx', 'sams', 'adx']);
  expect(data.problems()).toEqual([
    'a01.json: terms.2: "adx" stands there twice. Remove one. [known-ids]',
  ]);
});

test('the folder of an unknown document', () => {
  data.move('data/facts/amnesty-usa-case-page', 'data/facts/nowhere');
  expect(data.problems()).toContain(
    "c01.json: There is no seeds/nowhere.json. Move the file to its document's folder. [known-ids]",
  );
});

test('what has been learnt of an unknown term', () => {
  data.move('data/learned/sams.json', 'data/learned/zz-nowhere.json');
  data.set('data/learned/zz-nowhere.json', 'id', 'zz-nowhere');
  expect(data.problems()).toEqual([
    'zz-nowhere.json: id: There is no data/terms/zz-nowhere.json. Run npm run learn. [known-ids]',
  ]);
});
