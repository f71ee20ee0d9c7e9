/** How well writers are understood who have not been read: some sets told with what all others teach. */
import { signTable } from '../../core/sign-table.ts';
import type { TermPattern } from '../../data/packing.ts';
import { type Counts, measure } from '../../tests/eval/measure.ts';
import { ourMarking } from '../../tests/eval/our-marking.ts';
import type { Passage } from '../../tests/eval/passages.ts';
import { learnFrom } from './weights.ts';

export interface Told {
  passage: Passage;
  counts: Counts;
}

/** Whose passages about a term it is one of: what is before the number in its id. */
const setOf = ({ id }: Passage) => id.replace(/\d+$/, '');

/**
 * Deals the sets of the tuning half out to a number of turns, and in each turn learns from the
 * sets of all others.
 *
 * @returns the passages of terms that can be learnt, each told once
 */
export function tellInTurns(passages: Passage[], terms: TermPattern[], turns: number): Told[] {
  const tuning = passages.filter(({ half }) => half === 'tuning');
  const sets = [...Map.groupBy(tuning, setOf).values()];
  return Array.from({ length: turns }).flatMap((_, turn) => {
    const isNow = (_set: unknown, at: number) => at % turns === turn;
    const now = sets.filter(isNow).flat();
    const others = sets.filter((set, at) => !isNow(set, at)).flat();
    const learned = learnFrom(others, terms);
    const withLearned = terms.map((term) => ({
      ...term,
      learned: learned.has(term.id) ? signTable(learned.get(term.id) ?? new Map()) : undefined,
    }));
    const mark = ourMarking(withLearned);
    return now
      .filter(({ term }) => learned.has(term))
      .map((passage) => ({ passage, counts: measure([passage], mark).counts }));
  });
}
