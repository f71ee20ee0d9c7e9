/**
 * Everything that the terms want to know of a text. Spellings are looked for everywhere, words of
 * evidence only where there is a spelling whose sense is asked for.
 */
import type { TermPattern } from '../data/packing.ts';
import { CAPITALS } from './characters.ts';
import type { ReadBlock } from './evidence.ts';
import { type Hit, Matcher } from './matcher.ts';
import type { Pattern } from './phrase-table.ts';
import { finish, type Steps } from './steps.ts';

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

/** Where a word has to stand that speaks only directly beside a spelling. */
export type Side = 'before' | 'after';

/** A word that speaks for or against a sense. */
export interface EvidenceFinding {
  kind: 'evidence';
  /** For whom: a term, or the terms that name a class of words (`@prison`). */
  target: string;
  stance: Stance;
  /** Which side of the spelling it has to stand on, directly; absent where it speaks from afar. */
  side?: Side | undefined;
}

export type AliasHit = Hit<AliasFinding>;

/** What is found in a block at once. */
export type PhraseHit = Hit<AliasFinding | ConsumingFinding>;
/** What may speak of a sense: a word of evidence, or a name of the case. */
type Finding = AliasFinding | EvidenceFinding;
/** All that may speak at one place. */
export type WordHit = Hit<readonly [Finding, ...Finding[]]>;

/** At the end of a word of evidence: every word that begins so. */
const STEM_MARK = '*';

/** The place of the spelling, beside a word that speaks only there: "sold ~", "~ expire". */
const SPELLING = '~';
const SPELLING_AFTER = ` ${SPELLING}`;
const SPELLING_BEFORE = `${SPELLING} `;

/** Tells the side on which a word of evidence has to stand, and the word alone. */
export function sideOf(word: string): { side: Side | undefined; bare: string } {
  if (!word.includes(SPELLING)) return { side: undefined, bare: word };
  if (word.endsWith(SPELLING_AFTER))
    return { side: 'before', bare: word.slice(0, -SPELLING_AFTER.length) };
  if (word.startsWith(SPELLING_BEFORE))
    return { side: 'after', bare: word.slice(SPELLING_BEFORE.length) };
  return { side: undefined, bare: word };
}

/** At the start of a name: a class of words that terms share, "@prison". */
export const CLASS_MARK = '@';

const ACRONYM_MOST = 7;

const SMALL_LETTERS = 'a'.charCodeAt(0);

const acronym = new RegExp(`^(?=.*[${CAPITALS}])[${CAPITALS}\\d.]{2,6}s?$`);

/** An acronym among the words of evidence counts only as written. */
const isAcronym = (word: string) =>
  // Thousands of words are asked before a page is read, and nearly all begin with a small letter.
  word.charCodeAt(0) < SMALL_LETTERS && word.length <= ACRONYM_MOST && acronym.test(word);

/**
 * Gives a term's words of evidence, or a class's.
 *
 * @returns the classes that it names, and what their words say of it
 */
function addEvidence(
  matcher: Matcher<EvidenceFinding>,
  { id, matching }: TermPattern,
): ClassWeights {
  const classes: ClassWeights = new Map();
  const add = (words: string[], stance: Stance) => {
    // One for all words that say the same: there are thousands of words.
    const usesOf = (side?: Side) => {
      const value: EvidenceFinding = { kind: 'evidence', target: id, stance, side };
      return {
        word: { value },
        stem: { value, isStem: true },
        asWritten: { value, caseSensitive: true },
      };
    };
    const uses = { anywhere: usesOf(), before: usesOf('before'), after: usesOf('after') };
    for (const written of words) {
      if (written.startsWith(CLASS_MARK)) {
        classes.set(written, classWeights[stance]);
        continue;
      }
      const { side, bare } = sideOf(written);
      const { word, stem, asWritten } = uses[side ?? 'anywhere'];
      if (bare.endsWith(STEM_MARK)) matcher.add(bare.slice(0, -STEM_MARK.length), stem);
      else matcher.add(bare, isAcronym(bare) ? asWritten : word);
    }
  };
  // Reading them splits the text that they are kept in.
  const { strong, weak } = matching.for;
  add(strong, 'strong');
  add(weak, 'weak');
  add(matching.against, 'against');
  return classes;
}

function* phrasePatterns(terms: TermPattern[]): Iterable<Pattern<AliasFinding | ConsumingFinding>> {
  for (const { id, matching } of terms) {
    for (const { text, tier, caseSensitive } of matching.aliases) {
      const signalsCase = tier === 1 && matching.signalsCase === true;
      yield { text, caseSensitive, value: { kind: 'alias', term: id, tier, signalsCase } };
    }
    for (const text of matching.consumes) yield { text, value: { kind: 'consumes' } };
  }
}

/** Finds what the terms want to know. */
export class Lexicon {
  /** What classes of words say, by term; filled in by `prepare`. */
  readonly classes = new Map<string, ClassWeights>();
  readonly #learned: ReadonlyMap<string, string | undefined>;
  readonly #phrases: Matcher<AliasFinding | ConsumingFinding>;
  readonly #evidence = new Matcher<EvidenceFinding>();
  /** Terms whose words of evidence are not taken in yet: on most pages they are not needed. */
  readonly #waiting: TermPattern[];

  constructor(terms: TermPattern[]) {
    this.#waiting = [...terms];
    this.#phrases = new Matcher(phrasePatterns(terms));
    this.#learned = new Map(terms.map(({ id, learned }) => [id, learned]));
  }

  /** What has been learnt about a term, if anything: a table of signs. */
  learnedOf(term: string): string | undefined {
    return this.#learned.get(term);
  }

  /** Finds aliases and consuming phrases, in order of start. */
  findPhrases(text: string): PhraseHit[] {
    return this.#phrases.find(text);
  }

  /** Reads a block: finds its aliases and consuming phrases. */
  read(text: string, heading: boolean): ReadBlock {
    return { text, heading, hits: this.findPhrases(text), words: undefined };
  }

  /** Takes in the words of evidence, a step for each term: there are thousands of words. */
  *prepare(): Steps<void> {
    for (let term = this.#waiting.pop(); term; term = this.#waiting.pop()) {
      this.classes.set(term.id, addEvidence(this.#evidence, term));
      yield;
    }
  }

  /** A block's words that may speak of a sense, in order, of those that begin together the longest first. */
  wordsOf(block: ReadBlock): WordHit[] {
    if (block.words) return block.words;
    if (this.#waiting.length > 0) finish(this.prepare());
    const names = block.hits.filter(isSignal);
    block.words = together([...names, ...this.#evidence.find(block.text)]);
    return block.words;
  }
}

/** Sorts findings by place, of those that begin together the longest first; one hit for each place. */
function together(findings: Hit<Finding>[]): WordHit[] {
  findings.sort((one, other) => one.start - other.start || other.end - one.end);
  const words: Hit<[Finding, ...Finding[]]>[] = [];
  for (const { start, end, phrase, value } of findings) {
    const last = words.at(-1);
    if (last?.start === start && last.end === end) last.value.push(value);
    else words.push({ start, end, phrase, value: [value] });
  }
  return words;
}

const isSignal = (hit: PhraseHit): hit is Hit<AliasFinding> =>
  hit.value.kind === 'alias' && hit.value.signalsCase;

/** How much a word says where it stands in the alias's own sentence. */
export const weights: Record<Stance, number> = { strong: 2, weak: 1, against: -2.5 };

/** What the words of a class say of a term: one weight for its strong words, one for its weak. */
interface ClassWeight {
  strong: number;
  weak: number;
}

/** By the name of the class. */
export type ClassWeights = Map<string, ClassWeight>;

/** By the stance in which a term names a class among its evidence. */
const classWeights: Record<Stance, ClassWeight> = {
  strong: { strong: weights.strong, weak: weights.weak },
  weak: { strong: weights.weak, weak: weights.weak / 4 },
  against: { strong: weights.against, weak: weights.against / 5 },
};
