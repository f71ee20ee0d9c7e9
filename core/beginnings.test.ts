import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Beginnings } from './beginnings.ts';
import { foldText } from './fold.ts';

function candidates(phrases: string[], text: string): number[] {
  const beginnings = new Beginnings(phrases.map(foldText));
  return [...text.matchAll(beginnings.expression)]
    .map(({ index }) => index)
    .filter((at) => text.charCodeAt(at) > 0x7f || beginnings.mayBegin(text, at));
}

test('most words are told apart', () => {
  expect(
    candidates(['Belmarsh', 'US assurance'], 'The bell of a belfry in the US, BELMARSH'),
  ).toEqual([28, 32]);
});

test('what stands before and within a word decides', () => {
  expect(candidates(['act'], 'fact, re-act, 7act, _act, U.S. é')).toEqual([9, 21, 26, 28, 31]);
});

test('no phrase that stands there is passed over', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9]{1,9}$/);
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1 }),
      fc.nat(),
      fc.string(),
      (phrases, at, before) => {
        const chosen = phrases[at % phrases.length] as string;
        const text = `${before} ${chosen}`;
        expect(candidates(phrases, text)).toContain(before.length + 1);
      },
    ),
  );
});
