import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, isSameMoment, readDay } from './read-date.ts';

const dayIn = (text: string) => readDay(text)?.day;

describe('a day is read in', () => {
  test.each([
    ['ISO 8601', '2021-12-10'],
    ['ISO with a time', '2021-12-10T09:30'],
    ['ISO with milliseconds and Z', '2021-12-10T09:30:00.123Z'],
    ['ISO with an offset', '2021-12-10T09:30:00+05:30'],
    ['ISO with a space', '2021-12-10 09:30:00 UTC'],
    ['slashes, the year first', '2021/12/10'],
    ['points, the year first', '2021.12.10'],
    ['ISO without hyphens', '20211210'],
    ['ISO without hyphens, with a time', '20211210T093000Z'],
    ['fourteen digits', '20211210093000'],
    ['RFC 2822', 'Fri, 10 Dec 2021 09:30:00 +0000'],
    ['Date.toString()', 'Fri Dec 10 2021 09:30:00 GMT+0100 (CET)'],
    ['the form of Unix', 'Fri Dec 10 09:30:00 UTC 2021'],
    ['seconds since 1970', '1639128600'],
    ['milliseconds since 1970', '1639128600000'],
    ['American', 'December 10, 2021'],
    ['American, short', 'Dec. 10, 2021 9:30 am ET'],
    ['American, ordinal', 'December 10th, 2021'],
    ['British', '10 December 2021'],
    ['British, ordinal', 'the 10th of December 2021'],
    ['British, with a weekday', 'Fri 10 Dec 2021 09.30 GMT'],
    ['time before weekday and day', '1:39 am EST, Friday, December 10, 2021'],
    ['September in four letters', '10 Sept 2021', '2021-09-10'],
    ['hyphens and a name', '10-Dec-2021'],
    ['German', 'Freitag, 10. Dezember 2021, 09:30 Uhr'],
    ['German, with an umlaut', '10. März 2021', '2021-03-10'],
    ['Austrian', '10. Jänner 2021', '2021-01-10'],
    ['French', 'le vendredi 10 décembre 2021 à 9h30'],
    ['French, the first', '1er août 2021', '2021-08-01'],
    ['French, short', '10 févr. 2021', '2021-02-10'],
    ['Spanish', '10 de diciembre de 2021'],
    ['Spanish, the first', '1º de enero del 2021', '2021-01-01'],
    ['capitals and lines', '\n  PUBLISHED: 09:30,\n  FRI, DEC 10, 2021  '],
  ])('%s: %s', (_, text, day = '2021-12-10') => expect(dayIn(text)).toBe(day));
});

describe('no day is read in', () => {
  test.each([
    ['nothing', ''],
    ['words', 'yesterday at noon'],
    ['two days at once', '10/12/2021'],
    ['the same with points', '10.12.2021'],
    ['a month', '2021-12'],
    ['a month in words', 'December 2021'],
    ['the 30th of February', '2021-02-30'],
    ['the 31st of June', '31 June 2021'],
    ['a thirteenth month', '2021-13-01'],
    ['a day 0', '2021-12-00'],
    ['eight digits that are no day', '20991399'],
    ['other numbers', '14848164'],
    ['a telephone number', '+44 20 7946 0958'],
    ['a word that is no month', 'Article 10, 2021'],
    ['half a month', '10 ju 2021'],
    ['a letter that starts two months', '10 jui 2021'],
    ['a year and a time in one', 'Nov 20 20194:29 AM EST'],
    ['running text', `On 10 December 2021 the court ${'sat and '.repeat(20)}`],
  ])('%s: %s', (_, text) => expect(readDay(text)).toBeUndefined());
});

/** Texts for a day as programs write them. */
const forms: Record<string, (date: Date) => string> = {
  ISO: (date) => date.toISOString().slice(0, 10),
  'ISO with a time': (date) => date.toISOString(),
  'ISO far east': (date) => date.toISOString().replace('Z', '+14:00'),
  'ISO far west': (date) => date.toISOString().replace('Z', '-1200'),
  compact: (date) => date.toISOString().slice(0, 10).replaceAll('-', ''),
  'RFC 2822': (date) => date.toUTCString(),
  seconds: (date) => String(Math.floor(date.getTime() / 1000)),
  milliseconds: (date) => String(date.getTime()),
};
for (const locale of ['en-US', 'en-GB', 'de', 'fr', 'es']) {
  for (const dateStyle of ['full', 'long'] as const) {
    forms[`${locale}, ${dateStyle}`] = (date) =>
      date.toLocaleDateString(locale, { dateStyle, timeZone: 'UTC' });
  }
  forms[`${locale}, short months`] = (date) =>
    date.toLocaleDateString(locale, {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
}

// Before that day the seconds since 1970 have nine digits.
const dates = fc.date({
  noInvalidDate: true,
  min: new Date('2001-09-10'),
  max: new Date('2099-12-31'),
});

test.each(Object.entries(forms))('every day survives being written as %s', (_, write) => {
  fc.assert(
    fc.property(dates, (date) => {
      expect(dayIn(write(date))).toBe(date.toISOString().slice(0, 10));
    }),
  );
});

test('no text makes it throw, and what it gives is a day', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9 /.:TZadenov-]*$/), (text) => {
      expect(readDay(text)?.day ?? '2021-12-10').toMatch(/^\d{4}-\d\d-\d\d$/);
    }),
  );
});

describe('the hour in UTC', () => {
  test.each([
    ['2021-12-10T09:30:00Z', 9],
    ['2021-12-10 19:30:00 UTC', 19],
    ['2021-12-10T09:30:00+00:00', 9],
    ['2021-12-10T09:30:00.5+0000', 9],
    ['Fri Dec 10 2021 09:30:00 GMT+0000 (UTC)', 9],
    ['1639128600', 9],
    ['2021-12-10T09:30:00', undefined],
    ['2021-12-10T09:30:00+01:00', undefined],
    ['Fri Dec 10 2021 09:30:00 GMT-0500', undefined],
    ['10 December 2021', undefined],
  ])('of %s is %s', (text, hour) => expect(readDay(text)?.hourUTC).toBe(hour));
});

test.each([
  ['the same day', '2021-12-10', '10 December 2021', true],
  ['an evening in America', '2021-12-10T01:19:34Z', 'Dec. 9, 2021, 8:19 pm', true],
  ['a morning in Australia', '2021-12-10T20:00:00Z', '2021-12-11T07:00:00+11:00', true],
  ['too late for the day before', '2021-12-10T12:00:00Z', '2021-12-09', false],
  ['too early for the day after', '2021-12-10T09:59:00Z', '2021-12-11', false],
  ['two days by the same clock', '2021-12-10T01:00:00Z', '2021-12-09T23:00:00Z', false],
  ['two days without a clock', '2021-12-10', '2021-12-09', false],
])('one moment or not: %s', (_, one, other, isSame) => {
  const [first, second] = [readDay(one)!, readDay(other)!];
  expect(isSameMoment(first, second)).toBe(isSame);
  expect(isSameMoment(second, first)).toBe(isSame);
});

test('days are counted over the ends of months', () => {
  expect(addDays('2021-12-31', 1)).toBe('2022-01-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
