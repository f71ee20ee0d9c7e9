import { expect, test } from 'vitest';
import { fact, reference, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();
const cure =
  'Nobody reads a file here. Move it to one of: data/terms, data/evidence, ' +
  'data/learned, data/facts/<document>, data/developments, data/references, data/claims, ' +
  'data/word-groups, seeds. [file-place]';

test('a folder with a misspelt name', () => {
  data.write('data/reference/new.json', data.read(reference));
  expect(data.problems()).toEqual([`new.json: ${cure}`]);
});

test('a fact that is in no document\u2019s folder', () => {
  data.write('data/facts/new.json', data.read(fact));
  expect(data.problems()).toEqual([`new.json: ${cure}`]);
});
