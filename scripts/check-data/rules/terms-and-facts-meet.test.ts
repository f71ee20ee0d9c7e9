import { expect, test } from 'vitest';
import { fact, term, useDataCopy } from '../data-copy.ts';
import { formatJson } from '../schema-order.ts';

const data = useDataCopy();

function addTerm(): void {
  const value = JSON.parse(data.read(term));
  value.id = 'lonely';
  value.matching.aliases = [{ text: 'lonely words', tier: 1 }];
  data.write('data/terms/lonely.json', formatJson(value));
}

const problem =
  'lonely.json: id: No fact names "lonely". Add it to a fact\'s terms, or remove the term. [terms-and-facts-meet]';

test('a term that no fact names', () => {
  addTerm();
  expect(data.problems()).toEqual([problem]);
});

test('a term that only a wrong fact names, which no card shows', () => {
  addTerm();
  data.set(fact, 'terms.3', 'lonely');
  data.set(fact, 'status', 'wrong');
  expect(data.problems()).toEqual([problem]);
});
