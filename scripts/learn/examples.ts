/** From labelled passages to what can be learnt from. */
import { hearSigns } from '../../core/learned.ts';
import { Lexicon } from '../../core/lexicon.ts';
import { PageContext } from '../../core/page-context.ts';
import { isAboutCase } from '../../core/scan.ts';
import { PageSenses, standingAliases, type Verdict } from '../../core/sense.ts';
import { finish } from '../../core/steps.ts';
import type { TermPattern } from '../../data/packing.ts';
import type { Passage } from '../../tests/eval/passages.ts';
import type { Example } from './logistic.ts';

export interface TermExample extends Example {
  term: string;
  passage: string;
}

/** What speaks for or against a sense where nothing has been learnt yet. */
const sumOf = ({ reasons }: Verdict) =>
  reasons
    .filter(({ from }) => from !== 'other mentions')
    .reduce((sum, { weight }) => sum + weight, 0);

const UNTAUGHT: ReadonlyMap<string, number> = new Map();

/** Spellings that a longer phrase swallows teach nothing: their sense is never asked for. */
export function examplesOf(passages: Passage[], terms: TermPattern[]): TermExample[] {
  const lexicon = new Lexicon(terms.map((term) => ({ ...term, learned: UNTAUGHT })));
  return passages.flatMap(({ id, term, title, blocks, labels }) => {
    const read = (text: string, heading: boolean) => ({
      text,
      heading,
      hits: lexicon.findPhrases(text),
      words: undefined,
    });
    const readBlocks = blocks.map(({ text, heading }) => read(text, heading));
    const context = new PageContext(readBlocks, read(title, true), lexicon);
    const senses = new PageSenses(context, isAboutCase(readBlocks, context.title), lexicon);
    const verdicts = finish(senses.decide(readBlocks.map(({ hits }) => standingAliases(hits))));
    return labels.flatMap(({ block: at, start, end, right: isRight }) => {
      const verdict = verdicts[at]?.find(
        ({ alias }) => alias.value.term === term && alias.start < end && alias.end > start,
      );
      if (!verdict) return [];
      const signs = new Map<string, number>();
      hearSigns(context.surroundingsOf({ alias: verdict.alias, at }), (sign, _zone, amount) =>
        signs.set(sign, amount),
      );
      return [{ term, passage: id, signs, offset: sumOf(verdict), isRight }];
    });
  });
}
