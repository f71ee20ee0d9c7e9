/**
 * The data in the form in which it is shipped: the same facts in fewer bytes. The names of
 * fields stand once a table instead of once a row, and the words of a term in one text.
 * Written when the extension is built (scripts/packed-data.ts), read when it runs.
 */
import type { TermMatching } from './schema.ts';

/** How one term is found on a page, or the words of a class of evidence, which has no aliases. */
export interface TermPattern {
  /** The term's id; of a class an at sign and its id. */
  id: string;
  matching: TermMatching;
}

/** Rows of values under the names of their fields; what a row lacks is null. */
export interface Table {
  fields: string[];
  rows: unknown[][];
}

/** Packs objects that have mostly the same fields. */
export function packTable(objects: object[]): Table {
  const named = objects.flatMap((object) => Object.entries(object));
  const fields = [...new Set(named.flatMap(([name, value]) => (value === undefined ? [] : name)))];
  const rows = objects.map((object) =>
    fields.map((field) => (object as Record<string, unknown>)[field] ?? null),
  );
  return { fields, rows };
}

/** Gives the objects back; a field that was undefined or null is absent. */
export function unpackTable<Value>({ fields, rows }: Table): Value[] {
  return rows.map((row) => {
    const entries = fields.map((field, at) => [field, row[at]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== null)) as Value;
  });
}

const LINE = '\n';
const BETWEEN = '|';
const EXACTLY = '=';
const SIGNALS_CASE = '!';

function packWords(words: string[]): string {
  const broken = words.find((word) => /[\n|]|^=/.test(word));
  if (broken !== undefined) throw new RangeError(`"${broken}" has a character that packing needs`);
  return words.join(BETWEEN);
}

const split = (line = '') => (line === '' ? [] : line.split(BETWEEN));

function packAliases(matching: TermMatching, tier: number): string {
  return matching.aliases
    .filter((alias) => alias.tier === tier)
    .map(({ text, caseSensitive }) => (caseSensitive ? EXACTLY : '') + packWords([text]))
    .join(BETWEEN);
}

function unpackAliases(line: string | undefined, tier: 1 | 2 | 3): TermMatching['aliases'] {
  return split(line).map((alias) =>
    alias.startsWith(EXACTLY)
      ? { text: alias.slice(EXACTLY.length), tier, caseSensitive: true }
      : { text: alias, tier },
  );
}

/**
 * Packs the terms into a text of eight lines each.
 *
 * @throws RangeError for a word with a line break, a bar, or an equals sign at its start
 */
export function packTerms(terms: TermPattern[]): string {
  const lines = terms.flatMap(({ id, matching }) => [
    (matching.signalsCase ? SIGNALS_CASE : '') + id,
    packAliases(matching, 1),
    packAliases(matching, 2),
    packAliases(matching, 3),
    packWords(matching.consumes),
    packWords(matching.for.strong),
    packWords(matching.for.weak),
    packWords(matching.against),
  ]);
  return lines.join(LINE);
}

/** Reads what `packTerms` wrote; aliases come back ordered by tier. */
export function unpackTerms(packed: string): TermPattern[] {
  const lines = packed.split(LINE);
  const terms: TermPattern[] = [];
  for (let at = 0; at + 7 < lines.length; at += 8) {
    const [name = '', first, second, third, consumes, strong, weak, against] = lines.slice(at);
    const signalsCase = name.startsWith(SIGNALS_CASE);
    terms.push({
      id: signalsCase ? name.slice(SIGNALS_CASE.length) : name,
      matching: {
        ...(signalsCase && { signalsCase }),
        aliases: [
          ...unpackAliases(first, 1),
          ...unpackAliases(second, 2),
          ...unpackAliases(third, 3),
        ],
        consumes: split(consumes),
        for: { strong: split(strong), weak: split(weak) },
        against: split(against),
      },
    });
  }
  return terms;
}
