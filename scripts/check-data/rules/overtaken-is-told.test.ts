import { expect, test } from 'vitest';
import { fact, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('a superseded fact without the development that overtook it', () => {
  data.set(fact, 'developments', []);
  expect(data.problems()).toEqual([
    'a01.json: developments: It is superseded. Name the development that overtook it. [overtaken-is-told]',
  ]);
});

test.each(['superseded', 'disputed', 'wrong'])('a %s fact without a note', (status) => {
  data.set(fact, 'status', status);
  data.set(fact, 'note', undefined);
  expect(data.problems()).toContain(
    `a01.json: note: It is ${status}. Say in one sentence what speaks against it, with the date. [overtaken-is-told]`,
  );
});

test('a current fact needs neither', () => {
  data.set(fact, 'status', 'current');
  data.set(fact, 'note', undefined);
  data.set(fact, 'developments', []);
  expect(data.problems()).toEqual([]);
});
