import { basename } from 'node:path';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

const rule = 'file-name';

/** A file is named after its id; lists of developments are sorted by the date in theirs. */
export function* fileName(files: DataFiles): Iterable<Fault> {
  const { terms, facts, developments, references, claims, groups, documents } = files;
  const all = [terms, facts, developments, references, claims, groups, documents];
  for (const { file, value } of all.flat()) {
    if (value.id === basename(file, '.json')) continue;
    const message = `The id is "${value.id}". Name the file ${value.id}.json.`;
    yield { file, field: 'id', rule, message };
  }
  for (const { file, value } of developments) {
    const [day = ''] = value.date.split('/');
    if (value.id.startsWith(`${day}-`)) continue;
    const message = `Its date is ${value.date}. Begin the id, and the file's name, with ${day}-.`;
    yield { file, field: 'id', rule, message };
  }
  for (const { file, value } of documents) {
    if (value.citation.id === value.id) continue;
    const message = `The document is "${value.id}". Write the same id here.`;
    yield { file, field: 'citation.id', rule, message };
  }
}
