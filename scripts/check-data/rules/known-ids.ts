import type { DataFiles } from '../data-files.ts';
import type { Problem } from '../problem.ts';

/** Every id that a file refers to is the id of a file. */
export function* knownIds(files: DataFiles): Iterable<Problem> {
  const known = {
    terms: new Set(files.terms.map(({ value }) => value.id)),
    developments: new Set(files.developments.map(({ value }) => value.id)),
    references: new Set(files.references.map(({ value }) => value.id)),
  };
  const documents = new Set(files.documents.map(({ value }) => value.id));
  const unknown = function* (file: string, field: string, kind: keyof typeof known, ids: string[]) {
    for (const id of ids.filter((one) => !known[kind].has(one))) {
      const message = `There is no data/${kind}/${id}.json. Write it, or correct the id.`;
      yield { file, field, rule: 'known-ids', message };
    }
  };
  for (const { file, value } of files.terms) {
    yield* unknown(file, 'definition.references', 'references', value.definition.references);
  }
  for (const { file, value, document } of files.facts) {
    yield* unknown(file, 'terms', 'terms', value.terms);
    yield* unknown(file, 'developments', 'developments', value.developments);
    yield* unknown(file, 'references', 'references', value.references);
    if (!documents.has(document)) {
      const message = `There is no seeds/${document}.json. Move the file to its document's folder.`;
      yield { file, field: '', rule: 'known-ids', message };
    }
  }
  for (const { file, value } of files.developments) {
    yield* unknown(file, 'terms', 'terms', value.terms);
    yield* unknown(file, 'references', 'references', value.references);
  }
}
