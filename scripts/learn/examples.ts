/** From labelled passages to what can be learnt from. */
import { signsOf } from '../../core/learned.ts';
import { Lexicon } from '../../core/lexicon.ts';
import { decideSenses } from '../../core/scan.ts';
import type { Verdict } from '../../core/sense.ts';
import { signTable } from '../../core/sign-table.ts';
import { finish } from '../../core/steps.ts';
import type { TermPattern } from '../../data/packing.ts';
import type { Passage } from '../../tests/eval/passages.ts';
import type { Example } from './logistic.ts';

export interface TermExample extends Example {
  term: string;
  /** The passage's id. */
  passage: string;
}

/** Gives each sign a number, from 0, in the order in which they come. */
export class SignNumbers {
  readonly signs: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(sign: string): number {
    const number = this.#numbers.get(sign) ?? this.signs.push(sign) - 1;
    this.#numbers.set(sign, number);
    return number;
  }
}

/** What speaks for or against a sense where nothing has been learnt yet. */
const sumOf = ({ reasons }: Verdict) =>
  reasons
    .filter(({ from }) => from !== 'other mentions')
    .reduce((sum, { weight }) => sum + weight, 0);

/** A table of no signs: something is to be learnt, and nothing has been. */
const UNTAUGHT = signTable(new Map());

/**
 * Reads the passages as pages. Spellings that a longer phrase swallows teach nothing: their sense
 * is never asked for.
 */
export function examplesOf(
  passages: Passage[],
  terms: TermPattern[],
  numbers: SignNumbers,
): TermExample[] {
  const lexicon = new Lexicon(terms.map((term) => ({ ...term, learned: UNTAUGHT })));
  return passages.flatMap(({ id, term, title, blocks, labels }) => {
    const read = blocks.map(({ text, heading }) => lexicon.read(text, heading));
    const { context, verdicts } = finish(decideSenses(read, lexicon.read(title, true), lexicon));
    return labels.flatMap(({ block: at, start, end, right: isRight }) => {
      const verdict = verdicts[at]?.find(
        ({ alias }) => alias.value.term === term && alias.start < end && alias.end > start,
      );
      if (!verdict) return [];
      const signs = signsOf(context.surroundingsOf({ alias: verdict.alias, at }));
      return {
        term,
        passage: id,
        signs: Int32Array.from(signs, ({ sign }) => numbers.of(sign)),
        amounts: Float32Array.from(signs, ({ amount }) => amount),
        offset: sumOf(verdict),
        isRight,
      };
    });
  });
}
