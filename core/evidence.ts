/** What the words of a block say of a term. */
import { countWhile } from './bisect.ts';
import { type ClassWeights, type PhraseHit, type Side, weights, type WordHit } from './lexicon.ts';

/** One block's text, and the aliases and consuming phrases in it. */
export interface ReadBlock {
  text: string;
  hits: PhraseHit[];
  /** A heading begins a section. */
  heading: boolean;
  /** Those that may speak of a sense, once they have been asked for; see `Lexicon.wordsOf`. */
  words: WordHit[] | undefined;
}

/** One word of evidence about one term. */
export interface Said {
  /** UTF-16 offsets in the block's text, `end` exclusive. */
  start: number;
  end: number;
  weight: number;
  /** Tells the same word again from another. */
  word: string;
  /** It speaks only on this side of a spelling, and directly. */
  side?: Side;
}

/** Whether a block names somebody or something of the case. */
export function namesCase({ hits }: ReadBlock): boolean {
  return hits.some(({ value }) => value.kind === 'alias' && value.signalsCase);
}

/** What a word says of a term: what it says of the term itself, else what its classes say. */
function weightOf(word: WordHit['value'], term: string, classes: ClassWeights): number | undefined {
  let sum: number | undefined;
  for (const finding of word) {
    if (finding.kind === 'alias') {
      if (finding.term !== term) return weights.strong;
      continue;
    }
    const { target, stance, side } = finding;
    if (side) continue;
    if (target === term) return weights[stance];
    const weight = classes.get(target)?.[stance === 'strong' ? 'strong' : 'weak'];
    if (weight !== undefined) sum = (sum ?? 0) + weight;
  }
  return sum;
}

/** How much more a word says that speaks only directly beside a spelling. */
const BESIDE = 1.5;

/** What is said only directly beside a spelling. */
function* saidBeside({ start, end, phrase, value }: WordHit, term: string): Iterable<Said> {
  for (const finding of value) {
    if (finding.kind !== 'evidence' || !finding.side || finding.target !== term) continue;
    const { side, stance } = finding;
    yield { start, end, weight: BESIDE * weights[stance], word: `${phrase} ${side}`, side };
  }
}

/**
 * What words say of a term, in order. A word within a longer phrase says nothing of its own
 * ("prisoners of war").
 *
 * @param words in order, of those that begin together the longest first
 */
export function saidOf(words: WordHit[], term: string, classes: ClassWeights = new Map()): Said[] {
  const said: Said[] = [];
  let covered = -1;
  for (const hit of words) {
    const { start, end, phrase, value } = hit;
    said.push(...saidBeside(hit, term));
    const weight = end > covered ? weightOf(value, term, classes) : undefined;
    if (weight === undefined) continue;
    covered = end;
    said.push({ start, end, weight, word: phrase });
  }
  return said;
}

/** The rest of a stem's word, and small words that may stand between a word and the spelling that it speaks beside. */
const smallBefore =
  /^[a-z]*[\s"“‘'(]*(?:(?:the|a|an|any|some|all|no|of|his|her|its|their|our|these|those|such|more|own|two|three|four|five|six|\d+)\s+){0,2}["“‘']?$/i;
const smallAfter =
  /^["”’')\s]*(?:(?:is|are|was|were|be|been|had|has|have|will|would|can|could|may|that|which|who|also|now|then|not)\s+){0,2}$/i;

/** Whether a word of evidence is heard at a spelling: it is no part of it, and on its side. */
export function isHeard(
  text: string,
  { start, end, side }: Said,
  spelling: Pick<Said, 'start' | 'end'>,
): boolean {
  if (side === 'before')
    return smallBefore.test(text.slice(end, spelling.start)) && end <= spelling.start;
  if (side === 'after')
    return smallAfter.test(text.slice(spelling.end, start)) && start >= spelling.end;
  return start < spelling.start || end > spelling.end;
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
