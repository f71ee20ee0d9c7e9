/** From the text of a page's blocks to its mentions. */
import type { TermPattern } from '../data/packing.ts';
import { mapFilled } from './by-block.ts';
import { namesCase, type ReadBlock } from './evidence.ts';
import { Lexicon } from './lexicon.ts';
import { PageContext } from './page-context.ts';
import { PageSenses, standingAliases, type Verdict } from './sense.ts';
import { finish, type Steps } from './steps.ts';

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
  /** The words carry a statement that the facts correct: the claim's id. */
  claim?: string;
}

export interface PageMentions {
  aboutCase: boolean;
  /** Some block names the case. */
  namesCase: boolean;
  /** One list a block, in the order of the blocks that were given. */
  byBlock: Mention[][];
  /** Every alias of each block, with why it is a mention or is not. */
  verdicts: Verdict[][];
}

/** A page whose mentions are known. */
export interface ScannedPage {
  /** In document order. */
  blocks: ReadBlock[];
  title: string;
  aboutCase: boolean;
  /** Whether each block names the case. */
  naming: boolean[];
  /** Gives the day of the page's article, YYYY-MM-DD, where it says so. */
  articleDay: () => string | undefined;
}

/** Looks for claims; see core/page-claims.ts. */
export interface ClaimSearch {
  /** Puts claims among mentions, one list a block. */
  addTo(byBlock: Mention[][], page: ScannedPage): Steps<Mention[][]>;
}

/** What a page brings along beside its blocks and its title. */
export interface PageExtras {
  /** Left out where claims are not looked for. */
  claims?: ClaimSearch | undefined;
  articleDay?: (() => string | undefined) | undefined;
}

export interface Scanner {
  /** Finds in one block's text the spellings of the terms, and longer phrases of another meaning. */
  read(text: string, heading: boolean): ReadBlock;
  /**
   * Decides the sense of everything found on a page.
   *
   * @param blocks the page's blocks in document order
   * @param title the document's title
   */
  decide(blocks: ReadBlock[], title: string, extras?: PageExtras): PageMentions;
  /** Does the same in steps, so that the page need not wait for it. */
  decideInSteps(blocks: ReadBlock[], title: string, extras?: PageExtras): Steps<PageMentions>;
}

/** Whether a page is about the case: its title names it, or a heading and another block, or several. */
function isAboutCase(blocks: ReadBlock[], title: ReadBlock): boolean {
  const naming = blocks.filter((block) => block.hits.length > 0 && namesCase(block));
  return (
    namesCase(title) ||
    naming.length >= CASE_BLOCKS ||
    (naming.length > 1 && naming.some(({ heading }) => heading))
  );
}

/** What a page's spellings mean, and what that was decided by. */
interface DecidedSenses {
  context: PageContext;
  aboutCase: boolean;
  /** By block. */
  verdicts: Verdict[][];
}

/**
 * Decides what a page's spellings mean.
 *
 * @param blocks the page's blocks in document order, read by the lexicon
 */
export function* decideSenses(
  blocks: ReadBlock[],
  title: ReadBlock,
  lexicon: Lexicon,
): Steps<DecidedSenses> {
  const aliases = mapFilled(
    blocks.map(({ hits }) => hits),
    standingAliases,
  );
  const aboutCase = isAboutCase(blocks, title);
  if (aliases.some((inBlock) => inBlock.length > 0)) yield* lexicon.prepare();
  const context = new PageContext(blocks, title, lexicon);
  return {
    context,
    aboutCase,
    verdicts: yield* new PageSenses(context, aboutCase).decide(aliases),
  };
}

/** Marks all but the first mention of each term in each section as repeats, in place. */
function noteRepeats(blocks: ReadBlock[], byBlock: Mention[][]): void {
  let seen = new Set<string>();
  byBlock.forEach((mentions, at) => {
    if (blocks[at]?.heading) seen = new Set();
    if (mentions.length === 0) return;
    for (const mention of mentions) {
      if (mention.claim !== undefined) continue;
      mention.repeat = seen.has(mention.term);
      seen.add(mention.term);
    }
  });
}

const toMention = ({ alias: { value, start, end } }: Verdict): Mention => ({
  term: value.term,
  start,
  end,
  repeat: false,
});

/**
 * Builds a scanner.
 *
 * @param terms what to look for; muted terms are left out beforehand
 */
export function createScanner(terms: TermPattern[]): Scanner {
  const ofCase = terms.filter(({ matching }) => matching.signalsCase === true);
  const caseTerms = new Set(ofCase.map(({ id }) => id));
  const isOfCase = ({ term }: Mention) => caseTerms.has(term);
  const lexicon = new Lexicon(terms);
  const read = (text: string, heading: boolean) => lexicon.read(text, heading);
  function* decideInSteps(
    blocks: ReadBlock[],
    title: string,
    { claims, articleDay = () => undefined }: PageExtras = {},
  ): Steps<PageMentions> {
    const { aboutCase, verdicts } = yield* decideSenses(blocks, read(title, true), lexicon);
    const senses = mapFilled(verdicts, (inBlock) =>
      inBlock.filter(({ meant }) => meant).map(toMention),
    );
    const naming = senses.map((mentions) => mentions.some(isOfCase));
    const page = { blocks, title, aboutCase, naming, articleDay };
    const byBlock = claims ? yield* claims.addTo(senses, page) : senses;
    noteRepeats(blocks, byBlock);
    return { aboutCase, namesCase: naming.includes(true), byBlock, verdicts };
  }
  return { read, decideInSteps, decide: (...page) => finish(decideInSteps(...page)) };
}
