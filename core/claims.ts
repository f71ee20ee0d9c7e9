/**
 * Finds statements that the facts correct or date. Precision comes first: a statement counts
 * only where its words stand as the data has them and nothing near puts them in doubt.
 */
import type { ClaimPattern, ClaimPatterns } from '../data/packing.ts';
import { type PatternMatch, Sentence } from './claim-matcher.ts';
import { type Pattern, PatternReader } from './claim-patterns.ts';
import { WordIndex } from './claim-word-index.ts';
import { sentenceStarts } from './sentences.ts';
import type { Steps } from './steps.ts';

/** A statement found in a block. */
export interface ClaimHit {
  claim: string;
  /** The term under whose card the correction stands. */
  term: string;
  /** UTF-16 offsets of the words that carry it, `end` exclusive. */
  start: number;
  end: number;
}

/** The text of a block, as an object that stays the same while the text does. */
export interface TextBlock {
  readonly text: string;
}

/** Longer ones are lists and tables; no statement is read into them. */
const SENTENCE_MAX_WORDS = 150;
/** So many words beside those that carry a statement can put it in doubt. */
const DOUBT_WORDS_BEFORE = 7;
const DOUBT_WORDS_AFTER = 5;

/** Its subject can stand so many words behind them: "admitting all charges, Assange". */
const SUBJECT_WORDS = 5;

type Lists = Pick<ClaimPattern, 'with' | 'about' | 'subject' | 'says'> & ClaimPattern['unless'];

/** A claim's patterns; each list is read when it is first wanted, because most pages want none. */
class Detector {
  readonly claim: ClaimPattern;
  readonly #reader: PatternReader;
  readonly #lists: Lists;
  readonly #known: { [Name in keyof Lists]?: Pattern[] } = {};
  #sayings: WordIndex<Pattern> | undefined;
  constructor(claim: ClaimPattern, reader: PatternReader) {
    this.claim = claim;
    this.#reader = reader;
    this.#lists = { ...claim, ...claim.unless };
  }

  /** The ways of saying it that a sentence holds, the first match of each. */
  sayingsIn(sentence: Sentence): Said[] {
    this.#sayings ??= this.#indexSayings();
    const found = new Map<Pattern, Said>();
    for (const { value: pattern, at } of this.#sayings.candidatesIn(sentence.words)) {
      const match = found.has(pattern) ? undefined : sentence.matchAt(pattern, at);
      if (match) found.set(pattern, match);
    }
    return [...found.values()];
  }

  #indexSayings(): WordIndex<Pattern> {
    const index = new WordIndex<Pattern>();
    for (const pattern of this.list('says')) index.add(pattern, pattern);
    return index;
  }

  list(name: keyof Lists): Pattern[] {
    return (this.#known[name] ??= this.#lists[name].map((one) => this.#reader.read(one)));
  }
}

/** The words that carry a statement in a sentence, and where the whole match ends: indices, ends exclusive. */
type Said = PatternMatch;

const textOf = ({ words }: Sentence, at: number) => words[at]?.text ?? '';

/** A question states nothing. */
function isQuestion(sentence: Sentence): boolean {
  let at = sentence.words.length - 1;
  while (/^["'’)]$/.test(textOf(sentence, at))) at--;
  return textOf(sentence, at) === '?';
}

/** The place, counted from another, at which so many words have passed or a clause ends. */
function clauseEnd(sentence: Sentence, from: number, words: number, ends: RegExp): number {
  let at = from;
  while (at < from + words && at < sentence.words.length && !ends.test(textOf(sentence, at))) at++;
  return at;
}

/** Whether words that put a statement in doubt stand among its own or beside them in their clause. */
function isDoubted(sentence: Sentence, { from, to }: Said, doubts: Pattern[]): boolean {
  let start = from;
  while (start > 0 && start > from - DOUBT_WORDS_BEFORE) {
    if (/^[;:]$/.test(textOf(sentence, start - 1))) break;
    start--;
  }
  const end = clauseEnd(sentence, to, DOUBT_WORDS_AFTER, /^(?:[,;:]|and|but)$/);
  return doubts.some((doubt) => sentence.has(doubt, start, end));
}

/** A statement, and what the page's title must have for it to be meant. */
interface Statement {
  said: Said;
  titleNeeds: Pattern[];
}

/** Whether what is beside a sentence, or in it, puts what it says in doubt. */
function isContradicted(nearby: Nearby, found: Said[], detector: Detector): boolean {
  const { sentence, before, after } = nearby;
  return (
    detector.list('sentence').some((pattern) => sentence.has(pattern)) ||
    found.some((one) => isDoubted(sentence, one, detector.list('around'))) ||
    detector.list('next').some((pattern) => after?.has(pattern)) ||
    detector
      .list('near')
      .some((pattern) => [before, sentence, after].some((one) => one?.has(pattern)))
  );
}

/** A sentence and its neighbours in the block. */
interface Nearby {
  sentence: Sentence;
  before: Sentence | undefined;
  after: Sentence | undefined;
}

/** The statement that a sentence makes, if it does and nothing near speaks against it. */
function statementIn(nearby: Nearby, detector: Detector): Statement | undefined {
  const { sentence, before, after } = nearby;
  if (!detector.list('with').every((pattern) => sentence.has(pattern))) return undefined;
  const found = detector.sayingsIn(sentence);
  if (found.length === 0 || isQuestion(sentence)) return undefined;
  const missingBefore = (end: number) => {
    const reach = clauseEnd(sentence, end, SUBJECT_WORDS, /^[;:]$/);
    return detector
      .list('subject')
      .filter((pattern) => !before?.has(pattern) && !sentence.has(pattern, 0, reach));
  };
  const meant = found.map((said) => ({ said, missing: missingBefore(said.end) }));
  const best = meant.find(({ missing }) => missing.length === 0) ?? meant[0];
  if (!best || isContradicted(nearby, found, detector)) return undefined;
  const missing = detector
    .list('about')
    .filter((pattern) => ![before, sentence, after].some((one) => one?.has(pattern)));
  return { said: best.said, titleNeeds: [...best.missing, ...missing] };
}

/** What is asked of a page. */
export interface ClaimPage {
  /** In document order. */
  blocks: readonly TextBlock[];
  /** Whether a block, by its index, is looked at. */
  isWanted: (at: number) => boolean;
  title: string;
  /**
   * When the article was published, YYYY-MM-DD; where it does not say, nothing counts as
   * overtaken. Asked only if it matters.
   */
  articleDay: () => string | undefined;
}

interface Found {
  detector: Detector;
  hit: ClaimHit;
  titleNeeds: Pattern[];
}

function hitOf({ claim }: Detector, { words }: Sentence, { from, to }: Said): ClaimHit {
  return {
    claim: claim.id,
    term: claim.term,
    start: words[from]?.start ?? 0,
    end: words[to - 1]?.end ?? 0,
  };
}

/** Finds the statements of pages. */
export class ClaimFinder {
  /** By the rarest of the words that a sentence needs. */
  readonly #detectors = new WordIndex<Detector>();
  /** Pages are gone through again and again, and most of their blocks stay as they are. */
  readonly #found = new WeakMap<TextBlock, Found[]>();

  constructor({ groups, claims }: ClaimPatterns) {
    const reader = new PatternReader(groups);
    for (const claim of claims) {
      this.#detectors.add(reader.read(claim.with[0] ?? ''), new Detector(claim, reader));
    }
  }

  /** @returns by the index of the block, of blocks that have any; a step for each block that takes time */
  *find({ blocks, isWanted, title, articleDay }: ClaimPage): Steps<Map<number, ClaimHit[]>> {
    const titleWords = new Sentence(title);
    const isDue = (since: string | undefined) =>
      since === undefined || (articleDay() ?? '') > since;
    const isMeant = ({ detector: { claim }, titleNeeds }: Found) =>
      titleNeeds.every((pattern) => titleWords.has(pattern)) && isDue(claim.since);
    const meant = new Map<number, Found[]>();
    for (let at = 0; at < blocks.length; at++) {
      // Most blocks are not looked at, and pages have thousands.
      if (!isWanted(at)) continue;
      const block = blocks[at] as TextBlock;
      const found = this.#found.get(block) ?? this.#search(block.text);
      this.#found.set(block, found);
      meant.set(at, found.filter(isMeant));
      yield;
    }
    const all = Array.from(meant.values()).flat();
    const uncorrected = new Set(all.map(({ detector }) => detector));
    for (const { text } of [{ text: title }, ...blocks]) {
      if (uncorrected.size === 0) break;
      const words = new Sentence(text);
      for (const detector of uncorrected) {
        if (detector.list('page').some((pattern) => words.has(pattern)))
          uncorrected.delete(detector);
      }
      yield;
    }
    const hits = new Map<number, ClaimHit[]>();
    for (const [at, found] of meant) {
      const standing = found.filter(({ detector }) => uncorrected.has(detector));
      const inBlock = standing.map(({ hit }) => hit);
      if (inBlock.length > 0) hits.set(at, inBlock);
    }
    return hits;
  }

  #search(text: string): Found[] {
    const starts = sentenceStarts(text);
    const sentences = starts.map((start, at) => new Sentence(text, start, starts[at + 1]));
    return sentences.flatMap((sentence, at) => {
      const { words } = sentence;
      if (words.length > SENTENCE_MAX_WORDS) return [];
      const nearby = { sentence, before: sentences[at - 1], after: sentences[at + 1] };
      const wanted = this.#detectors.candidatesIn(words).map(({ value }) => value);
      return [...new Set(wanted)].flatMap((detector) => {
        const made = statementIn(nearby, detector);
        if (!made) return [];
        const { said, titleNeeds } = made;
        return [{ detector, hit: hitOf(detector, sentence, said), titleNeeds }];
      });
    });
  }
}
