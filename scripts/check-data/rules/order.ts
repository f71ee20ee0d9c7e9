import type { DataFiles } from '../data-files.ts';
import { kinds } from '../data-files.ts';
import type { Fault } from '../problem.ts';
import { formatJson, misplacedFields } from '../schema-order.ts';

const rule = 'order';
const cure = 'Run npm run fix:data.';

/** Fields stand as in the schema, and the text is as fix:data writes it: changes stay readable. */
function* orderOfFields({ raw }: DataFiles): Iterable<Fault> {
  for (const { file, kind, text, json } of raw) {
    if (!kind || 'error' in json) continue;
    for (const field of misplacedFields(json.value, kinds[kind].schema)) {
      const message = `This field stands elsewhere in data/schema.ts. ${cure}`;
      yield { file, field, rule, message };
    }
    const wanted = formatJson(json.value).split('\n');
    const lines = text.split('\n');
    if (lines.join('\n') === wanted.join('\n')) continue;
    const at = wanted.findIndex((line, index) => line !== lines[index]);
    const line = Math.max(0, at === -1 ? wanted.length - 1 : at) + 1;
    const message = `The spaces or line breaks are not as all files have them. ${cure}`;
    yield { file, field: '', rule, message, line };
  }
}

/**
 * Developments stand by id, which begins with the date: earliest first. A fact's terms keep
 * their order, because its first term is the one it says most about.
 */
function* orderOfDevelopments({ facts, claims }: DataFiles): Iterable<Fault> {
  for (const { file, value } of [...facts, ...claims]) {
    const sorted = value.developments.toSorted();
    const at = value.developments.findIndex((id, index) => id !== sorted[index]);
    if (at === -1) continue;
    const message = `The earliest comes first. ${cure}`;
    yield { file, field: `developments.${at}`, rule, message };
  }
}

/** The rank of a grade: what a reader is never sent to comes last. */
const ranks = { primary: 0, 'in-document': 0, reputable: 1, weak: 2 };

/** The better address comes first; among equals whoever writes the list decides. */
function* orderOfReferences(files: DataFiles): Iterable<Fault> {
  const grades = new Map(files.references.map(({ value }) => [value.id, value.grade]));
  const rankOf = (id: string) => ranks[grades.get(id) ?? 'weak'];
  const lists = [
    ...files.terms.map(({ file, value }) => ({
      file,
      list: 'definition.references',
      ids: value.definition.references,
    })),
    ...[...files.facts, ...files.developments, ...files.claims].map(({ file, value }) => ({
      file,
      list: 'references',
      ids: value.references,
    })),
  ];
  for (const { file, list, ids } of lists) {
    const at = ids.findIndex((id, index) => index > 0 && rankOf(id) < rankOf(ids[index - 1] ?? ''));
    if (at === -1) continue;
    const grade = grades.get(ids[at] ?? '');
    const message = `A ${grade} reference stands before a weaker one. Move it up.`;
    yield { file, field: `${list}.${at}`, rule, message };
  }
}

/** Files and their lists are in order. */
export function* order(files: DataFiles): Iterable<Fault> {
  yield* orderOfFields(files);
  yield* orderOfDevelopments(files);
  yield* orderOfReferences(files);
}
