/**
 * Reads a day out of what pages write in attributes and bylines. What can mean two days
 * is not guessed: numbers with the year last are never read.
 */

/** A day that a text names. */
export interface DayRead {
  /** `YYYY-MM-DD`, as the text writes it: not moved into any other zone. */
  day: string;
  /**
   * The hour where the text gives its time in UTC. Newspapers far from Greenwich print
   * another day than their metadata in UTC then; see `isSameMoment`.
   */
  hourUTC?: number;
}

/** Longer texts are no dates; a byline with weekday, time and zone has about 60 characters. */
const MAX_CHARACTERS = 100;

/** Names of the months in English, German, French and Spanish, without accents. */
const months = [
  'january januar janner janvier enero',
  'february februar fevrier febrero',
  'march marz mars marzo',
  'april avril abril',
  'may mai mayo',
  'june juni juin junio',
  'july juli juillet julio',
  'august aout agosto',
  'september septembre septiembre',
  'october oktober octobre octubre',
  'november novembre noviembre',
  'december dezember decembre diciembre',
].map((names) => names.split(' '));

/** 1 to 12, or 0 where no month, or more than one, is called or abbreviated so. */
function monthOf(word: string): number {
  const meant = months.flatMap((names, index) =>
    names.some((name) => name.startsWith(word)) ? index + 1 : [],
  );
  return (meant.length === 1 && meant[0]) || 0;
}

/** 2021-12-10, 2021/12/10 */
const yearFirst = /(?<!\d)(\d{4})([-/.])(\d\d?)\2(\d\d?)(?!\d)/;
/** 10 December 2021, 10th of Dec. 2021, 10. Dezember 2021, 1er décembre 2021, 10 de diciembre de 2021 */
const dayMonth =
  /(?<![\d:])(\d\d?)(?:st|nd|rd|th|er|o|\.)?[ -](?:de |of )?([a-z]{3,})\.?,?[ -](?:del? )?(\d{4})(?!\d)/;
/** December 10, 2021; Fri Dec 10 09:30:00 UTC 2021 */
const monthDay =
  /(?<![a-z])([a-z]{3,})\.? (\d\d?)(?:st|nd|rd|th)?,? (?:[\d:]{5,8} (?:[a-z]{3,5} )?)?(\d{4})(?!\d)/;
/** 09:30:00.000Z, 09:30 GMT, 09:30:00 GMT+0000 */
const timeUTC =
  /(?<!\d)(\d\d?):\d\d(?::\d\d(?:\.\d+)?)?(?:z| ?(?:gmt|utc)? ?[+-]00:?00| (?:gmt|utc))(?![\w+-])/;

/** Puts a day together; undefined where the calendar has none such. */
function toDay(year = '', month: string | number = '', day = ''): string | undefined {
  const iso = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  // The 31st of a shorter month is read as a day of the next one.
  return new Date(iso).toJSON()?.startsWith(iso) ? iso : undefined;
}

function findDay(text: string): string | undefined {
  const byNumbers = yearFirst.exec(text);
  if (byNumbers) return toDay(byNumbers[1], byNumbers[3], byNumbers[4]);
  const [, day, month = '', year] = dayMonth.exec(text) ?? [];
  if (year) return toDay(year, monthOf(month), day);
  const [, name = '', date, anno] = monthDay.exec(text) ?? [];
  return anno && toDay(anno, monthOf(name), date);
}

/** Seconds or milliseconds since 1970. */
const epoch = /^(\d{10})(\d{3})?$/;
/** 20211210, 20211210T093000, 20211210093000 */
const compact = /^(\d{4})(\d\d)(\d\d)(?=$|t\d|\d{6}$)/;

/**
 * Reads the first day in a text: ISO 8601, RFC 2822, `Date.toString()`, epoch seconds and
 * milliseconds, days in words in English, German, French and Spanish.
 *
 * @returns undefined where there is none, or none that the calendar has; 10/12/2021 counts as none
 */
export function readDay(text: string): DayRead | undefined {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length > MAX_CHARACTERS) return undefined;
  const plain = line.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const clean = plain.replace(compact, '$1-$2-$3 ');
  const [, seconds, milliseconds = '000'] = epoch.exec(clean) ?? [];
  if (seconds) return readDay(new Date(Number(seconds + milliseconds)).toISOString());
  const day = findDay(clean);
  const hour = timeUTC.exec(clean)?.[1];
  return day === undefined ? undefined : { day, ...(hour && { hourUTC: Number(hour) }) };
}

const DAY_MS = 86_400_000;

/** The day that lies so many days after another, both `YYYY-MM-DD`. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10);
}

/** From this hour in UTC on it can be the next day already somewhere: zones reach to UTC+14. */
const FIRST_HOUR_OF_NEXT = 24 - 14;
/** Until this hour it can still be the day before: zones reach to UTC-12. */
const LAST_HOUR_OF_PREVIOUS = 12;

/** Whether a day by the clocks of some place can be the one that a time in UTC means. */
function canBeLocalDayOf({ day, hourUTC }: DayRead, local: DayRead): boolean {
  if (hourUTC === undefined || local.hourUTC !== undefined) return false;
  return (
    (hourUTC >= FIRST_HOUR_OF_NEXT && local.day === addDays(day, 1)) ||
    (hourUTC < LAST_HOUR_OF_PREVIOUS && local.day === addDays(day, -1))
  );
}

/** Whether two readings are one day, or a time in UTC and the day it had where it was written. */
export function isSameMoment(one: DayRead, other: DayRead): boolean {
  return one.day === other.day || canBeLocalDayOf(one, other) || canBeLocalDayOf(other, one);
}
