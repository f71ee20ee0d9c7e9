/**
 * The data in the form in which it is shipped: the same facts in fewer bytes. The names of
 * fields stand once a table instead of once a row, texts that recur (ids, attributions) once
 * altogether, and the words of a term in one text.
 * Written when the extension is built (scripts/packed-data.ts), read when it runs.
 */
import type { Claim, TermMatching } from './schema.ts';

/** How one term is found on a page, or the words of a class of evidence, which has no aliases. */
export interface TermPattern {
  /** The term's id; of a class an at sign and its id. */
  id: string;
  matching: TermMatching;
  /** Of a term whose spellings have been learnt from passages: a table of signs. */
  learned?: string | undefined;
}

/** How one claim is found on a page. */
export type ClaimPattern = Pick<Claim, 'id' | 'term' | 'since'> & Claim['matching'];

/** All claims, and the groups of words that their patterns name. */
export interface ClaimPatterns {
  groups: Record<string, string[]>;
  claims: ClaimPattern[];
}

/** The values of each field, one an object; what an object lacks is null. Alike stands beside alike, which zips best. */
type Table = Record<string, unknown[]>;

/** Tables in which a number stands for a text that several places share. */
export interface PackedTables<Name extends string> {
  shared: string[];
  tables: Record<Name, Table>;
}

/** Shorter texts are not worth a number and a place in the list. */
const SHARED_MIN_CHARACTERS = 4;

/** What every object has, so that none can be lost. */
interface Identified {
  id: string;
}

function toTable(objects: Identified[]): Table {
  const named = objects.flatMap((object) => Object.entries(object));
  const fields = [...new Set(named.flatMap(([name, value]) => (value === undefined ? [] : name)))];
  const columns = fields.map((field) => [
    field,
    objects.map((object) => (object as Identified & Record<string, unknown>)[field] ?? null),
  ]);
  return Object.fromEntries(columns);
}

/** The same value with something else in place of each text and number in it. */
function replaceLeaves(value: unknown, replace: (leaf: string | number) => unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number') return replace(value);
  if (Array.isArray(value)) return value.map((item) => replaceLeaves(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  return Object.fromEntries(entries.map(([key, item]) => [key, replaceLeaves(item, replace)]));
}

/** The texts that occur more than once, the most frequent first, so that it has the shortest number. */
function sharedTexts(values: unknown): string[] {
  const counts = new Map<string, number>();
  replaceLeaves(values, (leaf) => {
    if (typeof leaf === 'number') throw new RangeError(`${leaf} would be taken for a shared text`);
    counts.set(leaf, (counts.get(leaf) ?? 0) + 1);
  });
  return [...counts]
    .filter(([text, count]) => count > 1 && text.length >= SHARED_MIN_CHARACTERS)
    .toSorted(([, one], [, other]) => other - one)
    .map(([text]) => text);
}

/**
 * Packs objects that have mostly the same fields, a table for each list.
 *
 * @throws RangeError for a number in them
 */
export function packTables<Name extends string>(
  lists: Record<Name, Identified[]>,
): PackedTables<Name> {
  const plain = Object.entries<Identified[]>(lists).map(([name, list]) => [name, toTable(list)]);
  const shared = sharedTexts(plain.map(([, table]) => table));
  const numbers = new Map<unknown, number>(shared.map((text, index) => [text, index]));
  const tables = replaceLeaves(Object.fromEntries(plain), (leaf) => numbers.get(leaf) ?? leaf);
  return { shared, tables: tables as Record<Name, Table> };
}

/** Gives the objects of a table back; a field that was undefined or null is absent. */
export function unpackTable<Value, Name extends string>(
  { shared, tables }: PackedTables<Name>,
  name: Name,
): Value[] {
  const columns = Object.entries(tables[name]);
  const ids = tables[name]['id'] ?? [];
  return ids.map((_, at) => {
    const entries = columns.map(([field, values]) => [field, values[at]] as const);
    const present = Object.fromEntries(entries.filter(([, value]) => value !== null));
    return replaceLeaves(present, (leaf) =>
      typeof leaf === 'number' ? shared[leaf] : leaf,
    ) as Value;
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

/** A term's lines: its name, three of aliases, longer phrases, three of evidence, what is learnt. */
const LINES = 9;

/**
 * Packs the terms into a text of nine lines each.
 *
 * @throws RangeError for a word with a line break, a bar, or an equals sign at its start
 */
export function packTerms(terms: TermPattern[]): string {
  const lines = terms.flatMap(({ id, matching, learned }) => [
    (matching.signalsCase ? SIGNALS_CASE : '') + id,
    packAliases(matching, 1),
    packAliases(matching, 2),
    packAliases(matching, 3),
    packWords(matching.consumes),
    packWords(matching.for.strong),
    packWords(matching.for.weak),
    packWords(matching.against),
    learned ?? '',
  ]);
  return lines.join(LINE);
}

/** Reads what `packTerms` wrote; aliases come back ordered by tier. */
export function unpackTerms(packed: string): TermPattern[] {
  const lines = packed.split(LINE);
  const terms: TermPattern[] = [];
  for (let at = 0; at + LINES <= lines.length; at += LINES) {
    const [name = '', first, second, third, consumes, strong, weak, against, learned] = lines.slice(
      at,
      at + LINES,
    );
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
        // There are thousands of words, and most pages have a use for none of them.
        get for() {
          return { strong: split(strong), weak: split(weak) };
        },
        get against() {
          return split(against);
        },
      },
      ...(learned && { learned }),
    });
  }
  return terms;
}
