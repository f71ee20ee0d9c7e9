/**
 * What addresses tell: a page's own, and those that it links to. Most pages are no news, and each
 * is asked, when its code runs for the first time: looking names up costs less than one long
 * expression, which must be compiled before.
 */
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Sections of newspapers. */
const sections = names(
  'news latest breaking world politics nation opinion opinions editorial editorials columnists sport sports business economy markets crime election elections obituaries weather entertainment culture science tech technology health environment nachrichten politik wirtschaft ausland inland meinung panorama kultur actualite actualites politique monde economie societe noticias politica economia deportes sociedad mundo cultura notizie cronaca esteri mondo esportes',
);
/** What newspapers call their articles, wherever it stands in an address. */
const articles = names(
  'news article articles story stories fact-check press-release press-releases',
);
const carts = names(
  'cart basket checkout shopping-cart shopping_cart warenkorb kasse panier carrito carrinho carrello',
);
const services = names(
  'login log-in signin sign-in signup sign-up register account cart basket checkout search compose edit admin settings docs documentation api forum forums thread threads discussion discussions subscribe subscription subscriptions contact contact-us help support terms privacy jobs careers',
);
/** What hosts of services begin with. */
const serviceHosts = names(
  'docs mail webmail shop store forum forums account accounts login developer wiki help support jobs',
);

/** "breaking-news" is news. */
const isIn = (list: ReadonlySet<string>, name: string) => list.has(name) || name.endsWith('-news');

function before(text: string, mark: string): string {
  const at = text.indexOf(mark);
  return at < 0 ? text : text.slice(0, at);
}

/** "politics.html" is politics. */
const withoutEnding = (segment: string) => before(segment, '.').toLowerCase();

/** What a path ends with. */
function lastName(path: string): string {
  const end = path.endsWith('/') ? path.length - 1 : path.length;
  return withoutEnding(path.slice(path.lastIndexOf('/', end - 1) + 1, end));
}

/** At most two levels below where a site begins; deeper ones are departments, shelves, threads. */
const nearTheTop = /^(?:.*\/\/[^/]+\/|\/)?(?:[^/]+\/){0,2}[^/]+\/?$/;

/**
 * Looks where links lead.
 *
 * @param hrefs the links' addresses as the page has them, whole or relative
 * @returns how many different sections of a newspaper are among them, and whether a cart is
 */
export function readLinks(hrefs: Iterable<string>): { sections: number; cart: boolean } {
  const found = new Set<string>();
  let cart = false;
  for (const href of hrefs) {
    const path = before(before(href, '?'), '#');
    const name = lastName(path);
    cart ||= carts.has(name);
    if (isIn(sections, name) && nearTheTop.test(path)) found.add(name);
  }
  return { sections: found.size, cart };
}

/** A language or an edition, before the section. */
const edition = /^[a-z]{2}(?:-[a-z]{2})?$/;
/** "s" asks WordPress to search when it stands behind the site's own address. */
const searched = /[?&](?:q|query|search|keywords?)=|^\/\?s=/;

/**
 * Looks at a page's own address.
 *
 * @returns `news`: it begins with a section of a newspaper, or names an article; `blog`, `service`:
 *   it is that of a blog, or of a login, a shop, a search and the like
 */
export function readAddress(
  host: string,
  path: string,
  search: string,
): { news: boolean; blog: boolean; service: boolean } {
  const [beginning = ''] = host.split('.');
  const segments = path.split('/').filter(Boolean).map(withoutEnding);
  const first = segments.find((name) => !edition.test(name)) ?? '';
  return {
    news: isIn(sections, first) || segments.some((name) => isIn(articles, name)),
    blog: beginning === 'blog' || segments.includes('blog'),
    service:
      serviceHosts.has(beginning) ||
      segments.some((name) => services.has(name)) ||
      searched.test(path + search),
  };
}
