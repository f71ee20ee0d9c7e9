/** `npm run scan -- [--json] [--explain] FILE…` reads stored pages as the extension does; see docs/scan.md. */
import path from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { claimPatterns, readDataFiles, termPatterns } from './check-data/data-files.ts';
import { readArguments, type ScanRequest } from './scan/arguments.ts';
import { parsePage } from './stored-page/parse-page.ts';
import { NoPageError, readPage } from './stored-page/read-page.ts';
import { formatForPeople, formatJson } from './scan/report.ts';
import { createPageScan, type PageScan } from './scan/scan-page.ts';

const root = path.dirname(import.meta.dirname);

type Output = Pick<Console, 'log' | 'error'>;

async function readTexts(): Promise<Map<string, string>> {
  const messages = await parseMessagesFile(path.join(root, 'locales/en.yml'));
  return new Map(
    messages.flatMap((message) =>
      message.type === 'plural' ? [] : [[message.key.join('.'), message.message] as const],
    ),
  );
}

async function formatterFor({
  json,
  explain,
}: ScanRequest): Promise<(file: string, scan: PageScan) => string> {
  if (json) return formatJson;
  const texts = await readTexts();
  return (file, scan) => [file, ...formatForPeople(scan, texts, explain)].join('\n');
}

/**
 * Runs the command.
 *
 * @param words what stands behind the command
 * @param folder where relative paths start
 * @returns the exit status: 0 when every file could be done, else 1
 */
export async function runScan(words: string[], folder: string, output: Output): Promise<number> {
  const request = readArguments(words);
  if ('problem' in request) {
    output.error(request.problem);
    return 1;
  }
  const format = await formatterFor(request);
  const { files } = readDataFiles(root);
  const scanPage = createPageScan({ terms: termPatterns(files), claims: claimPatterns(files) });
  let status = 0;
  for (const file of request.files) {
    try {
      output.log(format(file, scanPage(parsePage(readPage(path.resolve(folder, file))))));
    } catch (error) {
      const reason =
        error instanceof NoPageError ? error.message : `cannot be scanned: ${String(error)}`;
      output.error(`${file}: ${reason}`);
      status = 1;
    }
    // Only now is it noticed that nobody reads the output any more.
    await immediate();
  }
  return status;
}

if (import.meta.main) {
  // Who reads the output may have seen enough: `… | head`.
  process.stdout.on('error', () => process.exit());
  // npm runs scripts in the project's folder, and tells in which it was called.
  const { npm_lifecycle_event: script, INIT_CWD: calledIn } = process.env;
  const folder = script === 'scan' && calledIn ? calledIn : process.cwd();
  process.exitCode = await runScan(process.argv.slice(2), folder, console);
}
