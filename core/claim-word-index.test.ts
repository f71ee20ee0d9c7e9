import { expect, test } from 'vitest';
import { PatternReader } from './claim-patterns.ts';
import { readWords } from './claim-text.ts';
import { WordIndex } from './claim-word-index.ts';

const reader = new PatternReader({ held: ['held', 'locked up'] });

function candidates(patterns: string[], text: string): [string, number][] {
  const index = new WordIndex<string>();
  for (const pattern of patterns) index.add(reader.read(pattern), pattern);
  return index.candidatesIn(readWords(text, 0, text.length)).map(({ value, at }) => [value, at]);
}

test('patterns may begin where their first words stand', () =>
  expect(candidates(['{held} in', 'he is', 'pardon* of'], 'He is locked: no pardons held')).toEqual(
    [
      ['he is', 0],
      ['{held} in', 2],
      ['pardon* of', 5],
      ['{held} in', 6],
    ],
  ));

test('one that begins with anything may begin anywhere', () =>
  expect(candidates(['.. held'], 'He is')).toEqual([
    ['.. held', 0],
    ['.. held', 1],
  ]));
