import { wordsOf } from '../../../core/fingerprint.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** Enough to tell two places apart; more would be a longer quotation by another name. */
const CONTEXT_MAX_WORDS = 6;

/** What stands before or after a quotation is quoted shortly, too. */
export function* shortContext({ facts }: DataFiles): Iterable<Fault> {
  for (const { file, value } of facts) {
    for (const part of ['prefix', 'suffix'] as const) {
      if (wordsOf(value.quotation[part] ?? '').length <= CONTEXT_MAX_WORDS) continue;
      const message = `Give ${CONTEXT_MAX_WORDS} words at most, those next to the quotation.`;
      yield { file, field: `quotation.${part}`, rule: 'short-context', message };
    }
  }
}
