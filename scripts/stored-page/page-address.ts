/** Where a stored page stood. */

/** A page says so itself, for search engines and for other sites' previews. */
const sources = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
] as const;

/**
 * The http(s) address that a page gives as its own. The file's name says nothing of it.
 *
 * @returns undefined where the page gives none
 */
export function addressOf(document: Document): URL | undefined {
  for (const [selector, attribute] of sources) {
    const url = URL.parse(document.querySelector(selector)?.getAttribute(attribute) ?? '');
    if (url?.protocol.startsWith('http')) return url;
  }
  return undefined;
}
