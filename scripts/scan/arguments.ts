/** What stands behind `npm run scan --`. */

export const USAGE = 'Usage: npm run scan -- [--json] [--explain] FILE…';

/** What is asked for. */
export interface ScanRequest {
  files: string[];
  /** One JSON object a line instead of text for people. */
  json: boolean;
  /** Also the aliases that are no mentions, and why. */
  explain: boolean;
}

function problemWith(options: string[], files: string[]): string | undefined {
  const unknown = options.find((option) => option !== '--json' && option !== '--explain');
  if (unknown) return `${unknown} is no option of scan. ${USAGE}`;
  if (options.includes('--json') && options.includes('--explain')) {
    return '--explain is for people and --json for programs: choose one of them.';
  }
  return files.length === 0 ? `No file is named. ${USAGE}` : undefined;
}

/**
 * Reads the words of the command line. What begins with a dash is an option, up to a `--`.
 *
 * @returns what is asked for, or in one line why that cannot be told
 */
export function readArguments(words: string[]): ScanRequest | { problem: string } {
  const end = words.indexOf('--');
  const [before, after] = end < 0 ? [words, []] : [words.slice(0, end), words.slice(end + 1)];
  const options = before.filter((word) => word.startsWith('-'));
  const files = [...before.filter((word) => !word.startsWith('-')), ...after];
  const problem = problemWith(options, files);
  if (problem) return { problem };
  return { files, json: options.includes('--json'), explain: options.includes('--explain') };
}
