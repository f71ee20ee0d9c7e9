/**
 * The floor under the marks: how well senses are told apart on passages whose words were never
 * looked at. Raise it when the engine is better; it never sinks.
 */
import { describe, expect, test } from 'vitest';
import { readDataFiles, termPatterns } from '../../scripts/check-data/data-files.ts';
import { halfOf } from './halves.ts';
import { keywordMarking } from './keyword-marking.ts';
import { measure, precision, recall } from './measure.ts';
import { ourMarking } from './our-marking.ts';
import { readPassages } from './passages.ts';

const passages = readPassages();
const terms = termPatterns(readDataFiles(process.cwd()).files);
const validation = passages.filter(({ half }) => half === 'validation');
const isHard = ({ hard }: { hard: boolean }) => hard;

test('there are enough passages, right and other senses, hard ones, in both halves', () => {
  expect(passages.length).toBeGreaterThan(11_000);
  const labels = passages.flatMap((passage) => passage.labels);
  expect(labels.filter(({ right }) => right).length).toBeGreaterThan(1000);
  expect(labels.filter(({ right }) => !right).length).toBeGreaterThan(1000);
  expect(passages.filter(isHard).length).toBeGreaterThan(passages.length / 3);
  // The passages for practice are all of the tuning half.
  expect(validation.length).toBeGreaterThan(900);
});

test('the id of each passage is its own', () => {
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
});

test('a half depends on the id alone', () => {
  expect(['sams-a1', 'sams-a2', 'adx-a1', 'adx-b1'].map(halfOf)).toMatchInlineSnapshot(`
    [
      "tuning",
      "validation",
      "validation",
      "tuning",
    ]
  `);
});

describe('the validation half', () => {
  const ours = ourMarking(terms);

  test('ordinary passages', () => {
    const { counts } = measure(
      validation.filter((passage) => !isHard(passage)),
      ours,
    );
    expect(precision(counts)).toBeGreaterThan(0.965);
    expect(recall(counts)).toBeGreaterThan(0.97);
  });

  test('all passages, with those that are made to mislead', () => {
    const { counts } = measure(validation, ours);
    expect(precision(counts)).toBeGreaterThan(0.905);
    expect(recall(counts)).toBeGreaterThan(0.92);
  });

  test('marking by keyword is right every other time', () => {
    const { counts } = measure(validation, keywordMarking(terms));
    expect(precision(counts)).toBeLessThan(0.55);
    expect(recall(counts)).toBeGreaterThan(0.95);
  });
});
