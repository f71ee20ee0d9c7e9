/**
 * Looks at a page for the signs of news, cheaply, because it is done on every page: asks for no
 * layout and no styles, and lets the browser search where it can.
 */
import { readLinks } from '../core/news-addresses.ts';
import type { NewsSignals } from '../core/news.ts';

const namedType = /"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g;

/** Reads the types without parsing: JSON-LD on real pages is long, and often broken. */
function linkedDataTypes(document: Document): string[] {
  return Array.from(document.querySelectorAll('script[type="application/ld+json"]'))
    .flatMap(({ textContent }) => [...textContent.matchAll(namedType)])
    .flatMap(([, value = '']) => [...value.matchAll(/"([^"]+)"/g)])
    .map(([, name = '']) => name);
}

const microdataTypes = (document: Document) =>
  Array.from(
    document.querySelectorAll('[itemtype]'),
    (element) => element.getAttribute('itemtype')?.split('/').at(-1) ?? '',
  );

/** The page's `meta` elements by name; where a name stands twice, the first. */
function metadataOf(document: Document): Map<string, HTMLMetaElement> {
  const metadata = new Map<string, HTMLMetaElement>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    if (!metadata.has(name)) metadata.set(name, meta);
  }
  return metadata;
}

/** For Google News, for Facebook's pages of publishers, and for a counter that newspapers use. */
const newsMeta = [
  'news_keywords',
  'article:opinion',
  'article:content_tier',
  'fb:pages',
  'parsely-title',
  'parsely-page',
];

/** What stands behind the last dash or bar of a title is the site's name. */
function siteNameIn(title: string): string {
  return /[-|–—]\s*([^-|–—]+)$/.exec(title)?.[1] ?? '';
}

/** A paragraph of an article is rarely shorter; a teaser or a label rarely longer. */
const PARAGRAPH_MIN_CHARACTERS = 100;
/** About three paragraphs of a short report. */
const ENOUGH_CHARACTERS = 600;
/** Whether the page has enough running text to be read. */
function isReadable(document: Document): boolean {
  let characters = 0;
  for (const { textContent } of document.getElementsByTagName('p')) {
    const { length } = textContent.trim();
    if (length >= PARAGRAPH_MIN_CHARACTERS) characters += length;
    if (characters >= ENOUGH_CHARACTERS) return true;
  }
  return false;
}

/** "By Ada Brook", in the languages of the interface and some more. */
const writtenBy = /^\s*(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v) [^\s\da-zà-ÿ]/;
/** A line that says who wrote a text stands before it, but maybe below notices and menus. */
const MAX_PARAGRAPHS = 20;

function hasBylineText(document: Document): boolean {
  return Array.from(document.getElementsByTagName('p'))
    .slice(0, MAX_PARAGRAPHS)
    .some(
      ({ textContent }) =>
        textContent.length < PARAGRAPH_MIN_CHARACTERS && writtenBy.test(textContent),
    );
}

/** Boxes for comments are editors, too, but hold little. */
function isEditor(document: Document): boolean {
  return (
    document.designMode === 'on' ||
    Array.from(document.querySelectorAll('[contenteditable]')).some(
      (element) =>
        element.getAttribute('contenteditable') !== 'false' &&
        element.textContent.length >= ENOUGH_CHARACTERS,
    )
  );
}

/** What a site says of itself with links stands before its texts; long lists say it again. */
const MAX_LINKS = 200;

/** Where the first links lead, as the page has it. */
function firstLinks(document: Document): string[] {
  const links = document.getElementsByTagName('a');
  const hrefs: string[] = [];
  for (let at = 0; at < Math.min(links.length, MAX_LINKS); at++) {
    hrefs.push(links[at]?.getAttribute('href') ?? '');
  }
  return hrefs;
}

/** Shorter headings name sections, not stories. */
const HEADLINE_MIN_CHARACTERS = 25;

function countHeadlines(document: Document): number {
  let count = 0;
  for (const heading of document.querySelectorAll('h2, h3, h4')) {
    if (heading.textContent.trim().length < HEADLINE_MIN_CHARACTERS) continue;
    if (heading.closest('a') ?? heading.querySelector('a')) count += 1;
  }
  return count;
}

/**
 * Collects the signs of news from a page. What takes long is looked for when it is asked for.
 *
 * @param location where the page stands
 */
export function newsSignals(
  document: Document,
  location: { hostname: string; pathname: string; search?: string },
): NewsSignals {
  const has = (selector: string) => document.querySelector(selector) !== null;
  const metadata = metadataOf(document);
  const meta = (name: string) =>
    metadata.get(name)?.getAttribute('content')?.trim().toLowerCase() ?? '';
  const title = document.title.toLowerCase();
  return {
    host: location.hostname.replace(/^www\./, ''),
    path: location.pathname,
    search: location.search ?? '',
    siteName: meta('og:site_name') || siteNameIn(title),
    about: `${title} ${meta('description')}`,
    types: [...linkedDataTypes(document), ...microdataTypes(document)],
    openGraphType: meta('og:type'),
    newsMeta: newsMeta.some((name) => metadata.has(name)),
    ...readLinks(firstLinks(document)),
    login: has('input[type="password"]'),
    editor: isEditor(document),
    get headlines() {
      return countHeadlines(document);
    },
    get dated() {
      return meta('article:published_time') !== '' || has('time, [itemprop="datePublished"]');
    },
    get byline() {
      return has('h1') && (hasBylineText(document) || has('.byline'));
    },
    get readable() {
      return isReadable(document);
    },
  };
}
