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
    const signs = new Set([...weights.keys(), ...others.keys()]);
    // Rounding may differ between machines where a weight lies halfway.
    const differ = [...signs].filter(
      (sign) => Math.abs((weights.get(sign) ?? 0) - (others.get(sign) ?? 0)) > 0.31,
    );
    expect(
      differ.slice(0, 3),
      `data/learned/${id}.json is out of date: run "npm run learn"`,
    ).toEqual([]);
  }
});

test('terms with few passages are left to their words of evidence', () => {
  expect(learnFrom(readPassages().slice(0, 20), terms).size).toBe(0);
});
