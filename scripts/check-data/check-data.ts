/** Checks all data: the form of each file, and what holds between files. */
import { type DataFiles, readDataFiles } from './data-files.ts';
import type { Problem } from './problem.ts';
import { knownIds } from './rules/known-ids.ts';
import { linksCanBeShown } from './rules/links-can-be-shown.ts';
import { oneTermAnAlias } from './rules/one-term-an-alias.ts';
import { overtakenIsTold } from './rules/overtaken-is-told.ts';
import { quotationInDocument } from './rules/quotation-in-document.ts';
import { termsAndFactsMeet } from './rules/terms-and-facts-meet.ts';

const rules = [
  knownIds,
  linksCanBeShown,
  oneTermAnAlias,
  overtakenIsTold,
  quotationInDocument,
  termsAndFactsMeet,
];

/**
 * Checks the data.
 *
 * @param root the project's folder
 * @returns every problem found, and the files that have the right form
 */
export function checkData(root: string): { problems: Problem[]; files: DataFiles } {
  const { files, problems } = readDataFiles(root);
  return { files, problems: [...problems, ...rules.flatMap((rule) => [...rule(files)])] };
}
