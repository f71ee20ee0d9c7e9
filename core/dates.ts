/** Dates as the data writes them: EDTF level 0, `2021`, `2021-07`, `2021-07-07`, `2023-12/2024-02`. */

const byLength: Record<number, Intl.DateTimeFormatOptions> = {
  4: { year: 'numeric' },
  7: { year: 'numeric', month: 'long' },
  10: { year: 'numeric', month: 'long', day: 'numeric' },
};

function toDate(date: string): Date {
  return new Date(`${date}${'-01-01'.slice(date.length - 4)}T00:00:00Z`);
}

/** Made once: it takes longer than all the rest of a card. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(length: number, locale: string): Intl.DateTimeFormat {
  const key = `${locale} ${length}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...byLength[length] });
  formats.set(key, made);
  return made;
}

/**
 * Writes a date for readers: "7 July 2021", "July 2021", "December 2023 – February 2024".
 *
 * @param edtf a date as the data writes it
 * @param locale a BCP 47 tag; the facts are in English, so English is the default
 */
export function formatDate(edtf: string, locale = 'en-GB'): string {
  const [start = edtf, end] = edtf.split('/');
  const format = formatOf(start.length, locale);
  return end ? format.formatRange(toDate(start), toDate(end)) : format.format(toDate(start));
}

/**
 * Writes a date that stands in the interface's own texts.
 *
 * @param language of the interface; English is written as in the facts, day first
 */
export function formatLocalDate(edtf: string, language = 'en'): string {
  return formatDate(edtf, language === 'en' ? undefined : language);
}

/** The first day that a date can mean, as `YYYY-MM-DD`; such strings sort as dates do. */
export function firstDay(edtf: string): string {
  const [start = edtf] = edtf.split('/');
  return start + '-01-01'.slice(start.length - 4);
}

/** For `Array.prototype.sort`: earlier dates first, a month before its days. */
export function compareDates(one: string, other: string): number {
  return firstDay(one) < firstDay(other) ? -1 : firstDay(one) > firstDay(other) ? 1 : 0;
}
