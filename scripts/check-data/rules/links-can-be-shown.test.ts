import { expect, test } from 'vitest';
import { development, document, term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();
const cure =
  'All its references are weak, so readers see none. Add a better one. [links-can-be-shown]';

test('a development that readers cannot follow up', () => {
  data.set(development, 'references', ['cfr501']);
  expect(data.problems()).toEqual([`2012-01-17-othman-judgment.json: references: ${cure}`]);
});

test('a definition that readers cannot follow up', () => {
  data.set(term, 'definition.references', ['cfr501']);
  expect(data.problems()).toEqual([`sams.json: definition.references: ${cure}`]);
});

test('a definition may do without references', () => {
  data.set(term, 'definition.references', []);
  expect(data.problems()).toEqual([]);
});

test('a copy of a document that is never shown', () => {
  data.set(document, 'about.copies.0.grade', 'weak');
  expect(data.problems()).toEqual([
    'ngo-call-for-action-2005.json: about.copies.0.grade: A weak copy is never shown. ' +
      'Remove it, or find a better one. [links-can-be-shown]',
  ]);
});
