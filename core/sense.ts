/**
 * Decides whether an alias, where it stands, means its term. Longer phrases swallow it first;
 * then the words for and against are added up, those of its own sentence most, then of its
 * block, of the blocks beside it, of headline and title, or what passages have taught about what
 * stands around it (core/learned.ts); then what the page says itself the
 * alias means, and what its other mentions mean (one sense per discourse: W. A. Gale,
 * K. W. Church and D. Yarowsky, 1992). Precision comes first: in doubt, no.
 */
import { mapFilled } from './by-block.ts';
import { isHeard, type ReadBlock, type Said, saidNear } from './evidence.ts';
import { type Reason, Scale } from './scale.ts';
import type { AliasHit, PhraseHit, Tier } from './lexicon.ts';
import { longFormAt, spelledOut } from './definitions.ts';
import { weighLearned } from './learned.ts';
import type { PageContext, Place } from './page-context.ts';
import { namesBeside } from './name-part.ts';
import type { Steps } from './steps.ts';

/** Whether an alias means its term, and why. */
export interface Verdict {
  alias: AliasHit;
  meant: boolean;
  reasons: Reason[];
}

/** What an alias brings with it: a clear name is meant unless much speaks against it. */
const tierWeights: Record<Tier, number> = { 1: 2.5, 2: -0.25, 3: -1.5 };
/** How much words of evidence count where there is what passages have taught; tuned with `npm run learn -- --try`. */
const BESIDE_LEARNED = 0.4;
/** On a page about the case, what is said there is likely to be of it. */
const CASE_WEIGHT = 1;
const NAME_WEIGHT = -3.5;
const DEFINITION_WEIGHT = 6;
/** A mention with at least this much evidence tells what the others on the page mean. */
const SURE = 2;
const OTHER_MENTIONS_WEIGHT = 1;
/** A sentence that says so much is heard against the page's other mentions. */
const CLEARLY = 0.5;
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

interface Weighed extends Place {
  scale: Scale;
}

const toVerdict = ({ alias, scale }: Weighed): Verdict => ({
  alias,
  meant: scale.sum() > 0,
  reasons: scale.reasons,
});

/** What a page says about the senses of what was found on it. */
export class PageSenses {
  readonly #context: PageContext;
  readonly #aboutCase: boolean;
  /** What has been asked of a spelling in a block: a block may have thousands of the same. */
  readonly #spelledOutElse = new Map<string, boolean>();

  /**
   * @param aboutCase whether the page is about the case
   */
  constructor(context: PageContext, aboutCase: boolean) {
    this.#context = context;
    this.#aboutCase = aboutCase;
  }

  /**
   * Decides every alias of the page, a step for each.
   *
   * @param aliases by block, from `standingAliases`
   * @returns by block, in the same order
   */
  *decide(aliases: AliasHit[][]): Steps<Verdict[][]> {
    const weighed: Weighed[] = [];
    for (let at = 0; at < aliases.length; at++) {
      const inBlock = aliases[at] as AliasHit[];
      // Most blocks have none, and pages have thousands.
      if (inBlock.length === 0) continue;
      for (const alias of inBlock) {
        weighed.push(this.#weigh({ alias, at }));
        yield;
      }
    }
    const byTerm = Map.groupBy(weighed, ({ alias }) => alias.value.term);
    for (const mentions of byTerm.values()) {
      yield* this.#hearDefinitions(mentions);
      this.#compare(mentions);
    }
    const byBlock = Map.groupBy(weighed, ({ at }) => at);
    return mapFilled(aliases, (_, at) => (byBlock.get(at) ?? []).map(toVerdict));
  }

  #weigh(place: Place): Weighed {
    const { alias } = place;
    const context = this.#context;
    const learned = context.learnedOf(alias.value.term);
    const scale = new Scale(learned === undefined ? 1 : BESIDE_LEARNED);
    this.#weighBlock(scale, place);
    if (learned === undefined) this.#weighAround(scale, place);
    else weighLearned(scale, learned, context.surroundingsOf(place));
    scale.add('tier', tierWeights[alias.value.tier]);
    if (this.#aboutCase) scale.add('page', CASE_WEIGHT);
    const { text } = context.blockOf(place);
    scale.add('name', NAME_WEIGHT * namesBeside(text, alias, context.sentenceOf(place)));
    return { ...place, scale };
  }

  /** Hears the words of evidence in an alias's own block. */
  #weighBlock(scale: Scale, place: Place): void {
    const { alias } = place;
    const { term } = alias.value;
    const context = this.#context;
    const block = context.blockOf(place);
    const sentence = context.sentenceOf(place);
    // A phrase around the alias speaks ("under SAMs"), a word of its own does not.
    const beside = saidNear(context.saidOf(block, term), alias).filter((said) =>
      isHeard(block.text, said, alias),
    );
    const isWithin = ({ start, end }: Said) => start >= sentence.start && end <= sentence.end;
    scale.weigh('sentence', block, beside.filter(isWithin));
    scale.weigh(
      'block',
      block,
      beside.filter((said) => !isWithin(said)),
    );
  }

  /** Hears those in headlines and in the blocks beside it. */
  #weighAround(scale: Scale, place: Place): void {
    const context = this.#context;
    const { term } = place.alias.value;
    for (const heading of context.headlinesOf(place))
      scale.weighAround('headline', heading, context.saidOf(heading, term));
    for (const other of context.neighboursOf(place))
      scale.weighAround('beside', other, context.saidOf(other, term));
  }

  /** Hears what the page itself says the mentions of a term mean; a step for each. */
  *#hearDefinitions(mentions: Weighed[]): Steps<void> {
    const defined = new Set<boolean>();
    for (const mention of mentions) {
      const isMeant = this.#definedBy(mention);
      if (isMeant !== undefined) defined.add(isMeant);
      yield;
    }
    if (defined.size !== 1) return;
    const weight = defined.has(true) ? DEFINITION_WEIGHT : -DEFINITION_WEIGHT;
    for (const { scale } of mentions) scale.add('definition', weight);
  }

  /** Lets the mentions of one term speak for or against one another. */
  #compare(mentions: Weighed[]): void {
    const evidence = mentions.map(({ scale }) => scale.sum('tier'));
    const isClear = mentions.some(({ alias, scale }) => alias.value.tier === 1 && scale.sum() > 0);
    const meant = isClear || evidence.some((sum) => sum >= SURE);
    const other = evidence.some((sum) => sum <= -SURE);
    if (meant === other) return;
    const forIt = isClear ? CLEAR_NAME_WEIGHT : OTHER_MENTIONS_WEIGHT;
    const weight = meant ? forIt : -OTHER_MENTIONS_WEIGHT;
    for (const { scale } of mentions) {
      // Pages with both senses exist: where the sentence clearly says otherwise, it is right.
      if (scale.said('sentence') * Math.sign(weight) > -CLEARLY)
        scale.add('other mentions', weight);
    }
  }

  /** Whether the page defines the alias where it stands, as the term or as something else. */
  #definedBy(place: Place): boolean | undefined {
    const { alias } = place;
    const { text, hits } = this.#context.blockOf(place);
    const long = longFormAt(text, alias.start, alias.end);
    if (long === undefined) return this.#isSpelledOutElse(place) ? false : undefined;
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
  #isSpelledOutElse(place: Place): boolean {
    const { alias, at } = place;
    const { blocks, title } = this.#context;
    const spelling = this.#context.blockOf(place).text.slice(alias.start, alias.end);
    const words = spelledOut(spelling);
    if (!words) return false;
    const key = `${at} ${alias.value.term} ${spelling}`;
    const isElse = ({ text, hits }: ReadBlock) =>
      Array.from(text.matchAll(words)).some(({ index }) =>
        hits.every(
          (hit) => hit.start !== index || !isAlias(hit) || hit.value.term !== alias.value.term,
        ),
      );
    const near = [title, ...blocks.slice(Math.max(0, at - NEAR), at + NEAR + 1)];
    const found = this.#spelledOutElse.get(key) ?? near.some(isElse);
    this.#spelledOutElse.set(key, found);
    return found;
  }
}
