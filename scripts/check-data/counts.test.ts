import { expect, test } from 'vitest';
import { formatCounts } from './counts.ts';
import { fact, useDataCopy } from './data-copy.ts';
import { readDataFiles } from './data-files.ts';

const data = useDataCopy();
const lines = () => formatCounts(readDataFiles(data.root).files).map((line) => line.trim());

test('counts what there is, and what that is made of', () => {
  const { files } = readDataFiles(data.root);
  const superseded = files.facts.filter(({ value }) => value.status === 'superseded').length;
  expect(lines().join('\n')).toMatch(/^documents +5$/m);
  expect(lines().join('\n')).toMatch(new RegExp(`^facts +${files.facts.length} .*amnesty-`, 'm'));
  expect(lines().join('\n')).toContain(`superseded ${superseded}`);
  data.set(fact, 'status', 'historic');
  expect(lines().join('\n')).toContain(`superseded ${superseded - 1}`);
});

test('names everything that can be counted', () =>
  expect(lines().map((line) => line.split(/ {2,}/)[0])).toEqual([
    'documents',
    'facts',
    'by kind',
    'by status',
    'terms',
    'aliases',
    'words of evidence',
    'longer phrases',
    'claims',
    'word groups',
    'developments',
    'references',
  ]));
