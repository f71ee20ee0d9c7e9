import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** What a document says mistakenly others say, too: there is a claim that corrects it. */
export function* wrongIsCorrected({ facts, claims }: DataFiles): Iterable<Fault> {
  const corrected = new Set(claims.flatMap(({ value }) => value.facts));
  for (const { file, document, value } of facts) {
    const address = `${document}/${value.id}`;
    if (value.status !== 'wrong' || corrected.has(address)) continue;
    const message = `No claim corrects it. Name "${address}" in the facts of one in data/claims.`;
    yield { file, field: 'status', rule: 'wrong-is-corrected', message };
  }
}
