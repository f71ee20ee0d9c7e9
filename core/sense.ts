/**
 * Decides whether an alias, where it stands, means its term. First by longer
 * phrases that swallow it, then by words for and against in its sentence, its
 * block and the blocks beside it, then by what the page is about (one sense per
 * discourse: Gale, Church and Yarowsky, 1992). Precision comes first: in doubt, no.
 */
import type { AliasFinding, EvidenceFinding, FindingHit } from './lexicon.ts';
import type { Hit } from './matcher.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';

/** One block's text and what the lexicon found in it. */
export interface ReadBlock {
  text: string;
  hits: FindingHit[];
  /** A heading begins a section. */
  heading: boolean;
}

export interface PageContext {
  /** Fewer than two mentions of the people and bodies of the case: it is about something else. */
  aboutCase: boolean;
  /** Terms that the page names in a spelling that has no other sense. */
  named: ReadonlySet<string>;
}

export type AliasHit = Hit<AliasFinding>;

interface Evidence {
  strong: number;
  weak: number;
  against: number;
}

const isAlias = (hit: FindingHit): hit is AliasHit => hit.value.kind === 'alias';
const isEvidence = (hit: FindingHit): hit is Hit<EvidenceFinding> => hit.value.kind === 'evidence';

/**
 * The aliases that no longer alias and no consuming phrase covers: leftmost
 * first, and of those that begin together the longest.
 */
export function standingAliases(hits: FindingHit[]): AliasHit[] {
  const rivals = hits
    .filter((hit) => hit.value.kind !== 'evidence')
    .toSorted((one, other) => one.start - other.start || other.end - one.end);
  const standing: AliasHit[] = [];
  let covered = -1;
  for (const hit of rivals) {
    if (hit.start < covered) continue;
    covered = hit.end;
    if (isAlias(hit)) standing.push(hit);
  }
  return standing;
}

/** Counts the words for and against a term between two places of a block. */
function weigh(hits: FindingHit[], alias: AliasHit, start: number, end: number): Evidence {
  const evidence = { strong: 0, weak: 0, against: 0 };
  const { term } = alias.value;
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    // A word within the alias itself supports nothing.
    if (hit.start < alias.end && hit.end > alias.start) continue;
    if (isAlias(hit) && hit.value.signalsCase && hit.value.term !== term) evidence.strong++;
    if (!isEvidence(hit)) continue;
    if (hit.value.strong.includes(term)) evidence.strong++;
    if (hit.value.weak.includes(term)) evidence.weak++;
    if (hit.value.against.includes(term)) evidence.against++;
  }
  return evidence;
}

/**
 * Decides one alias.
 *
 * @param block the block in which it stands
 * @param neighbours the blocks before and after it
 */
export function meansTerm(
  alias: AliasHit,
  block: ReadBlock,
  neighbours: ReadBlock[],
  page: PageContext,
): boolean {
  const { tier, term } = alias.value;
  const around = weigh(block.hits, alias, 0, block.text.length);
  // Most blocks hold nothing against it; their sentences need not be told apart.
  if (tier === 1 && around.against === 0) return true;
  const bounds = sentenceAt(sentenceStarts(block.text), block.text.length, alias.start);
  const sentence = weigh(block.hits, alias, bounds.start, bounds.end);
  if (sentence.against > sentence.strong) return false;
  if (tier === 1 || sentence.strong > 0) return true;
  if (around.against > around.strong) return false;
  if (page.aboutCase || page.named.has(term)) return true;
  if (tier === 3) return false;
  const apart = neighbours.map(({ hits, text }) => weigh(hits, alias, 0, text.length));
  return [around, ...apart].some(({ strong, weak, against }) => strong + weak > against);
}
