/** Checks all data: the form of each file, and what holds between files. */
import { type DataFiles, readDataFiles } from './data-files.ts';
import { findPlaces, lineOf } from './json-places.ts';
import type { Fault, Problem } from './problem.ts';
import { claimsRest } from './rules/claims-rest.ts';
import { evidenceOnce } from './rules/evidence-once.ts';
import { fileName } from './rules/file-name.ts';
import { filePlace } from './rules/file-place.ts';
import { filledIn } from './rules/filled-in.ts';
import { findableWords } from './rules/findable-words.ts';
import { json } from './rules/json.ts';
import { knownIds } from './rules/known-ids.ts';
import { linksCanBeShown } from './rules/links-can-be-shown.ts';
import { oneTermAnAlias } from './rules/one-term-an-alias.ts';
import { order } from './rules/order.ts';
import { overtakenIsTold } from './rules/overtaken-is-told.ts';
import { ownWords } from './rules/own-words.ts';
import { quotationInDocument } from './rules/quotation-in-document.ts';
import { readablePatterns } from './rules/readable-patterns.ts';
import { schema } from './rules/schema.ts';
import { shortContext } from './rules/short-context.ts';
import { termsAndFactsMeet } from './rules/terms-and-facts-meet.ts';
import { textFragment } from './rules/text-fragment.ts';
import { wholeAddresses } from './rules/whole-addresses.ts';
import { wholeFingerprint } from './rules/whole-fingerprint.ts';
import { wrongIsCorrected } from './rules/wrong-is-corrected.ts';

/** One a file under rules/. */
const rules = [
  claimsRest,
  evidenceOnce,
  fileName,
  filePlace,
  filledIn,
  findableWords,
  json,
  knownIds,
  linksCanBeShown,
  oneTermAnAlias,
  order,
  overtakenIsTold,
  ownWords,
  quotationInDocument,
  readablePatterns,
  schema,
  shortContext,
  termsAndFactsMeet,
  textFragment,
  wholeAddresses,
  wholeFingerprint,
  wrongIsCorrected,
];

function withLine(fault: Fault, { raw }: DataFiles): Problem {
  const found = raw.find(({ file }) => file === fault.file);
  const line = fault.line ?? (found ? lineOf(fault.field, findPlaces(found.text)) : 1);
  return { ...fault, line };
}

/**
 * Checks the data.
 *
 * @param root the project's folder
 * @returns every problem found, by file and line, and the files that have the right form
 */
export function checkData(root: string): { problems: Problem[]; files: DataFiles } {
  const { files } = readDataFiles(root);
  const problems = rules
    .flatMap((rule) => [...rule(files)])
    .map((fault) => withLine(fault, files))
    .toSorted((one, other) => one.file.localeCompare(other.file) || one.line - other.line);
  return { problems, files };
}
