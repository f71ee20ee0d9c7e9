/** What the words of a block say of a term. */
import { countWhile } from './bisect.ts';
import {
  type ClassWeights,
  type EvidenceFinding,
  type Finding,
  type FindingHit,
  weights,
} from './lexicon.ts';

/** One block's text and what the lexicon found in it. */
export interface ReadBlock {
  text: string;
  hits: FindingHit[];
  /** A heading begins a section. */
  heading: boolean;
}

/** One word of evidence about one term. */
export interface Said {
  /** UTF-16 offsets in the block's text, `end` exclusive. */
  start: number;
  end: number;
  weight: number;
  /** Tells the same word again from another. */
  word: Finding;
}

/** Whether a block names somebody or something of the case. */
export function namesCase({ hits }: ReadBlock): boolean {
  return hits.some(({ value }) => value.kind === 'alias' && value.signalsCase);
}

/** What a word of evidence says of a term: what it says itself, else what its classes say. */
function weightOfEvidence(
  { speaks }: EvidenceFinding,
  term: string,
  classes: ClassWeights,
): number | undefined {
  let sum: number | undefined;
  for (const [target, stance] of speaks) {
    if (target === term) return weights[stance];
    const weight = classes.get(target)?.[stance === 'strong' ? 'strong' : 'weak'];
    if (weight !== undefined) sum = (sum ?? 0) + weight;
  }
  return sum;
}

/** What a finding says of a term: above 0 it speaks for it. */
function weightOf(value: Finding, term: string, classes: ClassWeights): number | undefined {
  if (value.kind === 'evidence') return weightOfEvidence(value, term, classes);
  const isSignal = value.kind === 'alias' && value.signalsCase && value.term !== term;
  return isSignal ? weights.strong : undefined;
}

const sorted = new WeakSet<ReadBlock>();

/** A block's findings in order, of those that begin together the longest first; sorted in place once. */
function longestFirst(block: ReadBlock): FindingHit[] {
  if (!sorted.has(block))
    block.hits.sort((one, other) => one.start - other.start || other.end - one.end);
  sorted.add(block);
  return block.hits;
}

/**
 * What a block says of a term, in order. A word within a longer phrase says nothing of its
 * own ("prisoners of war").
 */
export function saidOf(block: ReadBlock, term: string, classes: ClassWeights): Said[] {
  const said: Said[] = [];
  let covered = -1;
  for (const { start, end, value } of longestFirst(block)) {
    const weight = end > covered ? weightOf(value, term, classes) : undefined;
    if (weight === undefined) continue;
    covered = end;
    said.push({ start, end, weight, word: value });
  }
  return said;
}

/** Longer than paragraphs are: in a block without end, what stands further off says nothing. */
const REACH = 4000;

/** Those words that stand near a place; they are in order. */
export function saidNear(said: Said[], { start, end }: Pick<Said, 'start' | 'end'>): Said[] {
  const startOf = (index: number) => (said[index] as Said).start;
  return said.slice(
    countWhile(said.length, (index) => startOf(index) < start - REACH),
    countWhile(said.length, (index) => startOf(index) <= end + REACH),
  );
}
