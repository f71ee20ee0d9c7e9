/**
 * `npm run fingerprint -- FILE…` prints what a record under seeds/ says of each text.
 * `npm run fingerprint -- --check FOLDER` compares all records and quotations with the texts.
 */
import { checkDocuments } from './fingerprint/check-documents.ts';
import { NoTextError, readDocumentText, reasonOf } from './fingerprint/read-text.ts';
import { formatReport } from './fingerprint/report.ts';

const USAGE = `Usage: npm run fingerprint -- FILE…
       npm run fingerprint -- --check FOLDER`;

type Output = Pick<Console, 'log' | 'error'>;

function printRecord(file: string, output: Output): boolean {
  try {
    const { record } = readDocumentText(file);
    const lines = JSON.stringify({ text: record }, null, 2).split('\n').slice(1, -1);
    output.log(`${file}: ${record.words} words\n${lines.join('\n')}`);
    return true;
  } catch (error) {
    if (!(error instanceof NoTextError)) throw error;
    output.error(error.message);
    return false;
  }
}

function printCheck(folder: string, root: string, output: Output): boolean {
  try {
    const check = checkDocuments(root, folder);
    for (const line of formatReport(check)) output.log(line);
    for (const problem of check.problems) output.error(problem);
    return check.problems.length === 0;
  } catch (error) {
    output.error(`${folder}: cannot be read: ${reasonOf(error)}`);
    return false;
  }
}

/**
 * Runs the command.
 *
 * @param words what stands behind the command
 * @param root the project's folder
 * @returns the exit status: 0 when every file could be done and everything is right
 */
export function runFingerprint(words: string[], root: string, output: Output): number {
  const [first, second, ...more] = words;
  if (first === '--check' && second !== undefined && more.length === 0) {
    return printCheck(second, root, output) ? 0 : 1;
  }
  if (first === undefined || first.startsWith('-')) {
    output.error(USAGE);
    return 1;
  }
  const done = words.map((file) => printRecord(file, output));
  return done.every(Boolean) ? 0 : 1;
}

if (import.meta.main) process.exitCode = runFingerprint(process.argv.slice(2), '.', console);
