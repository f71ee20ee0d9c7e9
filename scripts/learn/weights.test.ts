import { expect, test } from 'vitest';
import { readPassages } from '../../tests/eval/passages.ts';
import { readDataFiles, termPatterns } from '../check-data/data-files.ts';
import { learnFrom } from './weights.ts';

const { files } = readDataFiles(process.cwd());

test('what is shipped is what today\u2019s passages teach', () => {
  const shipped = new Map(files.learned.map(({ value }) => [value.id, value.weights]));
  expect(shipped.size).toBeGreaterThan(3);
  const learned = learnFrom(readPassages(), termPatterns(files));
  expect([...learned.keys()].toSorted()).toEqual([...shipped.keys()].toSorted());
  for (const [id, weights] of learned)
    expect(weights, `data/learned/${id}.json is out of date: run "npm run learn"`).toEqual(
      shipped.get(id),
    );
});

test('terms with few passages are left to their words of evidence', () => {
  expect(learnFrom(readPassages().slice(0, 20), termPatterns(files)).size).toBe(0);
});
