/**
 * When an article was first published, from the signs that page/article-date.ts sees on its
 * page. Undated rather than wrong: a page with several dates and no word of its own on which
 * counts has none.
 */
import { addDays, type DayRead, isSameMoment, readDay } from './read-date.ts';

/** What on the page said so. */
export type DateSource = 'structured-data' | 'metadata' | 'microdata' | 'address' | 'byline';

/** One place of a page that speaks of its date. */
export interface DateSign {
  source: DateSource;
  /** As they stand there; only if all that can be read agree do they count. */
  texts: string[];
}

export interface ArticleDate {
  /** `YYYY-MM-DD`: the day as the article writes it, by its own clocks where they are known. */
  day: string;
  source: DateSource;
}

/** News on the web is no older. */
const FIRST_DAY = '1990-01-01';
/** Clocks of pages run ahead by a zone, and by a mistake. */
const AHEAD_DAYS = 2;

/** A day by the clocks of the place comes before one in UTC. */
const localFirst = (one: DayRead, other: DayRead) =>
  Number(one.hourUTC !== undefined) - Number(other.hourUTC !== undefined);

/** The one day that the texts of a sign agree on. */
function agreedDay({ texts }: DateSign, lastDay: string): DayRead | undefined {
  const days = texts
    .map(readDay)
    .filter((read) => read !== undefined)
    .filter(({ day }) => day >= FIRST_DAY && day <= lastDay)
    .toSorted(localFirst);
  const [first] = days;
  return first && days.every((other) => isSameMoment(first, other)) ? first : undefined;
}

/**
 * Decides on the day of first publication.
 *
 * @param signs the most trusted first
 * @param now the present, for leaving out what lies ahead of it
 * @returns undefined where no sign can be read
 */
export function decideArticleDate(signs: DateSign[], now: Date): ArticleDate | undefined {
  const lastDay = addDays(now.toISOString().slice(0, 10), AHEAD_DAYS);
  const read = signs.flatMap((sign) => {
    const found = agreedDay(sign, lastDay);
    return found ? [{ source: sign.source, found }] : [];
  });
  const [best] = read;
  if (!best) return undefined;
  // Where metadata is in UTC, the byline has the day that readers see; without one, the address.
  const local =
    best.found.hourUTC !== undefined &&
    read.findLast(({ found }) => found.hourUTC === undefined && isSameMoment(found, best.found));
  return { day: (local || best).found.day, source: best.source };
}
