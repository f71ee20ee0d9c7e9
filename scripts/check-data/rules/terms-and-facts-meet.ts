import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** Every term has a fact that its card can show. */
export function* termsAndFactsMeet({ terms, facts }: DataFiles): Iterable<Fault> {
  const shown = facts.filter(({ value }) => value.status !== 'wrong');
  const used = new Set(shown.flatMap(({ value }) => value.terms));
  for (const { file, value } of terms) {
    if (used.has(value.id)) continue;
    const message = `No fact names "${value.id}". Add it to a fact's terms, or remove the term.`;
    yield { file, field: 'id', rule: 'terms-and-facts-meet', message };
  }
}
