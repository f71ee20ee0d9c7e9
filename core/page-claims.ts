/** Claims among a page's mentions. */
import type { ClaimPatterns } from '../data/packing.ts';
import { ClaimFinder, type ClaimHit } from './claims.ts';
import type { Steps } from './steps.ts';
import type { ClaimSearch, Mention, ScannedPage } from './scan.ts';

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

class PageClaims implements ClaimSearch {
  readonly #finder: ClaimFinder;

  constructor(patterns: ClaimPatterns) {
    this.#finder = new ClaimFinder(patterns);
  }

  *addTo(byBlock: Mention[][], page: ScannedPage): Steps<Mention[][]> {
    const { naming, aboutCase } = page;
    const isWanted = (at: number) =>
      naming[at] === true || (aboutCase && (naming[at - 1] === true || naming[at + 1] === true));
    const claims = yield* this.#finder.find({ ...page, isWanted });
    const all = [...byBlock];
    for (const [at, inBlock] of claims) all[at] = withClaims(byBlock[at] ?? [], inBlock);
    return all;
  }
}

/** Makes the search for claims where a page speaks of the case; the rest of a page costs nothing. */
export function createClaimSearch(patterns: ClaimPatterns): ClaimSearch {
  return new PageClaims(patterns);
}
