import { expect, test } from 'vitest';
import { claim, fact, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('a mistaken fact that no claim corrects', () => {
  data.set(fact, 'status', 'wrong');
  const address = 'amnesty-us-assurances-2021/a01';
  data.set('data/claims/no-assurances.json', 'facts', []);
  expect(data.problems()).toContain(
    `a01.json: status: No claim corrects it. Name "${address}" in the facts of one in data/claims. [wrong-is-corrected]`,
  );
  data.set(claim, 'facts', [address]);
  expect(data.problems().filter((problem) => problem.includes('wrong-is-corrected'))).toEqual([]);
});
