/**
 * Decides whether an alias, where it stands, means its term. First by longer
 * phrases that swallow it, then by words for and against in its sentence, its
 * block and the blocks beside it, then by what the page is about (one sense per
 * discourse: Gale, Church and Yarowsky, 1992). Precision comes first: in doubt, no.
 */
import type { AliasFinding, FindingHit } from './lexicon.ts';
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
  /** The title or a heading names the case, or several blocks do. */
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

/** Whether a block names somebody or something of the case. */
export function namesCase({ hits }: ReadBlock): boolean {
  return hits.some(({ value }) => value.kind === 'alias' && value.signalsCase);
}

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

type Stance = keyof Evidence;

/** What a hit says of a term. */
function stanceOf(hit: FindingHit, term: string): Stance | undefined {
  const { value } = hit;
  if (value.kind === 'alias')
    return value.signalsCase && value.term !== term ? 'strong' : undefined;
  if (value.kind !== 'evidence') return undefined;
  return (['against', 'strong', 'weak'] as const).find((stance) => value[stance].includes(term));
}

/** One word of evidence about one term. */
interface Said {
  start: number;
  end: number;
  stance: Stance;
}

/** By block, then by term: what is said of it. */
const saidIn = new WeakMap<ReadBlock, Map<string, Said[]>>();

/**
 * What a block says of a term, in order. A word within a longer phrase says nothing of its
 * own ("prisoners of war").
 */
function saidOf(block: ReadBlock, term: string): Said[] {
  const known = saidIn.get(block) ?? new Map<string, Said[]>();
  saidIn.set(block, known);
  const earlier = known.get(term);
  if (earlier) return earlier;
  const said: Said[] = [];
  let covered = -1;
  for (const hit of block.hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const stance = stanceOf(hit, term);
    if (!stance || hit.end <= covered) continue;
    covered = hit.end;
    said.push({ start: hit.start, end: hit.end, stance });
  }
  known.set(term, said);
  return said;
}

function count(words: Said[]): Evidence {
  const evidence = { strong: 0, weak: 0, against: 0 };
  for (const { stance } of words) evidence[stance]++;
  return evidence;
}

/** Counts the words for and against a term between two places of a block, beside the alias. */
function weigh(block: ReadBlock, alias: AliasHit, start: number, end: number): Evidence {
  const isWithin = (said: Said) => said.start >= start && said.end <= end;
  const isBeside = (said: Said) => said.start >= alias.end || said.end <= alias.start;
  return count(saidOf(block, alias.value.term).filter((said) => isWithin(said) && isBeside(said)));
}

/** Sentences are told apart once a block. */
const startsOf = new WeakMap<ReadBlock, number[]>();

function sentenceAround(block: ReadBlock, place: number): { start: number; end: number } {
  const starts = startsOf.get(block) ?? sentenceStarts(block.text);
  startsOf.set(block, starts);
  return sentenceAt(starts, block.text.length, place);
}

/** What the alias's own block says; undefined where it leaves the question open. */
function decideInBlock(alias: AliasHit, block: ReadBlock): boolean | undefined {
  const { tier } = alias.value;
  const around = weigh(block, alias, 0, block.text.length);
  // Most blocks hold nothing against it; their sentences need not be told apart.
  if (tier === 1 && around.against === 0) return true;
  const bounds = sentenceAround(block, alias.start);
  const sentence = weigh(block, alias, bounds.start, bounds.end);
  if (sentence.against > 0 && sentence.against >= sentence.strong) return false;
  if (tier === 1 || sentence.strong > 0) return true;
  return around.against > around.strong ? false : undefined;
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
  const decided = decideInBlock(alias, block);
  if (decided !== undefined) return decided;
  if (page.named.has(alias.value.term)) return true;
  const near = [block, ...neighbours];
  if (page.aboutCase && near.some(namesCase)) return true;
  if (alias.value.tier === 3) return false;
  return near.some((other) => {
    // Places in another block have nothing to do with the alias's own.
    const said =
      other === block
        ? weigh(block, alias, 0, block.text.length)
        : count(saidOf(other, alias.value.term));
    return said.strong + said.weak > said.against;
  });
}
