/** `npm run new-fact -- <document> <id>`: begins a fact from a template, and says what comes next. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Fact, factSchema } from '../data/schema.ts';
import { kinds, readRawFiles } from './check-data/data-files.ts';
import { TO_BE_FILLED_IN as FILL_IN } from './check-data/rules/filled-in.ts';
import { formatJson } from './check-data/schema-order.ts';

const USAGE = 'Usage: npm run new-fact -- <document> <id>';

const oneOf = (choices: readonly string[]) => `${FILL_IN}: one of ${choices.join(', ')}`;

/** A fact whose every field says what belongs there; npm run check:data refuses what is left. */
function templateOf(id: string): Record<keyof Fact, unknown> {
  const { scope, kind, status } = factSchema.shape;
  return {
    id,
    terms: [`${FILL_IN}: the id of the term that it says most about; more may follow`],
    scope: `${oneOf(scope.options)}: about the measure or place itself, or about the Assange case`,
    kind: `${oneOf(kind.options)}: an event or wording, an argument, or a legal or policy view`,
    status: `${oneOf(status.options)}: see docs/data-guide.md`,
    date: `${FILL_IN}: as of when it stands, YYYY, YYYY-MM or YYYY-MM-DD`,
    statement: `${FILL_IN}: one sentence in our own words, with who says so and when`,
    attribution: `${FILL_IN}: who says so, as readers know them`,
    quotation: {
      exact: `${FILL_IN}: 3 to 20 words of the document, character by character`,
      prefix: `${FILL_IN}, or remove this line: words before, if these stand there twice`,
      suffix: `${FILL_IN}, or remove this line: words behind, if these stand there twice`,
    },
    locator: {
      line: `${FILL_IN}: the number of the line in the text, without quotation marks`,
      paragraph: `${FILL_IN}: the number of the block of lines, without quotation marks`,
    },
    note: `${FILL_IN}, or remove this line: what qualifies it or speaks against it, with the date`,
    developments: [`${FILL_IN}, or leave the list empty: ids of what happened since`],
    references: [`${FILL_IN}, or leave the list empty: ids of other pages, the best first`],
  };
}

function knownDocuments(root: string): string[] {
  return readRawFiles(root)
    .filter(({ kind }) => kind === 'documents')
    .map(({ file }) => basename(file, '.json'));
}

/** Why a fact cannot be begun, in one line. */
function refusal(document: string, id: string, root: string): string | undefined {
  const documents = knownDocuments(root);
  if (!documents.includes(document)) {
    return `No document is called "${document}". There are: ${documents.join(', ')}.`;
  }
  const checked = factSchema.shape.id.safeParse(id);
  if (!checked.success) return `"${id}" is no id: ${checked.error.issues[0]?.message}.`;
  const file = fileOf(document, id);
  return existsSync(join(root, file)) ? `${file} exists already. Choose another id.` : undefined;
}

const fileOf = (document: string, id: string) => `${kinds.facts.folder}/${document}/${id}.json`;

const nextSteps = (file: string) => `Written: ${file}
Next:
  1. Open it and replace every text that begins with "${FILL_IN}"; docs/data-guide.md says how.
  2. npm run fix:data     puts fields and spaces in order
  3. npm run check:data   says what is still missing
  4. With the document's text at hand: npm run fingerprint -- --check FOLDER`;

/**
 * Runs the command.
 *
 * @param words what stands behind the command: the document and the new fact's id
 * @param root the project's folder
 * @returns the exit status: 0 when the file is written
 */
export function newFact(
  words: string[],
  root: string,
  output: Pick<Console, 'log' | 'error'>,
): number {
  const [document, id, ...more] = words;
  if (document === undefined || id === undefined || more.length > 0) {
    output.error(USAGE);
    return 1;
  }
  const reason = refusal(document, id, root);
  if (reason) {
    output.error(reason);
    return 1;
  }
  const file = fileOf(document, id);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), formatJson(templateOf(id)), { flag: 'wx' });
  output.log(nextSteps(file));
  return 0;
}

if (import.meta.main) process.exitCode = newFact(process.argv.slice(2), '.', console);
