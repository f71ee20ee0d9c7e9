/**
 * Dates of stored copies of real pages, which are not part of this project: where they are
 * absent, nothing runs and the run says so. No browser is needed.
 */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ArticleDate, decideArticleDate } from '../../core/article-date.ts';
import { dateSigns } from '../../page/article-date.ts';
import { addressOf } from '../../scripts/stored-page/page-address.ts';
import { parsePage } from '../../scripts/stored-page/parse-page.ts';
import { readPage } from '../../scripts/stored-page/read-page.ts';
import { isPresent, pages, pagesFolder } from './pages.ts';
import { otherDays, seenDays } from './dates.ts';

function dateOf(file: string): ArticleDate | undefined {
  const page = parsePage(readPage(resolve(pagesFolder, file)));
  return decideArticleDate(dateSigns(page, addressOf(page) ?? { pathname: '/page' }), new Date());
}

function pagesOf(kind: string): string[] {
  return pages.filter((page) => page.kind === kind).map(({ file }) => file);
}

describe.skipIf(!isPresent)('dates of real pages', () => {
  test.each([
    ['news', 0.95, 1],
    ['article', 0.8, 1],
    ['not-article', 0, 0.02],
  ])('of kind %s: at least %d and at most %d are dated', (kind, least, most) => {
    const dates = pagesOf(kind).map((file) => [file, dateOf(file)] as const);
    const share = dates.filter(([, date]) => date).length / dates.length;
    const sources = Map.groupBy(dates, ([, date]) => date?.source ?? 'undated');
    const counts = [...sources].map(([source, { length }]) => `${length} ${source}`);
    console.log(
      `${kind}: ${(share * 100).toFixed(1)} % dated of ${dates.length}: ${counts.join(', ')}`,
    );
    expect(share).toBeGreaterThanOrEqual(least);
    expect(share).toBeLessThanOrEqual(most);
  });

  test.each(seenDays)('%s is of %s, as readers see', (file, day) =>
    expect(dateOf(file)?.day).toBe(day),
  );

  test.each(otherDays)('%s, seen as of %s, is taken as of %s: %s', (file, _, found) =>
    expect(dateOf(file)?.day).toBe(found),
  );
});
