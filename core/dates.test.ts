import { describe, expect, test } from 'vitest';
import { compareDates, firstDay, formatDate } from './dates.ts';

describe('formatDate', () => {
  test.each([
    ['2021', '2021'],
    ['2021-07', 'July 2021'],
    ['2021-07-07', '7 July 2021'],
    ['2023-12/2024-02', 'December 2023 – February 2024'],
  ])('%s is %s', (edtf, text) =>
    expect(formatDate(edtf).replaceAll(/[\u2009\u202f]/g, ' ')).toBe(text),
  );
  test('in another language', () => expect(formatDate('2021-07', 'de')).toBe('Juli 2021'));
});

test('dates sort by the first day they can mean', () => {
  const dates = ['2024-06-24', '2021', '2023-12/2024-02', '2021-07-07', '2021-07'];
  expect(dates.toSorted(compareDates)).toEqual([
    '2021',
    '2021-07',
    '2021-07-07',
    '2023-12/2024-02',
    '2024-06-24',
  ]);
  expect(firstDay('2021-07')).toBe('2021-07-01');
});
