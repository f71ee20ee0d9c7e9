import { expect, test } from 'vitest';
import { sentenceAt, sentenceStarts } from './sentences.ts';

const split = (text: string) =>
  sentenceStarts(text).map((start) => {
    const { end } = sentenceAt(sentenceStarts(text), text.length, start);
    return text.slice(start, end).trim();
  });

test.each([
  ['One. Two! Three? Four', 4],
  ['He was charged under the U.S. Espionage Act in 2019. He left.', 2],
  ['Mr. Smith met Dr. Jones. They spoke.', 2],
  ['“It is over.” Then he left.', 2],
  ['Judge J. Smith spoke.', 1],
  ['First line\u2028Second line', 2],
  ['A sentence that the source\nBreaks', 1],
  ['One.\u00ad\u00a0Two.', 2],
  ['the U\u00ad.S. Espionage Act', 1],
  ['It cost 3.5 million. Nobody paid.', 2],
  ['', 1],
])('%j has %i', (text, count) => expect(split(text)).toHaveLength(count));

test('a place belongs to the sentence around it', () => {
  const text = 'One. Two. Three.';
  expect(sentenceAt(sentenceStarts(text), text.length, 6)).toEqual({ start: 5, end: 10 });
  expect(sentenceAt(sentenceStarts(text), text.length, 0)).toEqual({ start: 0, end: 5 });
});
