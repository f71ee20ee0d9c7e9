/**
 * The small language in which claims are written down. A pattern is read from left to
 * right, its parts between spaces:
 *
 *     word    that word            he/she   either word        word?   may be missing
 *     pardon* words that begin so  20##     # is a digit       ,       a mark is a word, too
 *     *n't    words that end so    ..       up to 4 words, no marks; ..8 up to 8
 *     {group} a phrase of a group  ...      up to 12 words, marks or not
 *     ^       the sentence begins  [ ]      around the words that carry the statement
 */

/** Phrases by the name of their group; a phrase is a pattern and may name other groups. */
export type WordGroups = Readonly<Record<string, readonly string[]>>;

/** A mistake in a pattern, said so that whoever wrote it can mend it. */
export class PatternError extends Error {}

/** Any of some words. */
export interface Words {
  exact: Set<string>;
  /** Words that begin, or end, so. */
  stems: string[];
  tails: string[];
  /** Words with digits, `#` for any. */
  numbers: string[];
}

export interface Group {
  /** The phrases of one word. */
  words: Words;
  /** Phrases of several words by their first, where that is a plain word. */
  byFirst: Map<string, Pattern[]>;
  others: Pattern[];
}

export type Part =
  | { kind: 'words'; words: Words; groups: Group[]; isOptional: boolean }
  | { kind: 'gap'; most: number; overMarks: boolean }
  | { kind: 'start' }
  | { kind: 'opens' }
  | { kind: 'closes' };

export type Pattern = Part[];

const NEAR_WORDS = 4;
const FAR_WORDS = 12;

const noWords = (): Words => ({ exact: new Set(), stems: [], tails: [], numbers: [] });

function addWord(words: Words, word: string): void {
  if (word.endsWith('*')) words.stems.push(word.slice(0, -1));
  else if (word.startsWith('*')) words.tails.push(word.slice(1));
  else if (word.includes('#')) words.numbers.push(word);
  else words.exact.add(word);
}

function addWords(words: Words, { exact, stems, tails, numbers }: Words): void {
  for (const word of exact) words.exact.add(word);
  words.stems.push(...stems);
  words.tails.push(...tails);
  words.numbers.push(...numbers);
}

const hasWildcards = ({ stems, tails, numbers }: Words) =>
  stems.length + tails.length + numbers.length > 0;

/** Whether a part is words, and never missing. */
const isPlain = (part: Part | undefined): part is Part & { kind: 'words' } =>
  part?.kind === 'words' && part.groups.length === 0 && !part.isOptional;

function addPhrase(group: Group, phrase: Pattern): void {
  const [first] = phrase;
  if (!isPlain(first)) group.others.push(phrase);
  else if (phrase.length === 1) addWords(group.words, first.words);
  else if (hasWildcards(first.words)) group.others.push(phrase);
  else {
    for (const word of first.words.exact) {
      group.byFirst.set(word, [...(group.byFirst.get(word) ?? []), phrase]);
    }
  }
}

/** Reads patterns; each group is read once. */
export class PatternReader {
  readonly #groups: WordGroups;
  readonly #known = new Map<string, Group>();
  readonly #open: string[] = [];

  constructor(groups: WordGroups) {
    this.#groups = groups;
  }

  /** @throws PatternError for a group that does not exist or contains itself */
  read(pattern: string): Pattern {
    return pattern.split(' ').flatMap((part): Part[] => {
      const opens = part.startsWith('[');
      const closes = part.endsWith(']');
      const inner = part.slice(opens ? 1 : 0, closes ? -1 : undefined);
      return [
        ...(opens ? [{ kind: 'opens' } as const] : []),
        this.#readPart(inner),
        ...(closes ? [{ kind: 'closes' } as const] : []),
      ];
    });
  }

  #readPart(part: string): Part {
    if (part === '^') return { kind: 'start' };
    if (part === '...') return { kind: 'gap', most: FAR_WORDS, overMarks: true };
    if (part.startsWith('..')) {
      return { kind: 'gap', most: Number(part.slice(2) || NEAR_WORDS), overMarks: false };
    }
    const isOptional = part.length > 1 && part.endsWith('?');
    const words = noWords();
    const groups: Group[] = [];
    for (const one of (isOptional ? part.slice(0, -1) : part).split('/')) {
      if (one.startsWith('{')) groups.push(this.#groupOf(one.slice(1, -1)));
      else addWord(words, one);
    }
    return { kind: 'words', words, groups, isOptional };
  }

  #groupOf(name: string): Group {
    const known = this.#known.get(name);
    if (known) return known;
    const phrases = this.#groups[name];
    if (!phrases) throw new PatternError(`There is no group "${name}".`);
    if (this.#open.includes(name)) throw new PatternError(`The group "${name}" contains itself.`);
    this.#open.push(name);
    const group: Group = { words: noWords(), byFirst: new Map(), others: [] };
    for (const phrase of phrases) addPhrase(group, this.read(phrase));
    this.#open.pop();
    this.#known.set(name, group);
    return group;
  }
}

/** Every word with which a pattern can begin, whole or its first letters; undefined for any word. */
export function leadWords(pattern: Pattern): Pick<Words, 'exact' | 'stems'> | undefined {
  const first = pattern.find(({ kind }) => kind !== 'opens');
  if (first?.kind !== 'words' || first.isOptional) return undefined;
  const lead = noWords();
  addWords(lead, first.words);
  for (const { words, byFirst, others } of first.groups) {
    addWords(lead, words);
    for (const word of byFirst.keys()) lead.exact.add(word);
    for (const other of others.map(leadWords)) {
      if (!other) return undefined;
      addWords(lead, { ...noWords(), ...other });
    }
  }
  return lead.tails.length + lead.numbers.length > 0 ? undefined : lead;
}
