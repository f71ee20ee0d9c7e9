/** From the text of a page's blocks to its mentions. */
import type { TermPattern } from '../data/packing.ts';
import { createLexicon } from './lexicon.ts';
import {
  type AliasHit,
  meansTerm,
  namesCase,
  type PageContext,
  type ReadBlock,
  standingAliases,
} from './sense.ts';

/** In so many blocks must the case be named, where neither the title nor a heading names it. */
const CASE_BLOCKS = 3;

/** An alias found on a page, in the right sense. */
export interface Mention {
  term: string;
  /** UTF-16 offsets in the block's text, `end` exclusive. */
  start: number;
  end: number;
  /** Not the first mention of its term in its section. */
  repeat: boolean;
}

export interface PageMentions {
  aboutCase: boolean;
  /** One list a block, in the order of the blocks that were given. */
  byBlock: Mention[][];
}

export interface Scanner {
  /** Finds in one block's text what the terms want to know of it. */
  read(text: string, heading: boolean): ReadBlock;
  /**
   * Decides the sense of everything found on a page.
   *
   * @param blocks the page's blocks in document order
   * @param title the document's title
   */
  decide(blocks: ReadBlock[], title: string): PageMentions;
}

function contextOf(blocks: ReadBlock[], title: ReadBlock, aliases: AliasHit[][]): PageContext {
  const naming = blocks.filter(namesCase);
  const onSight = aliases.flat().filter(({ value }) => value.tier === 1);
  return {
    aboutCase:
      namesCase(title) ||
      naming.length >= CASE_BLOCKS ||
      (naming.length > 1 && naming.some(({ heading }) => heading)),
    named: new Set(onSight.map(({ value }) => value.term)),
  };
}

/** Marks all but the first mention of each term in each section as repeats, in place. */
function noteRepeats(blocks: ReadBlock[], byBlock: Mention[][]): void {
  let seen = new Set<string>();
  byBlock.forEach((mentions, at) => {
    if (blocks[at]?.heading) seen = new Set();
    for (const mention of mentions) {
      mention.repeat = seen.has(mention.term);
      seen.add(mention.term);
    }
  });
}

/**
 * Builds a scanner.
 *
 * @param terms what to look for; muted terms are left out beforehand
 */
export function createScanner(terms: TermPattern[]): Scanner {
  const findAll = createLexicon(terms);
  return {
    read: (text, heading) => ({ text, heading, hits: findAll(text) }),
    decide(blocks, title) {
      const aliases = blocks.map(({ hits }) => (hits.length > 0 ? standingAliases(hits) : []));
      const titleBlock = { text: title, heading: true, hits: findAll(title) };
      const page = contextOf(blocks, titleBlock, aliases);
      const byBlock = aliases.map((inBlock, at) => {
        const block = blocks[at] as ReadBlock;
        const beside = [blocks[at - 1], blocks[at + 1]].filter((other) => other !== undefined);
        return inBlock
          .filter((alias) => meansTerm(alias, block, beside, page))
          .map(({ value, start, end }) => ({ term: value.term, start, end, repeat: false }));
      });
      noteRepeats(blocks, byBlock);
      return { aboutCase: page.aboutCase, byBlock };
    },
  };
}
