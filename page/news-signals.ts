/** Looks at a page for the signs of news, cheaply: asks for no layout and no styles. */
import { newsAddress } from '../core/news-address.ts';
import { type NewsSignals, sectionLink } from '../core/news.ts';

const namedType = /"@type"\s*:\s*(\[[^\]]*\]|"[^"]*")/g;

/** Reads the types without parsing: JSON-LD on real pages is long, and often broken. */
function typesIn(document: Document): string[] {
  const types = new Set<string>();
  for (const { textContent } of document.querySelectorAll('script[type="application/ld+json"]')) {
    for (const [, value = ''] of textContent.matchAll(namedType)) {
      for (const [, name = ''] of value.matchAll(/"([^"]+)"/g)) types.add(name);
    }
  }
  for (const element of document.querySelectorAll('[itemtype*="schema.org/"]')) {
    types.add(element.getAttribute('itemtype')?.split('/').at(-1) ?? '');
  }
  return [...types];
}

/** What the page's `meta` elements say, by name; where a name stands twice, the first. */
function metadataOf(document: Document): Map<string, string> {
  const metadata = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? '';
    if (!metadata.has(name)) metadata.set(name, meta.getAttribute('content')?.trim() ?? '');
  }
  return metadata;
}

/** Google News, Facebook's pages of publishers, and a counter of readers that newspapers use. */
const newsMeta = /^(?:news_keywords|article:(?:opinion|content_tier)|fb:pages|parsely-.*)$/;

/** What stands behind the last dash or bar of a title is the site's name. */
function siteNameIn(title: string): string {
  return /[-|–—]\s*([^-|–—]+)$/.exec(title)?.[1] ?? '';
}

/** A paragraph of an article is rarely shorter; a teaser or a label rarely longer. */
const PARAGRAPH_MIN_CHARACTERS = 100;
/** About three paragraphs of a short report. */
const ENOUGH_CHARACTERS = 600;

/** “By Ada Brook”, in the languages of the interface and some more. */
const writtenBy = /^(?:[Bb]y|BY|[Vv]on|[Pp]ar|[Pp]or|[Dd]i|[Dd]oor|[Aa]v) \p{Lu}/u;

/** Goes through the paragraphs until there is enough running text to be read. */
function readText(document: Document): { readable: boolean; byline: boolean } {
  let characters = 0;
  let byline = false;
  for (const { textContent } of document.querySelectorAll('p')) {
    const text = textContent.trim();
    if (text.length >= PARAGRAPH_MIN_CHARACTERS) characters += text.length;
    else byline ||= writtenBy.test(text);
    if (characters >= ENOUGH_CHARACTERS) return { readable: true, byline };
  }
  return { readable: false, byline };
}

/** Boxes for comments are editors, too, but hold little. */
function isEditor(document: Document): boolean {
  const editors = document.querySelectorAll('[contenteditable]:not([contenteditable="false"])');
  return (
    document.designMode === 'on' ||
    [...editors].some(({ textContent }) => textContent.length >= ENOUGH_CHARACTERS)
  );
}

const cartLink =
  /[/?=._-](?:cart|basket|checkout|warenkorb|panier|carrito|carrinho|carrello|kasse)\b/i;

/** Where the page's links lead. */
function readLinks(document: Document): { sections: number; cart: boolean } {
  const sections = new Set<string>();
  let cart = false;
  for (const link of document.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const section = sectionLink.exec(href)?.[1];
    if (section !== undefined) sections.add(section.toLowerCase());
    cart ||= cartLink.test(href);
  }
  return { sections: sections.size, cart };
}

/** Shorter headings name sections, not stories. */
const HEADLINE_MIN_CHARACTERS = 25;

function countHeadlines(document: Document): number {
  const links = document.querySelectorAll(':is(h2, h3, h4) a, a :is(h2, h3, h4)');
  return [...links].filter(
    ({ textContent }) => textContent.trim().length >= HEADLINE_MIN_CHARACTERS,
  ).length;
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
  const has = (selector: string) => document.querySelector(selector) !== null;
  const metadata = metadataOf(document);
  const meta = (name: string) => metadata.get(name)?.toLowerCase() ?? '';
  const title = document.title.toLowerCase();
  const { readable, byline } = readText(document);
  const { sections, cart } = readLinks(document);
  return {
    ...newsAddress(location),
    siteName: meta('og:site_name') || siteNameIn(title),
    about: `${title} ${meta('description')}`,
    types: typesIn(document),
    openGraphType: meta('og:type'),
    newsMeta: [...metadata.keys()].some((name) => newsMeta.test(name)),
    sections,
    headlines: countHeadlines(document),
    dated:
      meta('article:published_time') !== '' ||
      has('[itemprop="datePublished"], article time[datetime], main time[datetime]'),
    byline: has('h1') && (byline || has('[class*="byline" i]')),
    readable,
    shop: cart || meta('product:price:amount') !== '' || has('[itemprop="price"]'),
    login: has('input[type="password"]'),
    editor: isEditor(document),
  };
}
