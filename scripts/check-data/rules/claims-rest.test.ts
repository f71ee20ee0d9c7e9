import { expect, test } from 'vitest';
import { claim, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('a claim that rests on no fact', () => {
  data.set(claim, 'facts', []);
  expect(data.problems()).toEqual([
    'held-in-belmarsh.json: facts: It rests on nothing. Name a fact, as <document>/<fact>. [claims-rest]',
  ]);
});

test('a correction without a date', () => {
  data.set(claim, 'correction', 'He has left, and is free.');
  data.set(claim, 'since', undefined);
  expect(data.problems()).toEqual([
    'held-in-belmarsh.json: correction: Say when, with the year. [claims-rest]',
  ]);
});

test('a correction that does not say when the statement was overtaken', () => {
  data.set(claim, 'correction', 'He left on 23 June 2023.');
  expect(data.problems()).toEqual([
    'held-in-belmarsh.json: correction: It is overtaken since June 2024. Say so. [claims-rest]',
  ]);
});
