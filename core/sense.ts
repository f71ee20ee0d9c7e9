/**
 * Decides whether an alias, where it stands, means its term. Longer phrases swallow it first;
 * then the words for and against are added up, those of its own sentence most, then of its
 * block, of the blocks beside it, of headline and title; then what the page says itself the
 * alias means, and what its other mentions mean (one sense per discourse: W. A. Gale,
 * K. W. Church and D. Yarowsky, 1992). Precision comes first: in doubt, no.
 */
import { isHeard, type ReadBlock, type Said, saidNear, saidOf } from './evidence.ts';
import { type Reason, Scale } from './scale.ts';
import type { AliasFinding, Lexicon, PhraseHit, Tier } from './lexicon.ts';
import type { Hit } from './matcher.ts';
import { longFormAt, spelledOut } from './definitions.ts';
import { namesBeside } from './name-part.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';
import type { Steps } from './steps.ts';

export type AliasHit = Hit<AliasFinding>;

/** Whether an alias means its term, and why. */
export interface Verdict {
  alias: AliasHit;
  meant: boolean;
  reasons: Reason[];
}

/** What an alias brings with it: a clear name is meant unless much speaks against it. */
const tierWeights: Record<Tier, number> = { 1: 2.5, 2: -0.25, 3: -1.5 };
/** On a page about the case, what is said there is likely to be of it. */
const CASE_WEIGHT = 1;
const NAME_WEIGHT = -3.5;
const DEFINITION_WEIGHT = 6;
/** A mention with at least this much evidence tells what the others on the page mean. */
const SURE = 2;
const OTHER_MENTIONS_WEIGHT = 1;
/** What a clear name of the term says of the page's other mentions. */
const CLEAR_NAME_WEIGHT = 1.75;

/** So many blocks on each side may spell an acronym out. */
const NEAR = 3;

const isAlias = (hit: PhraseHit): hit is AliasHit => hit.value.kind === 'alias';

/**
 * The aliases that no longer alias and no consuming phrase covers: leftmost
 * first, and of those that begin together the longest.
 */
export function standingAliases(hits: PhraseHit[]): AliasHit[] {
  const rivals = hits.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const standing: AliasHit[] = [];
  let covered = -1;
  for (const hit of rivals) {
    if (hit.start < covered) continue;
    covered = hit.end;
    if (isAlias(hit)) standing.push(hit);
  }
  return standing;
}

/** Where an alias stands. */
interface Place {
  alias: AliasHit;
  /** The number of its block. */
  at: number;
}

interface Weighed extends Place {
  scale: Scale;
}

const toVerdict = ({ alias, scale }: Weighed): Verdict => ({
  alias,
  meant: scale.sum() > 0,
  reasons: scale.reasons,
});

/** Most blocks have nothing; they share it. */
const none: never[] = [];

/** What a page says about the senses of what was found on it. */
export class PageSenses {
  readonly #blocks: ReadBlock[];
  readonly #title: ReadBlock;
  readonly #aboutCase: boolean;
  readonly #lexicon: Lexicon;
  readonly #said = new Map<ReadBlock, Map<string, Said[]>>();
  readonly #starts = new Map<ReadBlock, number[]>();
  /** For each block the heading of the section that it stands in. */
  readonly #headings: (ReadBlock | undefined)[];

  /**
   * @param blocks the page's blocks in document order
   * @param aboutCase whether the page is about the case
   * @param lexicon what found the aliases
   */
  constructor(blocks: ReadBlock[], title: ReadBlock, aboutCase: boolean, lexicon: Lexicon) {
    this.#aboutCase = aboutCase;
    this.#blocks = blocks;
    this.#title = title;
    this.#lexicon = lexicon;
    let heading: ReadBlock | undefined;
    this.#headings = blocks.map((block) => {
      const above = heading;
      if (block.heading) heading = block;
      return above;
    });
  }

  /**
   * Decides every alias of the page, a few steps for each.
   *
   * @param aliases by block, from `standingAliases`
   * @returns by block, in the same order
   */
  *decide(aliases: AliasHit[][]): Steps<Verdict[][]> {
    const weighed: Weighed[][] = [];
    for (const [at, inBlock] of aliases.entries()) {
      weighed.push(inBlock.length > 0 ? inBlock.map((alias) => this.#weigh({ alias, at })) : none);
      if (inBlock.length > 0) yield;
    }
    const byTerm = Map.groupBy(weighed.flat(), ({ alias }) => alias.value.term);
    for (const mentions of byTerm.values()) this.#compare(mentions);
    return weighed.map((inBlock) => (inBlock.length > 0 ? inBlock.map(toVerdict) : none));
  }

  #weigh({ alias, at }: Place): Weighed {
    const scale = new Scale();
    const { term, tier } = alias.value;
    const block = this.#blocks[at] as ReadBlock;
    scale.add('tier', tierWeights[tier]);
    const sentence = this.#sentenceAround(block, alias.start);
    // A phrase around the alias speaks ("under SAMs"), a word of its own does not.
    const beside = saidNear(this.#saidOf(block, term), alias).filter((said) =>
      isHeard(block.text, said, alias),
    );
    const isWithin = ({ start, end }: Said) => start >= sentence.start && end <= sentence.end;
    scale.weigh('sentence', block, beside.filter(isWithin));
    scale.weigh(
      'block',
      block,
      beside.filter((said) => !isWithin(said)),
    );
    for (const heading of [this.#title, this.#headings[at]]) {
      if (heading) scale.weighAround('headline', heading, this.#saidOf(heading, term));
    }
    for (const other of [this.#blocks[at - 1], this.#blocks[at + 1]]) {
      if (other) scale.weighAround('beside', other, this.#saidOf(other, term));
    }
    if (this.#aboutCase) scale.add('page', CASE_WEIGHT);
    scale.add('name', NAME_WEIGHT * namesBeside(block.text, alias, sentence));
    return { alias, at, scale };
  }

  /** Lets the mentions of one term speak for or against one another. */
  #compare(mentions: Weighed[]): void {
    const defined = mentions.flatMap((mention) => this.#definedBy(mention) ?? []);
    const [isFor, isAgainst] = [defined.some(Boolean), !defined.every(Boolean)];
    for (const { scale } of mentions) {
      if (isFor !== isAgainst)
        scale.add('definition', isFor ? DEFINITION_WEIGHT : -DEFINITION_WEIGHT);
    }
    const evidence = mentions.map(({ scale }) => scale.sum('tier'));
    const isClear = mentions.some(({ alias, scale }) => alias.value.tier === 1 && scale.sum() > 0);
    const meant = isClear || evidence.some((sum) => sum >= SURE);
    const other = evidence.some((sum) => sum <= -SURE);
    if (meant === other) return;
    const forIt = isClear ? CLEAR_NAME_WEIGHT : OTHER_MENTIONS_WEIGHT;
    const weight = meant ? forIt : -OTHER_MENTIONS_WEIGHT;
    for (const { scale } of mentions) {
      // Pages with both senses exist: where the sentence says otherwise, it is right.
      if (scale.said('sentence') * weight >= 0) scale.add('other mentions', weight);
    }
  }

  /** Whether the page defines the alias where it stands, as the term or as something else. */
  #definedBy({ alias, at }: Place): boolean | undefined {
    const { text, hits } = this.#blocks[at] as ReadBlock;
    const long = longFormAt(text, alias.start, alias.end);
    if (long === undefined) return this.#isSpelledOutElse(alias, at) ? false : undefined;
    const near = (hit: AliasHit) =>
      Math.abs(hit.start - alias.start) <= long.length + alias.end - alias.start + 4;
    return hits.some(
      (hit) =>
        isAlias(hit) &&
        hit.value.term === alias.value.term &&
        hit.value.tier === 1 &&
        hit.start !== alias.start &&
        near(hit),
    );
  }

  /** Whether words near an acronym spell it out that are no spelling of its term. */
  #isSpelledOutElse({ value, start, end }: AliasHit, at: number): boolean {
    const words = spelledOut((this.#blocks[at] as ReadBlock).text.slice(start, end));
    if (!words) return false;
    const isElse = ({ text, hits }: ReadBlock) =>
      Array.from(text.matchAll(words)).some(({ index }) =>
        hits.every((hit) => hit.start !== index || !isAlias(hit) || hit.value.term !== value.term),
      );
    return [this.#title, ...this.#blocks.slice(Math.max(0, at - NEAR), at + NEAR + 1)].some(isElse);
  }

  #saidOf(block: ReadBlock, term: string): Said[] {
    const byTerm = this.#said.get(block) ?? new Map<string, Said[]>();
    this.#said.set(block, byTerm);
    const { classes } = this.#lexicon;
    const said = byTerm.get(term) ?? saidOf(this.#lexicon.wordsOf(block), term, classes.get(term));
    byTerm.set(term, said);
    return said;
  }

  #sentenceAround(block: ReadBlock, place: number): { start: number; end: number } {
    const starts = this.#starts.get(block) ?? sentenceStarts(block.text);
    this.#starts.set(block, starts);
    return sentenceAt(starts, block.text.length, place);
  }
}
