/** The date of the page's article, taken when it is first asked for, once for each address. */
import { decideArticleDate } from '../core/article-date.ts';
import { dateSigns } from './article-date.ts';
import { pageAddress } from './page-address.ts';

/**
 * @param loaded the address that the page was loaded at, without its fragment
 * @returns what gives the day, `YYYY-MM-DD`, or undefined for a page without a date
 */
export function createPageDate(loaded: string): () => string | undefined {
  let asked: string | undefined;
  let hasMoved = false;
  let day: string | undefined;
  return () => {
    if (asked === pageAddress()) return day;
    asked = pageAddress();
    // Also on the way back: the head may have stayed as another address left it.
    hasMoved ||= asked !== loaded;
    day = decideArticleDate(dateSigns(document, location, hasMoved), new Date())?.day;
    return day;
  };
}
