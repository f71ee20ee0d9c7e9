/** Looks at a page for the signs of news, cheaply. */
import type { NewsSignals } from '../core/news.ts';

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

function has(document: Document, selector: string): boolean {
  return document.querySelector(selector) !== null;
}

function metaContent(document: Document, property: string): string {
  const meta = document.querySelector(`meta[property="${property}"], meta[name="${property}"]`);
  return meta?.getAttribute('content')?.trim().toLowerCase() ?? '';
}

/** A paragraph of an article is rarely shorter; a teaser or a label rarely longer. */
const PARAGRAPH_MIN_CHARACTERS = 100;
/** About three paragraphs of a short report. */
const ENOUGH_CHARACTERS = 600;

/** Whether the page has enough running text to be read; asks for no layout and no styles. */
function isReadable(document: Document): boolean {
  let characters = 0;
  for (const { textContent } of document.querySelectorAll('p')) {
    const { length } = textContent.trim();
    if (length >= PARAGRAPH_MIN_CHARACTERS) characters += length;
    if (characters >= ENOUGH_CHARACTERS) return true;
  }
  return false;
}

/**
 * Collects the signs of news from a page.
 *
 * @param location where the page stands; the host is taken without `www.`
 */
export function newsSignals(
  document: Document,
  location: Pick<Location, 'hostname' | 'pathname'>,
): NewsSignals {
  return {
    host: location.hostname.replace(/^www\./, ''),
    path: location.pathname,
    types: typesIn(document),
    openGraphType: metaContent(document, 'og:type'),
    dated:
      metaContent(document, 'article:published_time') !== '' ||
      has(document, '[itemprop="datePublished"], article time[datetime], main time[datetime]'),
    byline: has(
      document,
      '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i]',
    ),
    headline: has(document, 'h1'),
    readable: isReadable(document),
    login: has(document, 'input[type="password"]'),
    editor:
      document.designMode === 'on' ||
      has(document, 'body[contenteditable], body > [contenteditable="true"]:only-child'),
  };
}
