/** Where a stored page stood. */

/** A page says so itself, for search engines and for other sites' previews. */
const sources = [
  ['link[rel="canonical"]', 'href'],
  ['meta[property="og:url"]', 'content'],
] as const;

/**
 * The address that a page gives as its own. The file's name says nothing of it.
 *
 * @returns an http(s) address; without a host and path where the page gives none
 */
export function addressOf(document: Document): Pick<URL, 'hostname' | 'pathname' | 'search'> {
  for (const [selector, attribute] of sources) {
    const url = URL.parse(document.querySelector(selector)?.getAttribute(attribute) ?? '');
    if (url?.protocol.startsWith('http')) return url;
  }
  return { hostname: '', pathname: '/', search: '' };
}
