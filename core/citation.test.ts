import { expect, test } from 'vitest';
import { formatCitation } from './citation.ts';

test('cites with number, month and address', () => {
  expect(
    formatCitation({
      id: 'a',
      type: 'report',
      title: 'A report',
      language: 'en',
      author: [{ literal: 'A body' }],
      publisher: 'A body',
      number: 'X 1/2021',
      issued: { 'date-parts': [[2021, 7, 5]] },
      URL: 'https://example.org/',
    }),
  ).toBe('A body. (2021, July 5). A report (X 1/2021). https://example.org/');
});

test('cites an undated document of several authors without an address', () => {
  expect(
    formatCitation({
      id: 'b',
      type: 'document',
      title: 'A call',
      language: 'en',
      author: [{ literal: 'One' }, { literal: 'Two' }],
      publisher: 'Three',
    }),
  ).toBe('One, Two. (n.d.). A call. Three.');
});

test('cites a span of months', () => {
  const issued = {
    'date-parts': [
      [2023, 12],
      [2024, 2],
    ],
  };
  expect(
    formatCitation({
      id: 'c',
      type: 'webpage',
      title: 'A page',
      language: 'en',
      author: [{ literal: 'One' }],
      issued,
    }),
  ).toBe('One. (2023, December – 2024, February). A page.');
});
