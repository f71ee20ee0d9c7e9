/** Addresses that lead a reader to a source. */
import { firstDay } from './dates.ts';

export interface Quotation {
  exact: string;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

/** Percent-encodes a part of a text directive; `-`, `,` and `&` have a meaning there. */
function encodePart(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D');
}

/**
 * The address of a passage on a page, as a text fragment
 * (https://wicg.github.io/scroll-to-text-fragment/).
 * A PDF viewer knows none, so a PDF's address stays as it is.
 */
export function passageAddress(url: string, quotation: Quotation): string {
  if (/\.pdf(?:[?#]|$)/i.test(url)) return url;
  const prefix = quotation.prefix ? `${encodePart(quotation.prefix)}-,` : '';
  const suffix = quotation.suffix ? `,-${encodePart(quotation.suffix)}` : '';
  const hash = url.includes('#') ? '' : '#';
  return `${url}${hash}:~:text=${prefix}${encodePart(quotation.exact)}${suffix}`;
}

/**
 * The Wayback Machine's address of the copy nearest to a date.
 *
 * @param date EDTF, as the data writes it
 */
export function archiveAddress(url: string, date: string): string {
  return `https://web.archive.org/web/${firstDay(date).replaceAll('-', '')}/${url}`;
}
