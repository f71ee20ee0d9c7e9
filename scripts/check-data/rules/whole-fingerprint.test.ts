import { expect, test } from 'vitest';
import { document, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();
const problem =
  'ngo-call-for-action-2005.json: text.fingerprint: It is cut off, or of another text. ' +
  'Make it anew: npm run fingerprint -- FILE. [whole-fingerprint]';

test.each([
  ['in the middle of a hash', -4],
  ['behind a hash', -16],
])('a fingerprint that is cut off %s', (_, end) => {
  const { fingerprint } = JSON.parse(data.read(document)).text;
  data.set(document, 'text.fingerprint', fingerprint.slice(0, end));
  expect(data.problems()).toContain(problem);
});

test('a number of words that is not that of the fingerprint', () => {
  data.set(document, 'text.words', 7);
  expect(data.problems()).toEqual([problem]);
});
