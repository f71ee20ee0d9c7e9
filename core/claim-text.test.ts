import { describe, expect, test } from 'vitest';
import { readPlain } from './claim-text.ts';

const plain = (text: string) => readPlain(text, 0, text.length).text;

describe('a sentence in plain words', () => {
  test.each([
    ['Assange’s lawyer', " assange 's lawyer "],
    ['the prisoners’ wing', " the prisoners ' wing "],
    ['He isn’t there.', " he isn't there . "],
    ['“Held”, she said', ' " held " , she said '],
    ['U.S. high-security', ' us high security '],
    ['a 175-year term, 1,901 days, 2.5', ' a 175 year term , 1,901 days , 2.5 '],
    ['Bel\u00admarsh\u00a0prison', ' belmarsh prison '],
    ['Lenín  Moreno\n in', ' lenin moreno in '],
    ['', ' '],
  ])('%s', (text, expected) => expect(plain(text)).toBe(expected));
});

test('each character knows where it comes from', () => {
  const text = 'Then Bel\u00admarsh’s “ﬁrst” day.';
  const { text: words, places } = readPlain(text, 5, text.length);
  expect(places).toHaveLength(words.length);
  const at = words.indexOf('first');
  expect(text.slice(places[at], (places[at + 4] ?? 0) + 1)).toBe('ﬁrst');
  const name = words.indexOf('belmarsh');
  expect(text.slice(places[name], (places[name + 7] ?? 0) + 1)).toBe('Bel\u00admarsh');
});
