/** Everything that the terms want to know of a text, as one matcher. */
import type { TermPattern } from '../data/packing.ts';
import { foldText } from './fold.ts';
import { createMatcher, type Hit, type Pattern } from './matcher.ts';

export type Tier = 1 | 2 | 3;

/** A spelling of a term, which its sense may still forbid. */
export interface AliasFinding {
  kind: 'alias';
  term: string;
  tier: Tier;
  /** The name of somebody or something of the case: it speaks for every other term. */
  signalsCase: boolean;
}

/** A longer phrase that means something else and swallows what stands in it. */
export interface ConsumingFinding {
  kind: 'consumes';
}

/** A word that speaks for or against senses. */
export interface EvidenceFinding {
  kind: 'evidence';
  strong: string[];
  weak: string[];
  against: string[];
}

export type Finding = AliasFinding | ConsumingFinding | EvidenceFinding;
export type FindingHit = Hit<Finding>;

/** At the end of a word of evidence: every word that begins so. */
const STEM_MARK = '*';

const stances = ['strong', 'weak', 'against'] as const;

/** An acronym among the words of evidence counts only as written. */
const isAcronym = (word: string) => /^[\p{Lu}\p{N}.]{2,6}s?$/u.test(word) && /\p{Lu}/u.test(word);

function* evidencePatterns(terms: TermPattern[]): Iterable<Pattern<Finding>> {
  const bySpelling = new Map<string, Pattern<EvidenceFinding>>();
  for (const { id, matching } of terms) {
    const { strong, weak } = matching.for;
    const lists = { strong, weak, against: matching.against };
    for (const stance of stances) {
      for (const word of lists[stance]) {
        const caseSensitive = isAcronym(word);
        const key = caseSensitive ? word : foldText(word);
        const pattern = bySpelling.get(key) ?? {
          text: word.replace(STEM_MARK, ''),
          isStem: word.endsWith(STEM_MARK),
          caseSensitive,
          value: { kind: 'evidence', strong: [], weak: [], against: [] },
        };
        pattern.value[stance].push(id);
        bySpelling.set(key, pattern);
      }
    }
  }
  yield* bySpelling.values();
}

function* patternsOf(terms: TermPattern[]): Iterable<Pattern<Finding>> {
  for (const { id, matching } of terms) {
    for (const { text, tier, caseSensitive } of matching.aliases) {
      const signalsCase = tier === 1 && matching.signalsCase === true;
      yield { text, caseSensitive, value: { kind: 'alias', term: id, tier, signalsCase } };
    }
    for (const text of matching.consumes) yield { text, value: { kind: 'consumes' } };
  }
  yield* evidencePatterns(terms);
}

/**
 * Builds the one matcher for aliases, consuming phrases and words of evidence.
 *
 * @returns a function that gives a text's findings in order of start
 */
export function createLexicon(terms: TermPattern[]): (text: string) => FindingHit[] {
  return createMatcher(patternsOf(terms));
}
