/** What stands where on a page, as the senses of its aliases ask for it. */
import { countWhile } from './bisect.ts';
import { type ReadBlock, type Said, saidOf } from './evidence.ts';
import { isWordAt } from './fold.ts';
import type { Surroundings } from './learned.ts';
import type { AliasHit, Lexicon } from './lexicon.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';

/** Where an alias stands. */
export interface Place {
  alias: AliasHit;
  /** The number of its block. */
  at: number;
}

/** As far as passages reach, from which it was learnt what surroundings say, in UTF-16 units. */
const REACH = 300;
/** So much is read of headlines and of the blocks beside. */
const REACH_BESIDE = 150;

/** The words that are whole between two places of a text. */
function wholeWords(text: string, from: number, to: number): string {
  let start = Math.max(0, from);
  let end = Math.min(text.length, to);
  if (start > 0 && isWordAt(text, start - 1)) while (start < end && isWordAt(text, start)) start++;
  if (end < text.length && isWordAt(text, end))
    while (end > start && isWordAt(text, end - 1)) end--;
  return text.slice(start, end);
}

/** Remembers what has been asked of each block. */
export class PageContext {
  readonly blocks: ReadBlock[];
  readonly title: ReadBlock;
  readonly #lexicon: Lexicon;
  readonly #said = new Map<ReadBlock, Map<string, Said[]>>();
  readonly #starts = new Map<ReadBlock, number[]>();
  /** The places of headings. */
  readonly #headings: number[] = [];

  /**
   * @param blocks the page's blocks in document order
   * @param lexicon what found the aliases
   */
  constructor(blocks: ReadBlock[], title: ReadBlock, lexicon: Lexicon) {
    this.blocks = blocks;
    this.title = title;
    this.#lexicon = lexicon;
    for (let at = 0; at < blocks.length; at++) if (blocks[at]?.heading) this.#headings.push(at);
  }

  blockOf({ at }: Place): ReadBlock {
    return this.blocks[at] as ReadBlock;
  }

  /** The document's title and the heading of the section. */
  headlinesOf({ at }: Place): ReadBlock[] {
    const above = countWhile(
      this.#headings.length,
      (index) => (this.#headings[index] as number) < at,
    );
    const heading = this.blocks[this.#headings[above - 1] ?? -1];
    return heading ? [this.title, heading] : [this.title];
  }

  /** The blocks before and behind. */
  neighboursOf({ at }: Place): ReadBlock[] {
    return [this.blocks[at - 1], this.blocks[at + 1]].filter((block) => block !== undefined);
  }

  /** What a block's words say of a term, in order. */
  saidOf(block: ReadBlock, term: string): Said[] {
    const byTerm = this.#said.get(block) ?? new Map<string, Said[]>();
    this.#said.set(block, byTerm);
    const { classes } = this.#lexicon;
    const said = byTerm.get(term) ?? saidOf(this.#lexicon.wordsOf(block), term, classes.get(term));
    byTerm.set(term, said);
    return said;
  }

  /** What has been learnt about a term, if anything: a table of signs. */
  learnedOf(term: string): string | undefined {
    return this.#lexicon.learnedOf(term);
  }

  /** The sentence that an alias stands in: UTF-16 offsets in its block, `end` exclusive. */
  sentenceOf(place: Place): { start: number; end: number } {
    const block = this.blockOf(place);
    const starts = this.#starts.get(block) ?? sentenceStarts(block.text);
    this.#starts.set(block, starts);
    return sentenceAt(starts, block.text.length, place.alias.start);
  }

  /** What stands around an alias, as what has been learnt asks for it. */
  surroundingsOf(place: Place): Surroundings {
    const { value, start, end } = place.alias;
    const { text } = this.blockOf(place);
    const sentence = this.sentenceOf(place);
    const from = Math.max(sentence.start, start - REACH);
    const to = Math.min(sentence.end, end + REACH);
    const [previous, next] = [this.blocks[place.at - 1], this.blocks[place.at + 1]];
    return {
      spelling: text.slice(start, end),
      tier: value.tier,
      before: wholeWords(text, from, start),
      after: wholeWords(text, end, to),
      block: [
        wholeWords(text, sentence.start - REACH, sentence.start),
        wholeWords(text, Math.max(sentence.end, end), sentence.end + REACH),
      ],
      headline: this.headlinesOf(place).map(({ text: line }) => wholeWords(line, 0, REACH_BESIDE)),
      beside: [
        previous ? wholeWords(previous.text, previous.text.length - REACH_BESIDE, Infinity) : '',
        next ? wholeWords(next.text, 0, REACH_BESIDE) : '',
      ],
    };
  }
}
