/** Reads every data file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { CLASS_MARK } from '../../core/lexicon.ts';
import { signTable } from '../../core/sign-table.ts';
import type { ClaimPatterns, TermPattern } from '../../data/packing.ts';
import { learnedSchema, weightsOf } from '../../data/learned-schema.ts';
import {
  claimSchema,
  developmentSchema,
  evidenceSchema,
  factSchema,
  referenceSchema,
  sourceDocumentSchema,
  termSchema,
  wordGroupSchema,
} from '../../data/schema.ts';

/** The kinds of files: where they lie, and what shape they have. */
export const kinds = {
  terms: { folder: 'data/terms', schema: termSchema },
  evidence: { folder: 'data/evidence', schema: evidenceSchema },
  /** Written by `npm run learn`, one for each term that has enough passages. */
  learned: { folder: 'data/learned', schema: learnedSchema },
  /** Each in the folder of its document. */
  facts: { folder: 'data/facts', schema: factSchema },
  developments: { folder: 'data/developments', schema: developmentSchema },
  references: { folder: 'data/references', schema: referenceSchema },
  claims: { folder: 'data/claims', schema: claimSchema },
  /** What claims' patterns share. */
  groups: { folder: 'data/word-groups', schema: wordGroupSchema },
  documents: { folder: 'seeds', schema: sourceDocumentSchema },
};
export type Kind = keyof typeof kinds;

/** One sound file. */
export interface DataFile<Value> {
  /** Relative to the project, with slashes. */
  file: string;
  value: Value;
}

type Sound<Name extends Kind> = DataFile<z.infer<(typeof kinds)[Name]['schema']>>;

/** One file as it was found, sound or not. */
export interface RawFile {
  file: string;
  /** Undefined where the file lies in a place that nobody reads. */
  kind: Kind | undefined;
  text: string;
  json: { value: unknown } | { error: string };
}

/** All files of the data that have the right form, and all as they were found. */
export interface DataFiles {
  terms: Sound<'terms'>[];
  evidence: Sound<'evidence'>[];
  learned: Sound<'learned'>[];
  /** The folder of a fact's file names its document. */
  facts: (Sound<'facts'> & { document: string })[];
  developments: Sound<'developments'>[];
  references: Sound<'references'>[];
  claims: Sound<'claims'>[];
  groups: Sound<'groups'>[];
  documents: Sound<'documents'>[];
  raw: RawFile[];
}

function jsonFilesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .toSorted();
}

function parseJson(text: string): RawFile['json'] {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** The document of a fact's file. */
export const documentOf = (file: string): string => file.split('/')[2] ?? '';

function kindOf(file: string): Kind | undefined {
  const folder = file.slice(0, file.lastIndexOf('/'));
  const isFact = folder === `${kinds.facts.folder}/${documentOf(file)}`;
  if (isFact) return 'facts';
  const names = Object.keys(kinds) as Kind[];
  return names.find((name) => name !== 'facts' && kinds[name].folder === folder);
}

/**
 * Reads all files of the data, whatever is wrong with them.
 *
 * @param root the project's folder
 */
export function readRawFiles(root: string): RawFile[] {
  return ['data', 'seeds']
    .flatMap((folder) => jsonFilesUnder(root, folder))
    .map((file) => {
      const text = readFileSync(join(root, file), 'utf8');
      return { file, kind: kindOf(file), text, json: parseJson(text) };
    });
}

function soundFiles<Value>(
  raw: RawFile[],
  kind: Kind,
  schema: z.ZodType<Value>,
): DataFile<Value>[] {
  return raw.flatMap(({ file, kind: itsKind, json }) => {
    if (itsKind !== kind || 'error' in json) return [];
    const checked = schema.safeParse(json.value);
    return checked.success ? [{ file, value: checked.data }] : [];
  });
}

/**
 * Reads the data.
 *
 * @param root the project's folder
 * @returns the sound files by kind, and every file as it was found
 */
export function readDataFiles(root: string): { files: DataFiles } {
  const raw = readRawFiles(root);
  const facts = soundFiles(raw, 'facts', factSchema).map((fact) => ({
    ...fact,
    document: documentOf(fact.file),
  }));
  const files = {
    terms: soundFiles(raw, 'terms', termSchema),
    evidence: soundFiles(raw, 'evidence', evidenceSchema),
    learned: soundFiles(raw, 'learned', learnedSchema),
    facts,
    developments: soundFiles(raw, 'developments', developmentSchema),
    references: soundFiles(raw, 'references', referenceSchema),
    claims: soundFiles(raw, 'claims', claimSchema),
    groups: soundFiles(raw, 'groups', wordGroupSchema),
    documents: soundFiles(raw, 'documents', sourceDocumentSchema),
    raw,
  };
  return { files };
}

/** How claims are found, with the groups that their patterns name. */
export function claimPatterns({ claims, groups }: DataFiles): ClaimPatterns {
  return {
    groups: Object.fromEntries(groups.map(({ value: { id, phrases } }) => [id, phrases])),
    claims: claims.map(({ value: { id, term, since, matching } }) => ({
      id,
      term,
      since,
      ...matching,
    })),
  };
}

/** How the terms are found: one pattern a term, and one a class of evidence. */
export function termPatterns({ terms, evidence, learned }: DataFiles): TermPattern[] {
  const tables = new Map(learned.map(({ value }) => [value.id, signTable(weightsOf(value))]));
  return [
    ...terms.map(({ value: { id, matching } }) => ({ id, matching, learned: tables.get(id) })),
    ...evidence.map(({ value: { id, strong, weak } }) => ({
      id: CLASS_MARK + id,
      matching: { aliases: [], consumes: [], for: { strong, weak }, against: [] },
    })),
  ];
}
