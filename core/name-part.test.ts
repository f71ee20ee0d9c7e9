import { expect, test } from 'vitest';
import { namesBeside } from './name-part.ts';

test.each([
  ['He was taken to Belmarsh on Friday.', 0],
  ['In Belmarsh, visits are short.', 0],
  ['London’s Belmarsh prison is full.', 0],
  ['HMP Belmarsh was built in 1991.', 0],
  ['Philippa Belmarsh was named head of silver.', 1],
  ['I grew up on Belmarsh Close.', 1],
  ['Then Belmarsh Rovers won away.', 1],
  ['Yesterday Belmarsh 19, Old Boys 17.', 1],
  ['A play called “Belmarsh” opens here.', 1],
  ['Assange Leaves Belmarsh Prison After Plea Deal', 0],
  ['the belmarsh road', 0],
  ['Graham Belmarsh, 58, wept as he was sentenced at Perth Sheriff Court on Friday.', 1],
])('%j: %i', (text, expected) => {
  const start = text.toLowerCase().indexOf('belmarsh');
  const place = { start, end: start + 'Belmarsh'.length };
  expect(namesBeside(text, place, { start: 0, end: text.length })).toBe(expected);
});

test('a name of several words is often quoted', () => {
  const text = 'The “Hotel Belmarsh” of tabloids';
  expect(namesBeside(text, { start: 5, end: 19 }, { start: 0, end: text.length })).toBe(0);
});

test('acronyms are part of no name', () => {
  expect(namesBeside('Russian SAMs Fired', { start: 8, end: 12 }, { start: 0, end: 18 })).toBe(0);
});

test('a sentence without end is survived', () => {
  const text = `Philippa Belmarsh ${'and so on '.repeat(2_000_000)}`;
  expect(namesBeside(text, { start: 9, end: 17 }, { start: 0, end: text.length })).toBe(1);
});
