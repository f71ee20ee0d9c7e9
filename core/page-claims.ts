/** Claims among a page's mentions. */
import type { ClaimPatterns, TermPattern } from '../data/packing.ts';
import { ClaimFinder, type ClaimHit } from './claims.ts';
import { namesCase, type ReadBlock } from './evidence.ts';
import type { Mention } from './scan.ts';

/** A page whose mentions are known. */
export interface ReadPage {
  /** In document order. */
  blocks: ReadBlock[];
  title: string;
  /** When the article was published, YYYY-MM-DD; undefined where the page does not say. */
  articleDay: () => string | undefined;
  aboutCase: boolean;
}

/** A claim takes the place of the mentions that it runs over; of two claims the first stays. */
function withClaims(mentions: Mention[], claims: ClaimHit[]): Mention[] {
  const standing: Mention[] = [];
  for (const { claim, term, start, end } of claims.toSorted((a, b) => a.start - b.start)) {
    if (start < (standing.at(-1)?.end ?? 0)) continue;
    standing.push({ term, claim, start, end, repeat: false });
  }
  const isFree = ({ start, end }: Mention) =>
    standing.every((claim) => end <= claim.start || start >= claim.end);
  return [...mentions.filter(isFree), ...standing].toSorted(
    (one, other) => one.start - other.start,
  );
}

/** Finds claims where a page speaks of the case; the rest of a page costs nothing. */
export class PageClaims {
  readonly #patterns: ClaimPatterns;
  /** The terms that name the case. */
  readonly #caseTerms: ReadonlySet<string>;
  #finder: ClaimFinder | undefined;

  constructor(patterns: ClaimPatterns, terms: TermPattern[]) {
    this.#patterns = patterns;
    const naming = terms.filter(({ matching }) => matching.signalsCase === true);
    this.#caseTerms = new Set(naming.map(({ id }) => id));
  }

  /** Looks at a block that was just read, so that there is less to do at once later. */
  prepare(block: ReadBlock): void {
    if (namesCase(block)) this.#finderOfAll().prepare(block);
  }

  /**
   * Puts claims among the mentions.
   *
   * @param byBlock one list a block, in order of place
   */
  addTo(byBlock: Mention[][], { blocks, title, articleDay, aboutCase }: ReadPage): Mention[][] {
    const naming = byBlock.map((mentions) =>
      mentions.some(({ term }) => this.#caseTerms.has(term)),
    );
    if (!naming.includes(true)) return byBlock;
    const isWanted = (at: number) =>
      naming[at] === true || (aboutCase && (naming[at - 1] === true || naming[at + 1] === true));
    const claims = this.#finderOfAll().find({ blocks, isWanted, title, articleDay });
    return byBlock.map((mentions, at) => {
      const inBlock = claims[at] ?? [];
      return inBlock.length > 0 ? withClaims(mentions, inBlock) : mentions;
    });
  }

  #finderOfAll(): ClaimFinder {
    return (this.#finder ??= new ClaimFinder(this.#patterns));
  }
}
