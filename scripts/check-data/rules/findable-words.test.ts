import { expect, test } from 'vitest';
import { term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test.each([
  ['matching.aliases.0.text', '(SAMs) regime'],
  ['matching.consumes.0', '\u201cSAMs\u201d of old'],
  ['matching.for.strong.0', '- inmate'],
  ['matching.for.weak.0', ' spaced word'],
  ['matching.against.0', '=missile'],
  ['matching.against.0', '~ \u201cmissile'],
  ['matching.consumes.0', '~ of old'],
])('%s: %j begins in a place where no word does', (field, text) => {
  data.set(term, field, text);
  expect(data.problems()).toEqual([
    `sams.json: ${field}: Begin with a letter or digit, else it is never found. [findable-words]`,
  ]);
});

test.each(['a|bar', 'a line\nbreak', 'a space '])('%j cannot be shipped', (text) => {
  data.set(term, 'matching.against.0', text);
  expect(data.problems()).toEqual([
    'sams.json: matching.against.0: Remove the bar, the line break or the space at its end. [findable-words]',
  ]);
});

test.each([
  ['matching.aliases.0.text', 'regime*'],
  ['matching.consumes.0', 'Other Found*'],
  ['matching.for.weak.0', 'ban*'],
  ['matching.for.weak.0', 'U.S.A*'],
  ['matching.for.weak.0', 'travel ban*'],
  ['matching.for.strong.0', 'inm*te'],
])('%s: %j has an asterisk where none may stand', (field, text) => {
  data.set(term, field, text);
  expect(data.problems()).toEqual([
    `sams.json: ${field}: An asterisk stands only behind the first letters of a word of evidence, 4 at least. Remove it. [findable-words]`,
  ]);
});

test('a beginning of words with an asterisk, and the place of the spelling', () => {
  data.set(term, 'matching.against', ['missil*', 'sold ~', '~ explod*']);
  expect(data.problems()).toEqual([]);
});
