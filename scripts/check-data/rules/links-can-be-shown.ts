import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

const rule = 'links-can-be-shown';
const allWeak = 'All its references are weak, so readers see none. Add a better one.';

/**
 * Readers are never sent to a weak address. So a development, a claim, or a definition
 * that has references has one that is better, and a document's record lists no weak copy.
 */
export function* linksCanBeShown(files: DataFiles): Iterable<Fault> {
  const weak = new Set(
    files.references.filter(({ value }) => value.grade === 'weak').map(({ value }) => value.id),
  );
  for (const { file, value } of [...files.developments, ...files.claims]) {
    if (value.references.some((id) => !weak.has(id))) continue;
    yield { file, field: 'references', rule, message: allWeak };
  }
  for (const { file, value } of files.terms) {
    const { references } = value.definition;
    if (references.length === 0 || references.some((id) => !weak.has(id))) continue;
    yield { file, field: 'definition.references', rule, message: allWeak };
  }
  for (const { file, value } of files.documents) {
    for (const [at, { grade }] of value.about.copies.entries()) {
      if (grade !== 'weak') continue;
      const message = 'A weak copy is never shown. Remove it, or find a better one.';
      yield { file, field: `about.copies.${at}.grade`, rule, message };
    }
  }
}
