import { expect, test } from 'vitest';
import { weightsOf } from '../../data/learned-schema.ts';
import { readPassages } from '../../tests/eval/passages.ts';
import { readDataFiles, termPatterns } from '../check-data/data-files.ts';
import { learnFrom } from './weights.ts';

const { files } = readDataFiles(process.cwd());
const terms = termPatterns(files);

test('what is shipped is what today\u2019s passages teach', () => {
  const shipped = new Map(files.learned.map(({ value }) => [value.id, weightsOf(value)]));
  expect(shipped.size).toBeGreaterThan(3);
  const learned = learnFrom(readPassages(), terms);
  expect([...learned.keys()].toSorted()).toEqual([...shipped.keys()].toSorted());
  for (const [id, weights] of learned) {
    const others = shipped.get(id) ?? new Map<string, number>();
    const signs = [...new Set([...weights.keys(), ...others.keys()])];
    const differ = signs.filter((sign) => weights.get(sign) !== others.get(sign));
    // Where a weight lies halfway, another machine may round it to the other side.
    expect(
      differ.length,
      `data/learned/${id}.json is out of date: run "npm run learn"`,
    ).toBeLessThan(signs.length / 200);
  }
});

test('terms with few passages are left to their words of evidence', () => {
  expect(learnFrom(readPassages().slice(0, 20), terms).size).toBe(0);
});
