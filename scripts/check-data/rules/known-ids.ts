import { basename } from 'node:path';
import { CLASS_MARK } from '../../../core/lexicon.ts';
import { type DataFiles, documentOf, type Kind } from '../data-files.ts';
import type { Fault } from '../problem.ts';

const rule = 'known-ids';

type Target = 'terms' | 'facts' | 'developments' | 'references';

/** A file that is not sound is a problem of its own; whoever names it is right to. */
function idsOf(kind: Exclude<Kind, 'facts'>, files: DataFiles): Set<string> {
  const named = files.raw.filter((file) => file.kind === kind);
  return new Set([
    ...named.map(({ file }) => basename(file, '.json')),
    ...files[kind].map(({ value }) => value.id),
  ]);
}

/** Facts by `<document>/<fact>`. */
function addressesOf({ raw, facts }: DataFiles): Set<string> {
  const named = raw.filter(({ kind }) => kind === 'facts');
  return new Set([
    ...named.map(({ file }) => `${documentOf(file)}/${basename(file, '.json')}`),
    ...facts.map(({ document, value }) => `${document}/${value.id}`),
  ]);
}

/** Every list of ids: its file, its field, what the ids name. */
function* listsOfIds(files: DataFiles): Iterable<[string, string, Target, string[]]> {
  for (const { file, value } of files.terms) {
    yield [file, 'definition.references', 'references', value.definition.references];
  }
  for (const { file, value } of files.facts) {
    yield [file, 'terms', 'terms', value.terms];
    yield [file, 'developments', 'developments', value.developments];
    yield [file, 'references', 'references', value.references];
  }
  for (const { file, value } of files.developments) {
    yield [file, 'terms', 'terms', value.terms];
    yield [file, 'references', 'references', value.references];
  }
  for (const { file, value } of files.claims) {
    yield [file, 'facts', 'facts', value.facts];
    yield [file, 'developments', 'developments', value.developments];
    yield [file, 'references', 'references', value.references];
  }
}

/** Every class that a term names among its words of evidence is a file. */
function* knownClasses(files: DataFiles): Iterable<Fault> {
  const known = idsOf('evidence', files);
  for (const { file, value } of files.terms) {
    const { for: speaking, against } = value.matching;
    const lists = { 'for.strong': speaking.strong, 'for.weak': speaking.weak, against };
    for (const [list, words] of Object.entries(lists)) {
      for (const [at, word] of words.entries()) {
        const id = word.slice(CLASS_MARK.length);
        if (!word.startsWith(CLASS_MARK) || known.has(id)) continue;
        const message = `There is no data/evidence/${id}.json. Write it, or correct the id.`;
        yield { file, field: `matching.${list}.${at}`, rule, message };
      }
    }
  }
}

/** What a claim is about, and what has been learnt, is a term. */
function* knownTerms(files: DataFiles, known: Set<string>): Iterable<Fault> {
  for (const { file, value } of files.learned) {
    if (known.has(value.id)) continue;
    const message = `There is no data/terms/${value.id}.json. Run npm run learn.`;
    yield { file, field: 'id', rule, message };
  }
  for (const { file, value } of files.claims) {
    if (known.has(value.term)) continue;
    const message = `There is no data/terms/${value.term}.json. Write it, or correct the id.`;
    yield { file, field: 'term', rule, message };
  }
}

/** Every id that a file refers to is the id of a file, and no list names one twice. */
export function* knownIds(files: DataFiles): Iterable<Fault> {
  const known = {
    terms: idsOf('terms', files),
    facts: addressesOf(files),
    developments: idsOf('developments', files),
    references: idsOf('references', files),
  };
  for (const [file, list, kind, ids] of listsOfIds(files)) {
    for (const [at, id] of ids.entries()) {
      const field = `${list}.${at}`;
      if (!known[kind].has(id)) {
        const message = `There is no data/${kind}/${id}.json. Write it, or correct the id.`;
        yield { file, field, rule, message };
      } else if (ids.indexOf(id) < at) {
        yield { file, field, rule, message: `"${id}" stands there twice. Remove one.` };
      }
    }
  }
  yield* knownClasses(files);
  yield* knownTerms(files, known.terms);
  const documents = idsOf('documents', files);
  for (const { file, document } of files.facts) {
    if (documents.has(document)) continue;
    const message = `There is no seeds/${document}.json. Move the file to its document's folder.`;
    yield { file, field: '', rule, message };
  }
}
