/** Reads a page as the extension does, without a browser. */
import { decideArticleDate } from '../../core/article-date.ts';
import type { ReadBlock } from '../../core/evidence.ts';
import { decideNews, type NewsVerdict } from '../../core/news.ts';
import { createScanner, type Mention } from '../../core/scan.ts';
import type { Verdict } from '../../core/sense.ts';
import { createClaimSearch } from '../../core/page-claims.ts';
import type { ClaimPatterns, TermPattern } from '../../data/packing.ts';
import { BlockWalker } from '../../page/blocks.ts';
import type { Block } from '../../page/run.ts';
import { dateSigns } from '../../page/article-date.ts';
import { newsSignals } from '../../page/news-signals.ts';
import { addressOf } from '../stored-page/page-address.ts';
import { type TextPlace, TextPlaces } from './text-places.ts';

/** Something found, and where it stands. */
export interface Found extends TextPlace {
  /** What stands between the two places in the `textContent` of the block's element. */
  text: string;
  /** The number of its block in document order; the first is 0. */
  block: number;
}

/** What there is to tell of a page. */
export interface PageScan {
  verdict: NewsVerdict;
  /** The day of the article, `YYYY-MM-DD`, if the page tells. */
  date: string | null;
  mentions: (Found & { term: string })[];
  claims: (Found & { claim: string })[];
  /** The blocks in document order, and what was found in each. */
  blocks: ReadBlock[];
  /** By block: the aliases that no longer phrase swallows, with why each is a mention or is not. */
  verdicts: Verdict[][];
}

/** For pages that give no address. It is not a site's first page, which would have no date. */
const unknownAddress = { hostname: '', pathname: '/page' };

function readBlocks(root: Element): Block[] {
  const walker = new BlockWalker(root);
  const blocks: Block[] = [];
  for (let block = walker.next(); block; block = walker.next()) blocks.push(block);
  return blocks;
}

/** Turns the places of what was found, by block, from those in the blocks' texts to the page's. */
function placeAll<Range extends TextPlace>(
  root: Element,
  blocks: Block[],
  byBlock: Range[][],
): (Range & Found)[] {
  const found = blocks.map((block, at) => ({ block, at, ranges: byBlock[at] ?? [] }));
  const places = new TextPlaces(root, found);
  const texts = new Map<Element, string>();
  return found.flatMap(({ block, at, ranges }) =>
    ranges.map((range) => {
      const place = places.of(block, range);
      const content = texts.get(block.element) ?? block.element.textContent;
      texts.set(block.element, content);
      return { ...range, ...place, text: content.slice(place.start, place.end), block: at };
    }),
  );
}

/** The mentions, also those within claims, whose marks take their place on the page. */
const mentionsIn = (verdicts: Verdict[]) =>
  verdicts
    .filter(({ meant }) => meant)
    .map(({ alias: { value, start, end } }) => ({ term: value.term, start, end }));

const claimsIn = (mentions: Mention[]) =>
  mentions.flatMap(({ claim, start, end }) => (claim === undefined ? [] : [{ claim, start, end }]));

/**
 * Makes ready to scan pages.
 *
 * @returns a function that scans one page; it changes nothing in it
 */
export function createPageScan(patterns: {
  terms: TermPattern[];
  claims: ClaimPatterns;
}): (document: Document) => PageScan {
  const scanner = createScanner(patterns.terms);
  const claims = createClaimSearch(patterns.claims);
  return (document) => {
    const address = addressOf(document) ?? unknownAddress;
    const date = decideArticleDate(dateSigns(document, address), new Date())?.day;
    const blocks = readBlocks(document.body);
    const read = blocks.map(({ text, heading }) => scanner.read(text, heading));
    const { byBlock, verdicts } = scanner.decide(read, document.title, {
      claims,
      articleDay: () => date,
    });
    return {
      verdict: decideNews(newsSignals(document, address)),
      date: date ?? null,
      mentions: placeAll(document.body, blocks, verdicts.map(mentionsIn)),
      claims: placeAll(document.body, blocks, byBlock.map(claimsIn)),
      blocks: read,
      verdicts,
    };
  };
}
