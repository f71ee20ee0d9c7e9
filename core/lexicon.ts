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

/** How a word speaks: strongly or weakly for a sense, or against it. */
export type Stance = 'strong' | 'weak' | 'against';

/** A word that speaks for or against senses. */
export interface EvidenceFinding {
  kind: 'evidence';
  /** For whom, and how: terms, and classes of words (`@prison`). */
  speaks: (readonly [string, Stance])[];
}

export type Finding = AliasFinding | ConsumingFinding | EvidenceFinding;
export type FindingHit = Hit<Finding>;

/** At the end of a word of evidence: every word that begins so. */
const STEM_MARK = '*';

/** At the start of a name: a class of words that terms share, "@prison". */
export const CLASS_MARK = '@';

const ACRONYM_MOST = 7;

/** An acronym among the words of evidence counts only as written. */
const isAcronym = (word: string) =>
  word.length <= ACRONYM_MOST && /^[\p{Lu}\p{N}.]{2,6}s?$/u.test(word) && /\p{Lu}/u.test(word);

function* evidencePatterns(terms: TermPattern[]): Iterable<Pattern<Finding>> {
  const bySpelling = new Map<string, Pattern<EvidenceFinding>>();
  const add = (id: string, words: string[], stance: Stance) => {
    for (const word of words) {
      if (word.startsWith(CLASS_MARK)) continue;
      const caseSensitive = isAcronym(word);
      const key = caseSensitive ? word : foldText(word);
      const pattern = bySpelling.get(key) ?? {
        text: word.replace(STEM_MARK, ''),
        isStem: word.endsWith(STEM_MARK),
        caseSensitive,
        value: { kind: 'evidence', speaks: [] },
      };
      pattern.value.speaks.push([id, stance]);
      bySpelling.set(key, pattern);
    }
  };
  for (const { id, matching } of terms) {
    add(id, matching.for.strong, 'strong');
    add(id, matching.for.weak, 'weak');
    add(id, matching.against, 'against');
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

/** What the words of a class say of a term: one weight for its strong words, one for its weak. */
export type ClassWeights = Map<string, { strong: number; weak: number }>;

/** How much a word says where it stands in the alias's own sentence. */
export const weights: Record<Stance, number> = { strong: 2, weak: 1, against: -2.5 };

/** What each class of words says of each term that names the class among its evidence. */
export function classWeights(terms: TermPattern[]): Map<string, ClassWeights> {
  return new Map(
    terms.map(({ id, matching }) => {
      const named: ClassWeights = new Map();
      const add = (words: string[], strong: number, weak: number) => {
        for (const word of words) {
          if (word.startsWith(CLASS_MARK)) named.set(word, { strong, weak });
        }
      };
      add(matching.for.strong, weights.strong, weights.weak);
      add(matching.for.weak, weights.weak, weights.weak / 4);
      add(matching.against, weights.against, weights.against / 5);
      return [id, named];
    }),
  );
}
