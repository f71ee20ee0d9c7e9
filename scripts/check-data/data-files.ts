/** Reads every data file and checks its form. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import type { z } from 'zod';
import {
  developmentSchema,
  factSchema,
  referenceSchema,
  sourceDocumentSchema,
  termSchema,
} from '../../data/schema.ts';
import type { Problem } from './problem.ts';

/** One sound file. */
export interface DataFile<Value> {
  /** Relative to the project. */
  file: string;
  value: Value;
}

/** All files of the data that have the right form. */
export interface DataFiles {
  terms: DataFile<z.infer<typeof termSchema>>[];
  /** The folder of a fact's file names its document. */
  facts: (DataFile<z.infer<typeof factSchema>> & { document: string })[];
  developments: DataFile<z.infer<typeof developmentSchema>>[];
  references: DataFile<z.infer<typeof referenceSchema>>[];
  documents: DataFile<z.infer<typeof sourceDocumentSchema>>[];
}

function jsonFilesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .toSorted()
    .map((name) => join(folder, name));
}

function parseJson(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

class Reading {
  readonly problems: Problem[] = [];
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  /** The sound files below a folder. */
  readAll<Value extends { id: string }>(
    folder: string,
    schema: z.ZodType<Value>,
  ): DataFile<Value>[] {
    return jsonFilesUnder(join(this.#root, folder)).flatMap((path) => this.#read(path, schema));
  }

  #read<Value extends { id: string }>(path: string, schema: z.ZodType<Value>): DataFile<Value>[] {
    const file = relative(this.#root, path);
    const json = parseJson(readFileSync(path, 'utf8'));
    if ('error' in json) {
      this.#report(file, '', 'json', `This is no JSON: ${json.error}. Mend the place it names.`);
      return [];
    }
    const checked = schema.safeParse(json.value);
    if (!checked.success) {
      for (const issue of checked.error.issues) {
        this.#report(file, issue.path.join('.'), 'schema', `${issue.message}.`);
      }
      return [];
    }
    const { id } = checked.data;
    if (id !== basename(path, '.json')) {
      this.#report(file, 'id', 'file-name', `The id is "${id}". Name the file ${id}.json.`);
    }
    return [{ file, value: checked.data }];
  }

  #report(file: string, field: string, rule: string, message: string): void {
    this.problems.push({ file, field, rule, message });
  }
}

/**
 * Reads the data.
 *
 * @param root the project's folder
 * @returns the sound files, and what is wrong with the others
 */
export function readDataFiles(root: string): { files: DataFiles; problems: Problem[] } {
  const reading = new Reading(root);
  const facts = reading.readAll('data/facts', factSchema).map((fact) => ({
    ...fact,
    document: fact.file.split(/[/\\]/)[2] ?? '',
  }));
  const files = {
    terms: reading.readAll('data/terms', termSchema),
    facts,
    developments: reading.readAll('data/developments', developmentSchema),
    references: reading.readAll('data/references', referenceSchema),
    documents: reading.readAll('seeds', sourceDocumentSchema),
  };
  return { files, problems: reading.problems };
}
