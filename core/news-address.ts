/** Where a page was published, as far as its address tells. */

/** What of an address speaks for or against news. */
export interface NewsAddress {
  /** Without `www.`; empty where the page has no address. */
  host: string;
  path: string;
  /** From the question mark on, or nothing. */
  search: string;
}

/** A page of another host behind one's own path, as archives and caches of AMP pages have it. */
const wrapped = /^\/(?:.*?https?:\/\/?|(?:amp|c|v)\/s\/)([\w-]+(?:\.[\w-]+)+)(\/[^?]*)?/;

/**
 * Finds the publisher's address, behind an archive's or a cache's where the page is a copy.
 *
 * @param location the page's own address, as browsers take it apart
 */
export function newsAddress(location: {
  hostname: string;
  pathname: string;
  search?: string;
}): NewsAddress {
  const { hostname, pathname, search = '' } = location;
  const [, host = hostname, path = '/'] = wrapped.exec(pathname) ?? ['', hostname, pathname];
  return { host: host.replace(/^www\./, ''), path, search };
}
