/** What the benchmark runs in the browser: our way, and what it is measured against. */
import Mark from 'mark.js/dist/mark.es6.js';
import { createClaimSearch } from '../../core/page-claims.ts';
import { createScanner, type Scanner } from '../../core/scan.ts';
import { type ClaimPatterns, type TermPattern, unpackTerms } from '../../data/packing.ts';
import { BlockWalker } from '../../page/blocks.ts';
import type { Block } from '../../page/run.ts';
import { createMarksPainter } from '../../page/marks-painter.ts';
import { random } from '../random.ts';

const syllables = 'ba de ki lo mu na pe ri so tu va we xi yo ze cha sto pli gra tre'.split(' ');

function makeWord(next: () => number): string {
  const length = 1 + Math.floor(next() * 3);
  return Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join('');
}

const aliasesOf = (terms: TermPattern[]) =>
  terms.flatMap(({ matching }) => matching.aliases.map(({ text }) => text));

/** One word in so many is an alias: counted on 147 real news pages, 98 in 1.6 million characters. */
const WORDS_PER_ALIAS = 2500;

/** Fills the page with paragraphs. */
function fillPage(characters: number, packedTerms: string): void {
  const next = random(1);
  const aliases = aliasesOf(unpackTerms(packedTerms));
  const paragraphs: HTMLElement[] = [];
  for (let length = 0; length < characters;) {
    const words = Array.from({ length: 60 }, () =>
      next() < 1 / WORDS_PER_ALIAS ? aliases[Math.floor(next() * aliases.length)] : makeWord(next),
    );
    const paragraph = document.createElement('p');
    const link = document.createElement('a');
    link.textContent = words.splice(20, 5).join(' ');
    paragraph.append(`${words.slice(0, 20).join(' ')} `, link, ` ${words.slice(20).join(' ')}.`);
    length += paragraph.textContent.length;
    paragraphs.push(paragraph);
  }
  document.body.replaceChildren(...paragraphs);
}

function readBlocks(): Block[] {
  const walker = new BlockWalker(document.body);
  const blocks: Block[] = [];
  for (let block = walker.next(); block; block = walker.next()) blocks.push(block);
  return blocks;
}

const find = (scanner: Scanner, blocks: Block[]) =>
  blocks.map(({ text, heading }) => scanner.read(text, heading));

const scan = (scanner: Scanner, blocks: Block[]) => scanner.decide(find(scanner, blocks), '');

/** With all words of evidence taken in, as on a page that has been read before. */
function readyScanner(terms: TermPattern[]): Scanner {
  const scanner = createScanner(terms);
  scanner.decide([scanner.read(aliasesOf(terms)[0] ?? '', false)], '');
  return scanner;
}

/** Times a task in milliseconds. */
function time(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** One walk over the text nodes with one regular expression of all aliases. */
function walkWithOneExpression(aliases: string[]): number {
  const expression = new RegExp(`\\b(?:${aliases.map(escape).join('|')})\\b`, 'gi');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  while (walker.nextNode()) {
    count += [...(walker.currentNode as Text).data.matchAll(expression)].length;
  }
  return count;
}

/** Reads and paints the whole page, and puts it back, which does not count. */
function timePainting(terms: TermPattern[]): number {
  const painter = createMarksPainter({ mention: '', claim: '' });
  let blocks: Block[] = [];
  const duration = time(() => {
    blocks = readBlocks();
    const { byBlock } = scan(createScanner(terms), blocks);
    blocks.forEach((block, at) => painter.paint(block, byBlock[at] ?? []));
  });
  for (const block of blocks) painter.clear(block);
  return duration;
}

/** `count` terms more, of words that the page does not have. */
function withMore(terms: TermPattern[], count: number): TermPattern[] {
  const next = random(2);
  const more = Array.from({ length: count }, (_, at) => ({
    id: `more-${at}`,
    matching: {
      aliases: [{ text: `${makeWord(next)}qu ${makeWord(next)}`, tier: 1 as const }],
      consumes: [],
      for: { strong: [], weak: [] },
      against: [],
    },
  }));
  return [...terms, ...more];
}

/** What is measured, each by a name of the table that is printed. */
type Contenders = Record<string, () => number>;

function contenders(terms: TermPattern[], patterns: ClaimPatterns): Contenders {
  const aliases = aliasesOf(terms);
  const [few, many] = [readyScanner(terms), readyScanner(withMore(terms, 9900))];
  const claims = createClaimSearch(patterns);
  return {
    walk: () => time(() => walkWithOneExpression(aliases)),
    find: () => time(() => find(few, readBlocks())),
    scan: () => time(() => scan(few, readBlocks())),
    scanMany: () => time(() => scan(many, readBlocks())),
    decide: () => {
      const read = find(few, readBlocks());
      return time(() => few.decide(read, '', { claims }));
    },
    scanAndPaint: () => timePainting(terms),
  };
}

/** So often does everything run before it counts: code is slow until the browser has compiled it. */
const WARM_UPS = 20;
const ROUNDS = 20;

/**
 * Runs everything by turns, each time in another order: what slows the machine for a while, and
 * what one leaves for the next to clear away, falls on all alike.
 *
 * @returns the times of each, in milliseconds
 */
function run(packedTerms: string, patterns: ClaimPatterns): Record<string, number[]> {
  const all = Object.entries(contenders(unpackTerms(packedTerms), patterns));
  const times: Record<string, number[]> = Object.fromEntries(all.map(([name]) => [name, []]));
  const next = random(3);
  for (let count = -WARM_UPS; count < ROUNDS; count++) {
    const byLot = all.map((entry) => ({ entry, lot: next() }));
    for (const { entry } of byLot.toSorted((one, other) => one.lot - other.lot)) {
      const [name, contender] = entry;
      const duration = contender();
      if (count >= 0) times[name]?.push(duration);
    }
  }
  return times;
}

/** On a page just opened, with code that the browser has not compiled yet. */
const runFirst = {
  walk: (packedTerms: string) =>
    time(() => walkWithOneExpression(aliasesOf(unpackTerms(packedTerms)))),
  scanAndPaint: (packedTerms: string) => timePainting(unpackTerms(packedTerms)),
};

/** Marks the page with mark.js, which takes so long that once is enough. */
function runMarkJs(packedTerms: string): number {
  const options = { accuracy: 'exactly', separateWordSearch: false } as const;
  return time(() => new Mark(document.body).mark(aliasesOf(unpackTerms(packedTerms)), options));
}

Object.assign(globalThis, { benchmark: { fillPage, run, runFirst, runMarkJs } });
