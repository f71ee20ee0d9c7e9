import type { DataFiles } from '../data-files.ts';
import type { Problem } from '../problem.ts';

/** A development can be followed up: one of its references may be shown to readers. */
export function* linksCanBeShown({ developments, references }: DataFiles): Iterable<Problem> {
  const weak = new Set(
    references.filter(({ value }) => value.grade === 'weak').map(({ value }) => value.id),
  );
  for (const { file, value } of developments) {
    if (value.references.some((id) => !weak.has(id))) continue;
    const message = 'All its references are weak, so readers see none. Add a better one.';
    yield { file, field: 'references', rule: 'links-can-be-shown', message };
  }
}
