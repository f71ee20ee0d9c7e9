/**
 * Sections of newspapers, as they stand in addresses. A page has hundreds of links, most pages
 * are no news, and each is asked: so names are looked up, not searched for by one long expression.
 */
const sections = new Set(
  'news latest breaking world politics nation opinion opinions editorial editorials columnists sport sports business economy markets crime election elections obituaries weather entertainment culture science tech technology health environment nachrichten politik wirtschaft ausland inland meinung panorama kultur actualite actualites politique monde economie societe noticias politica economia deportes sociedad mundo cultura notizie cronaca esteri mondo esportes'.split(
    ' ',
  ),
);
/** What newspapers call their articles, wherever it stands in an address. */
const articles = new Set(
  'news article articles story stories fact-check press-release press-releases'.split(' '),
);
const carts = new Set(
  'cart basket checkout shopping-cart shopping_cart warenkorb kasse panier carrito carrinho carrello'.split(
    ' ',
  ),
);

/** "breaking-news" is news. */
const isIn = (names: ReadonlySet<string>, name: string) =>
  names.has(name) || name.endsWith('-news');

/** "politics.html" is politics. */
function withoutEnding(segment: string): string {
  const dot = segment.indexOf('.');
  return (dot < 0 ? segment : segment.slice(0, dot)).toLowerCase();
}

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
    const end = href.search(/[?#]/);
    const path = end < 0 ? href : href.slice(0, end);
    const name = lastName(path);
    cart ||= carts.has(name);
    if (isIn(sections, name) && nearTheTop.test(path)) found.add(name);
  }
  return { sections: found.size, cart };
}

/** A language or an edition, before the section. */
const edition = /^[a-z]{2}(?:-[a-z]{2})?$/;

/** Whether a path begins with a section of a newspaper, or names an article. */
export function isNewsPath(path: string): boolean {
  const names = path.split('/').filter(Boolean).map(withoutEnding);
  const first = names.find((name) => !edition.test(name)) ?? '';
  return isIn(sections, first) || names.some((name) => isIn(articles, name));
}
