/**
 * `npm run fix:data`: puts fields, lists and spaces of all data files in order. It changes no
 * value and removes nothing; what needs a decision is left to whoever edits the file.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds, type RawFile, readRawFiles } from './check-data/data-files.ts';
import { findPlaces } from './check-data/json-places.ts';
import {
  formatJson,
  inSchemaOrder,
  misplacedFields,
  unknownFields,
} from './check-data/schema-order.ts';

/** What was done; each entry is one line. */
export interface FixReport {
  changed: string[];
  /** Fields that the schema does not know; they stay. */
  unknown: string[];
  /** Files that only a person can mend. */
  left: string[];
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** Sorts what a fact lists as developments; their ids begin with the date. */
function withSortedDevelopments(value: unknown): unknown {
  const isFields = value !== null && typeof value === 'object' && 'developments' in value;
  if (!isFields || !isListOfTexts(value.developments)) return value;
  return { ...value, developments: value.developments.toSorted() };
}

/** Why a file cannot be rewritten without losing something. */
function obstacle({ kind, text, json }: RawFile): string | undefined {
  if (!kind) return 'nobody reads a file here';
  if ('error' in json) return 'it is no JSON';
  const [repeated] = findPlaces(text).repeated;
  return repeated === undefined ? undefined : `${repeated} stands there twice`;
}

/** What is not in order, in a few words each. */
function changesOf(value: unknown, sorted: unknown, schema: unknown): string[] {
  const changes = [...misplacedFields(value, schema)].map((field) => `${field} put in its place`);
  if (JSON.stringify(sorted) !== JSON.stringify(value)) changes.push('developments sorted');
  return changes.length > 0 ? changes : ['spaces and line breaks'];
}

/**
 * Rewrites the data files that are not in order. Doing it twice changes nothing more.
 *
 * @param root the project's folder
 */
export function fixData(root: string): FixReport {
  const report: FixReport = { changed: [], unknown: [], left: [] };
  for (const raw of readRawFiles(root)) {
    const { file, kind, text, json } = raw;
    const reason = obstacle(raw);
    if (reason || !kind || 'error' in json) {
      report.left.push(`${file}: left as it is, because ${reason}; npm run check:data says more`);
      continue;
    }
    const { schema } = kinds[kind];
    const sorted = kind === 'facts' ? withSortedDevelopments(json.value) : json.value;
    const wanted = formatJson(inSchemaOrder(sorted, schema));
    for (const field of unknownFields(json.value, schema)) {
      report.unknown.push(`${file}: kept ${field}, which the schema does not know`);
    }
    if (wanted === text) continue;
    writeFileSync(join(root, file), wanted);
    report.changed.push(`${file}: ${changesOf(json.value, sorted, schema).join(', ')}`);
  }
  return report;
}

if (import.meta.main) {
  const { changed, unknown, left } = fixData('.');
  for (const line of [...changed, ...unknown]) console.log(line);
  for (const line of left) console.error(line);
  console.log(`${changed.length} file(s) changed.`);
  if (left.length > 0) process.exitCode = 1;
}
