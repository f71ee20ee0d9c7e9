/** What stands where on a page, as the senses of its aliases ask for it. */
import { type ReadBlock, type Said, saidOf } from './evidence.ts';
import type { Surroundings } from './learned.ts';
import type { AliasHit, Lexicon } from './lexicon.ts';
import { sentenceAt, sentenceStarts } from './sentences.ts';

/** Where an alias stands. */
export interface Place {
  alias: AliasHit;
  /** The number of its block. */
  at: number;
}

/** Longer than paragraphs are: in a block without end, what stands further off is not read. */
const REACH = 4000;

/** Remembers what has been asked of each block. */
export class PageContext {
  readonly blocks: ReadBlock[];
  readonly title: ReadBlock;
  readonly #lexicon: Lexicon;
  readonly #said = new Map<ReadBlock, Map<string, Said[]>>();
  readonly #starts = new Map<ReadBlock, number[]>();
  /** For each block the heading of the section that it stands in. */
  readonly #headings: (ReadBlock | undefined)[];

  /**
   * @param blocks the page's blocks in document order
   * @param lexicon what found the aliases
   */
  constructor(blocks: ReadBlock[], title: ReadBlock, lexicon: Lexicon) {
    this.blocks = blocks;
    this.title = title;
    this.#lexicon = lexicon;
    let heading: ReadBlock | undefined;
    this.#headings = blocks.map((block) => {
      const above = heading;
      if (block.heading) heading = block;
      return above;
    });
  }

  blockOf({ at }: Place): ReadBlock {
    return this.blocks[at] as ReadBlock;
  }

  /** The document's title and the heading of the section. */
  headlinesOf({ at }: Place): ReadBlock[] {
    const heading = this.#headings[at];
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
    return {
      spelling: text.slice(start, end),
      tier: value.tier,
      before: text.slice(from, start),
      after: text.slice(end, to),
      block: [text.slice(Math.max(0, start - REACH), from), text.slice(to, end + REACH)],
      beside: [
        ...this.headlinesOf(place).map((block) => block.text),
        this.blocks[place.at - 1]?.text.slice(-REACH) ?? '',
        this.blocks[place.at + 1]?.text.slice(0, REACH) ?? '',
      ],
    };
  }
}
