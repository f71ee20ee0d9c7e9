import { expect, test } from 'vitest';
import { claim, group, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test.each([
  [
    'Belmarsh',
    '"Belmarsh" is never met: write small letters, no accents, hyphens or curly quotes.',
  ],
  [
    'high-security',
    '"high-security" is never met: write small letters, no accents, hyphens or curly quotes.',
  ],
  ['[held] in [jail]', 'Write one pair of brackets, or none.'],
  ['held] in [jail', 'Write one pair of brackets, or none.'],
  ['held {somewhere}', 'There is no group "somewhere". Correct it.'],
])('%s among what a claim says', (pattern, message) => {
  data.set(claim, 'matching.says.0', pattern);
  expect(data.problems()).toEqual([
    `held-in-belmarsh.json: matching.says.0: ${message} [readable-patterns]`,
  ]);
});

test.each(["he/she 's now? [held ..8 in] 20## , ... {britain}/jail", "^ *n't ?", 'pardon* ..'])(
  'nothing is wrong with %s',
  (pattern) => {
    data.set(claim, 'matching.unless.near.0', pattern);
    expect(data.problems()).toEqual([]);
  },
);

test('a group that contains itself', () => {
  data.set(group, 'phrases.0', 'mr {assange}');
  expect(data.problems()).toContain(
    'assange.json: phrases.0: The group "assange" contains itself. Correct it. [readable-patterns]',
  );
});

test('a group that nothing names', () => {
  data.write('data/word-groups/idle.json', data.read(group).replace('"assange"', '"idle"'));
  expect(data.problems()).toEqual([
    'idle.json: id: No pattern names this group. Remove it. [readable-patterns]',
  ]);
});

test('a first word by which nothing can be looked for', () => {
  data.set(claim, 'matching.with.0', '.. belmarsh');
  expect(data.problems()).toEqual([
    'held-in-belmarsh.json: matching.with.0: Begin with plain words, because it decides where to look. [readable-patterns]',
  ]);
});
