import { describe, expect, test } from 'vitest';
import { type DateSign, decideArticleDate } from './article-date.ts';

const now = new Date('2022-03-01T12:00:00Z');
const decide = (...signs: DateSign[]) => decideArticleDate(signs, now);
const data = (...texts: string[]): DateSign => ({ source: 'structured-data', texts });
const meta = (text: string): DateSign => ({ source: 'metadata', texts: [text] });
const address = (text: string): DateSign => ({ source: 'address', texts: [text] });
const byline = (...texts: string[]): DateSign => ({ source: 'byline', texts });

test('the first sign that can be read decides, and is named', () => {
  expect(decide(data(), meta('soon'), meta('2021-12-10'), address('2021-12-08'))).toEqual({
    day: '2021-12-10',
    source: 'metadata',
  });
});

test('a page without a sign has no date', () => {
  expect(decide()).toBeUndefined();
  expect(decide(data(), meta(''), byline())).toBeUndefined();
});

describe('nonsense is passed over', () => {
  test.each(['0001-01-01T00:00:00Z', '1970-01-01', '1989-12-31', '2022-03-04', '2121-12-10'])(
    '%s',
    (text) => expect(decide(meta(text), address('2021-12-10'))?.source).toBe('address'),
  );
  test('a clock that is ahead by a zone is none', () =>
    expect(decide(meta('2022-03-02T01:00:00+14:00'))?.day).toBe('2022-03-02'));
});

describe('several texts of one sign', () => {
  test('that agree are one date', () =>
    expect(decide(data('2021-12-10T09:30:00+01:00', '2021-12-10'))?.day).toBe('2021-12-10'));
  test('that do not are none, and the next sign decides', () => {
    expect(decide(byline('2021-12-10', '2021-12-12'))).toBeUndefined();
    expect(decide(data('2021-12-10', '2020-01-01'), meta('2021-12-10'))?.source).toBe('metadata');
  });
  test('agree where one is in UTC; the day of the place counts', () =>
    expect(decide(data('2021-12-10T02:00:00Z', '2021-12-09T21:00:00-05:00'))?.day).toBe(
      '2021-12-09',
    ));
});

describe('a time in UTC', () => {
  const evening = '2021-12-10T01:19:34Z';
  test('stands where nothing else is known', () =>
    expect(decide(data(evening), meta(evening))?.day).toBe('2021-12-10'));
  test('gives way to the day that the address has', () =>
    expect(decide(data(evening), address('2021-12-09'))).toEqual({
      day: '2021-12-09',
      source: 'structured-data',
    }));
  test('gives way to what readers see, before the address', () =>
    expect(decide(data(evening), address('2021-12-09'), byline('10 Dec 2021'))?.day).toBe(
      '2021-12-10',
    ));
  test('does not give way to another day, or to one at which it cannot have been', () => {
    expect(decide(data(evening), address('2021-12-07'))?.day).toBe('2021-12-10');
    expect(decide(data('2021-12-10T15:00:00Z'), address('2021-12-09'))?.day).toBe('2021-12-10');
  });
  test('is not looked for where the first sign has an offset of its own', () =>
    expect(decide(data('2021-12-10T01:19:34+01:00'), address('2021-12-09'))?.day).toBe(
      '2021-12-10',
    ));
});
