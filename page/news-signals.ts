/**
 * Looks at a page for the signs of news, cheaply, because it is done on every page: asks for no
 * layout and no styles, finds elements by name where it can, and goes through all of them only
 * for what no name tells.
 */
import { readLinks } from '../core/news-sections.ts';
import type { NewsSignals } from '../core/news.ts';

const namedType = /"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g;

/** Reads the types without parsing: JSON-LD on real pages is long, and often broken. */
function linkedDataTypes(document: Document): string[] {
  return Array.from(document.getElementsByTagName('script'))
    .filter((script) => script.getAttribute('type') === 'application/ld+json')
    .flatMap(({ textContent }) => [...textContent.matchAll(namedType)])
    .flatMap(([, value = '']) => [...value.matchAll(/"([^"]+)"/g)])
    .map(([, name = '']) => name);
}

const microdataTypes = (document: Document) =>
  Array.from(
    document.querySelectorAll('[itemtype]'),
    (element) => element.getAttribute('itemtype')?.split('/').at(-1) ?? '',
  );

/** What the page's `meta` elements say, by name; where a name stands twice, the first. */
function metadataOf(document: Document): Map<string, string> {
  const metadata = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    if (!metadata.has(name)) metadata.set(name, meta.getAttribute('content')?.trim() ?? '');
  }
  return metadata;
}

/** For Google News, for Facebook's pages of publishers, and for a counter that newspapers use. */
const newsMeta = /^(?:news_keywords|article:(?:opinion|content_tier)|fb:pages|parsely-.*)$/;

/** What stands behind the last dash or bar of a title is the site's name. */
function siteNameIn(title: string): string {
  return /[-|–—]\s*([^-|–—]+)$/.exec(title)?.[1] ?? '';
}

/** A paragraph of an article is rarely shorter; a teaser or a label rarely longer. */
const PARAGRAPH_MIN_CHARACTERS = 100;
/** About three paragraphs of a short report. */
const ENOUGH_CHARACTERS = 600;
/** "By Ada Brook", in the languages of the interface and some more. */
const writtenBy = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v) \p{Lu}/u;

/** Goes through the paragraphs until there is enough running text to be read. */
function readText(document: Document): { readable: boolean; byline: boolean } {
  let characters = 0;
  let byline = false;
  for (const { textContent } of document.getElementsByTagName('p')) {
    const text = textContent.trim();
    if (text.length >= PARAGRAPH_MIN_CHARACTERS) characters += text.length;
    else byline ||= writtenBy.test(text);
    if (characters >= ENOUGH_CHARACTERS) return { readable: true, byline };
  }
  return { readable: false, byline };
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

/** Shorter headings name sections, not stories. */
const HEADLINE_MIN_CHARACTERS = 25;

function countHeadlines(document: Document): number {
  return ['h2', 'h3', 'h4']
    .flatMap((name) => Array.from(document.getElementsByTagName(name)))
    .filter(
      (heading) =>
        heading.textContent.trim().length >= HEADLINE_MIN_CHARACTERS &&
        (heading.getElementsByTagName('a').length > 0 || heading.closest('a')),
    ).length;
}

function hasPasswordField(document: Document): boolean {
  return Array.from(document.getElementsByTagName('input')).some(
    (input) => input.getAttribute('type') === 'password',
  );
}

/**
 * Collects the signs of news from a page.
 *
 * @param location where the page stands
 */
export function newsSignals(
  document: Document,
  location: { hostname: string; pathname: string; search?: string },
): NewsSignals {
  const metadata = metadataOf(document);
  const meta = (name: string) => metadata.get(name)?.toLowerCase() ?? '';
  const title = document.title.toLowerCase();
  const hrefs = Array.from(document.getElementsByTagName('a'), (a) => a.getAttribute('href') ?? '');
  const { sections, cart } = readLinks(hrefs);
  const { readable, byline } = readText(document);
  return {
    host: location.hostname.replace(/^www\./, ''),
    path: location.pathname,
    search: location.search ?? '',
    siteName: meta('og:site_name') || siteNameIn(title),
    about: `${title} ${meta('description')}`,
    types: [...linkedDataTypes(document), ...microdataTypes(document)],
    openGraphType: meta('og:type'),
    newsMeta: [...metadata.keys()].some((name) => newsMeta.test(name)),
    sections,
    headlines: countHeadlines(document),
    dated:
      meta('article:published_time') !== '' ||
      document.querySelector('time, [itemprop="datePublished"]') !== null,
    byline:
      document.getElementsByTagName('h1').length > 0 &&
      (byline || document.getElementsByClassName('byline').length > 0),
    readable,
    cart,
    login: hasPasswordField(document),
    editor: isEditor(document),
  };
}
