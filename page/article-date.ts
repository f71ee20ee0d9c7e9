/**
 * Looks at a page for signs of when its article was published, by plain DOM methods alone:
 * it works on a parsed document without a window, too.
 */
import type { DateSign } from '../core/article-date.ts';
import { readDay } from '../core/read-date.ts';
import { leadsTo, structuredDates } from './structured-dates.ts';

/** Names of metadata, letters only: what is called a publication, then what may be one. */
const metaNames = [
  /(?:publish(?:ed)?|publication)(?:time|date|at|on)?$|pub(?:lish)?date$|datepublished$/,
  /^(?:dc|dcterms|sailthru|article|p)?date(?:issued|created|original)?$|^dcterms(?:issued|created)$|post(?:ed)?date$/,
];
const notFirst = /modif|updat|revis|last|expir|unpub/;

/** The contents of metadata that name a date of publication, the plainest names first. */
function metaDates(document: Document): string[] {
  const named = [...document.querySelectorAll('meta[content]')].flatMap((meta) => {
    const isOfPage = meta.closest('head') !== null;
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      (isOfPage ? meta.getAttribute('itemprop') : null);
    const letters = name?.toLowerCase().replaceAll(/[^a-z]/g, '') ?? '';
    return notFirst.test(letters) ? [] : [{ letters, content: meta.getAttribute('content') ?? '' }];
  });
  return metaNames.flatMap((pattern) =>
    named.filter(({ letters }) => pattern.test(letters)).map(({ content }) => content),
  );
}

const lineOf = (text: string) => text.trim().replaceAll(/\s+/g, ' ');

/** The headline: the longest heading that the title repeats, else the first of an article. */
function findHeadline(document: Document): Element | null {
  const headings = [...document.querySelectorAll('h1')];
  const title = lineOf(document.title);
  const [named] = headings
    .map((heading) => ({ heading, text: lineOf(heading.textContent) }))
    .filter(({ text }) => text !== '' && title.includes(text))
    .toSorted((one, other) => other.text.length - one.text.length);
  return named?.heading ?? document.querySelector('article h1, main h1') ?? headings[0] ?? null;
}

const elsewhere = /comment|related|recommend|teaser|sidebar|promo|popular|trending|footer|archive/i;
const elsewhereTags = new Set(['aside', 'footer', 'nav']);

const classesOf = (element: Element) =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;

/** Whether an element belongs to something beside the article that has this headline. */
function isElsewhere(element: Element, headline: Element | null): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (headline && at.contains(headline)) return false;
    if (elsewhereTags.has(at.localName) || elsewhere.test(classesOf(at))) return true;
  }
  return false;
}

const ofPublication = /publi|posted/i;
const ofChange = /updat|modif|aktualis|à jour|actualiz/i;

/** Whether a date says of itself, or is said by what holds it, to be the one of a later change. */
function isUpdate(element: Element): boolean {
  for (const at of [element, element.parentElement]) {
    const classes = at ? classesOf(at) : '';
    if (ofPublication.test(classes)) return false;
    if (ofChange.test(classes)) return true;
  }
  return ofChange.test(element.textContent);
}

/** What readers see of a date comes before what machines do: it is in the article's own zone. */
function valueOf(element: Element): string {
  const shown = element.textContent ?? '';
  if (readDay(shown)) return shown;
  return element.getAttribute('content') ?? element.getAttribute('datetime') ?? '';
}

const valuesOf = (elements: Element[], headline: Element | null) =>
  elements
    .filter((element) => !isElsewhere(element, headline) && !isUpdate(element))
    .map(valueOf)
    .filter((value) => value !== '');

/** A paragraph of an article is rarely shorter; a standfirst may be as long. */
const PARAGRAPH_MIN_CHARACTERS = 100;
/** An article has a date of publication and of a change, some twice; a list has more. */
const MAX_TIMES = 4;

/** Standfirst and first paragraph may come before the byline; what follows the second does not belong to it. */
function endOfHead(document: Document, headline: Element): Element | undefined {
  const paragraphs = [...document.querySelectorAll('p')].filter(
    (paragraph) =>
      paragraph.textContent.trim().length >= PARAGRAPH_MIN_CHARACTERS &&
      isBefore(headline, paragraph),
  );
  return paragraphs[1];
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & 4) !== 0;
}

/** The times around the headline: those of the closest element that has any. */
function headlineDates(document: Document, headline: Element): string[] {
  for (let at = headline.parentElement; at; at = at.parentElement) {
    const times = [...at.querySelectorAll('time')].filter((time) => !isElsewhere(time, headline));
    if (times.length === 0) continue;
    if (times.length > MAX_TIMES) return [];
    const end = endOfHead(document, headline);
    return valuesOf(
      times.filter((time) => !end || isBefore(time, end)),
      headline,
    );
  }
  return [];
}

/** /2021/12/10/, /2021-12-10-, /20211210/, /2021/dec/10/; no shorter number, which may be an id. */
const datedPath =
  /[/-]((?:19|20)\d\d)([/-])(\d\d?|[a-z]{3,})\2(\d\d?)(?=[/._-]|$)|\/((?:19|20)\d{6})(?=\/|$)/i;

function addressDate(path: string): string {
  const [, year, , month = '', day, compact] = datedPath.exec(path) ?? [];
  if (compact) return compact;
  if (!year) return '';
  return /\d/.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
}

/** Whether the head of a page names this path as the page's own. */
function isOwnAddress(document: Document, path: string): boolean {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const openGraph = document.querySelector('meta[property="og:url"]')?.getAttribute('content');
  return leadsTo(canonical, path) || leadsTo(openGraph, path);
}

/**
 * Collects what a page says about its date, the most trusted sign first.
 *
 * @param location where the page stands; a site's first page is never dated
 * @param hasMoved the page has gone to this address without loading: what stands in its head
 *   may belong to the article before, and counts only if the page names this address as its own
 */
export function dateSigns(
  document: Document,
  location: Pick<Location, 'pathname'>,
  hasMoved = false,
): DateSign[] {
  const path = location.pathname.replace(/\/(?:index\.\w+)?$/, '');
  if (path === '') return [];
  const headline = findHeadline(document);
  const isCurrent = !hasMoved || isOwnAddress(document, path);
  const marked = [...document.querySelectorAll('[itemprop~="datePublished"]')];
  const inBody = marked.filter((element) => !element.closest('head'));
  const head: DateSign[] = [
    { source: 'structured-data', texts: structuredDates(document, path) },
    ...metaDates(document).map((text) => ({ source: 'metadata' as const, texts: [text] })),
  ];
  return [
    ...(isCurrent ? head : []),
    { source: 'microdata', texts: valuesOf(inBody, headline) },
    { source: 'address', texts: [addressDate(path)] },
    { source: 'byline', texts: headline ? headlineDates(document, headline) : [] },
  ];
}
