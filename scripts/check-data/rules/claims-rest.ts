import { formatDate } from '../../../core/dates.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

const rule = 'claims-rest';
const year = /\b(?:19|20)\d\d\b/;
/** `YYYY-MM` of a day. */
const MONTH_LENGTH = 7;

/**
 * A correction rests on facts, and says when: readers learn of every event with its year, and
 * of what overtook a statement with its month.
 */
export function* claimsRest({ claims }: DataFiles): Iterable<Fault> {
  for (const { file, value } of claims) {
    const { correction, facts, since } = value;
    if (facts.length === 0) {
      const message = 'It rests on nothing. Name a fact, as <document>/<fact>.';
      yield { file, field: 'facts', rule, message };
    }
    if (!year.test(correction)) {
      yield { file, field: 'correction', rule, message: 'Say when, with the year.' };
    }
    const month = since && formatDate(since.slice(0, MONTH_LENGTH));
    if (month && !correction.includes(month)) {
      const message = `It is overtaken since ${month}. Say so.`;
      yield { file, field: 'correction', rule, message };
    }
  }
}
