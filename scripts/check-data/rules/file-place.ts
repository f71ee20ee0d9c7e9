import { type DataFiles, kinds } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** Every JSON file lies where it is read: one in another folder would be missing without a word. */
export function* filePlace({ raw }: DataFiles): Iterable<Fault> {
  const places = Object.entries(kinds).map(([kind, { folder }]) =>
    kind === 'facts' ? `${folder}/<document>` : folder,
  );
  for (const { file, kind } of raw) {
    if (kind) continue;
    const message = `Nobody reads a file here. Move it to one of: ${places.join(', ')}.`;
    yield { file, field: '', rule: 'file-place', message };
  }
}
