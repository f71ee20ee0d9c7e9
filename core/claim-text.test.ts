import { describe, expect, test } from 'vitest';
import { readWords } from './claim-text.ts';

const words = (text: string) => readWords(text, 0, text.length).map((word) => word.text);

describe('a text in words', () => {
  test.each([
    ['Assange’s lawyer', ['assange', "'s", 'lawyer']],
    ['the prisoners’ wing', ['the', 'prisoners', "'", 'wing']],
    ['He isn’t there.', ['he', "isn't", 'there', '.']],
    ['“Held”, she said', ['"', 'held', '"', ',', 'she', 'said']],
    ['U.S. high-security', ['us', 'high', 'security']],
    ['a 175-year term, 1,901 days', ['a', '175', 'year', 'term', ',', '1,901', 'days']],
    ['2.5 or 2. Five', ['2.5', 'or', '2', 'five']],
    ['Bel\u00admarsh\u00a0prison', ['belmarsh', 'prison']],
    ['Lenín  Moreno\n in', ['lenin', 'moreno', 'in']],
    ['', []],
  ])('%s', (text, expected) => expect(words(text)).toEqual(expected));
});

test('each word knows where it stands', () => {
  const text = 'Then Bel\u00admarsh’s “ﬁrst” day.';
  const placed = readWords(text, 5, text.length).map(({ start, end }) => text.slice(start, end));
  expect(placed).toEqual(['Bel\u00admarsh', '’s', '“', 'ﬁrst', '”', 'day', '.']);
});
