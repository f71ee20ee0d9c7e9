/** The dates in a page's JSON-LD. On real pages it is long, nested, and often broken. */

type Node = Record<string, unknown>;

const articleType = /(?:Article|BlogPosting|Report|ClaimReview)$/;
/** Where a page's own article lies; lists, updates of a live blog, comments and videos lie elsewhere. */
const ways = ['@graph', 'mainEntity', 'mainEntityOfPage'];

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

function articlesIn(value: unknown): Node[] {
  return listOf(value)
    .filter(isNode)
    .flatMap((node) => {
      const isArticle = listOf(node['@type']).some((type) => articleType.test(String(type)));
      return [...(isArticle ? [node] : []), ...ways.flatMap((way) => articlesIn(node[way]))];
    });
}

/** What cannot be parsed is searched: a comma too many, a line break in a text. */
function searchArticle(text: string): Node[] {
  if (!/"@type"\s*:\s*\[?\s*"\w*(?:Article|BlogPosting|Report)"/.test(text)) return [];
  const values = [...text.matchAll(/"datePublished"\s*:\s*"([^"]*)"/g)];
  return values.map(([, datePublished]) => ({ datePublished }));
}

function read(text: string): Node[] {
  try {
    return articlesIn(JSON.parse(text));
  } catch {
    return searchArticle(text);
  }
}

/** Whether an address, whole or without its host, leads to this path. */
export function leadsTo(address: unknown, path: string): boolean {
  return typeof address === 'string' && address.replace(/\/?(?:[?#].*)?$/, '').endsWith(path);
}

/** Whether an article says that it stands at this path. */
function isAt(article: Node, path: string): boolean {
  const { url, mainEntityOfPage } = article;
  const page = isNode(mainEntityOfPage) ? mainEntityOfPage['@id'] : mainEntityOfPage;
  return [url, page, article['@id']].some((address) => leadsTo(address, path));
}

function dateOf({ datePublished, dateCreated }: Node): string[] {
  const dates = listOf(datePublished ?? dateCreated);
  return dates.filter((date) => ['string', 'number'].includes(typeof date)).map(String);
}

/**
 * The dates of publication of the articles that a page describes in JSON-LD.
 *
 * @param path of the page, without a slash at its end; where several articles are described, the one that stands there counts
 */
export function structuredDates(document: Document, path: string): string[] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const articles = scripts.flatMap(({ textContent }) => read(textContent));
  const own = articles.filter((article) => isAt(article, path));
  return (own.length > 0 ? own : articles).flatMap(dateOf);
}
