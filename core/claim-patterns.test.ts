import { describe, expect, test } from 'vitest';
import { leadWords, PatternError, PatternReader } from './claim-patterns.ts';

const reader = new PatternReader({
  held: ['held', 'locked up', '{kept}'],
  kept: ['kept/guarded well', 'imprison*'],
  any: ['.. held'],
  loop: ['a {loop}'],
});

test.each([
  ['a {nowhere}', 'There is no group "nowhere".'],
  ['{loop}', 'The group "loop" contains itself.'],
])('%s is a mistake', (pattern, message) => {
  expect(() => reader.read(pattern)).toThrow(PatternError);
  expect(() => reader.read(pattern)).toThrow(message);
});

describe('the words with which a pattern can begin', () => {
  test.each([
    ['he/she is', ['he', 'she'], []],
    ['[held in]', ['held'], []],
    ['pardon* her', [], ['pardon']],
    ['{held} in', ['guarded', 'held', 'kept', 'locked'], ['imprison']],
  ])('%s', (pattern, exact, stems) => {
    const lead = leadWords(reader.read(pattern));
    expect([...(lead?.exact ?? [])].toSorted()).toEqual(exact);
    expect(lead?.stems).toEqual(stems);
  });

  test.each(['.. held', 'now? held', '20## was', "*n't", '{any} in'])('%s: any', (pattern) =>
    expect(leadWords(reader.read(pattern))).toBeUndefined(),
  );
});
