import { leadWords, PatternError, PatternReader } from '../../../core/claim-patterns.ts';
import { readWords } from '../../../core/claim-text.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

const rule = 'readable-patterns';

interface Written {
  file: string;
  field: string;
  pattern: string;
}

const inList = (file: string, list: string, patterns: string[]): Written[] =>
  patterns.map((pattern, at) => ({ file, field: `${list}.${at}`, pattern }));

function allPatterns({ claims, groups }: DataFiles): Written[] {
  return [
    ...groups.flatMap(({ file, value }) => inList(file, 'phrases', value.phrases)),
    ...claims.flatMap(({ file, value: { matching } }) => {
      const { unless, ...lists } = matching;
      return [
        ...Object.entries(lists).map(([list, patterns]) => [`matching.${list}`, patterns] as const),
        ...Object.entries(unless).map(
          ([list, patterns]) => [`matching.unless.${list}`, patterns] as const,
        ),
      ].flatMap(([list, patterns]) => inList(file, list, patterns));
    }),
  ];
}

/** The words and marks that a pattern is looked for by, without what has a meaning of its own. */
function plainWords(pattern: string): string[] {
  return pattern
    .split(' ')
    .map((part) => part.replace(/^\[/, '').replace(/\]$/, ''))
    .filter((part) => part !== '^' && !part.startsWith('..'))
    .flatMap((part) => (part.length > 1 ? part.replace(/\?$/, '') : part).split('/'))
    .filter((word) => !/^\{.*\}$/.test(word))
    .map((word) => word.replaceAll('*', '').replaceAll('#', '1'));
}

/** Whether a word is as words of pages are when they are looked at. */
function isAsRead(word: string): boolean {
  const [first, second] = readWords(word, 0, word.length);
  // Behind a name `'s` is a word of its own; alone it reads as a mark and a letter.
  return word === "'s" || word === "n't" || (first?.text === word && !second);
}

function isBalanced(pattern: string): boolean {
  const opens = pattern.indexOf('[');
  const closes = pattern.indexOf(']');
  const isOnce = opens === pattern.lastIndexOf('[') && closes === pattern.lastIndexOf(']');
  return isOnce && opens < 0 === closes < 0 && opens <= closes;
}

function* faultsOf({ file, field, pattern }: Written, reader: PatternReader): Iterable<Fault> {
  const fault = { file, field, rule };
  const strange = plainWords(pattern).find((word) => !isAsRead(word));
  if (strange !== undefined) {
    const message = `"${strange}" is never met: write small letters, no accents, hyphens or curly quotes.`;
    yield { ...fault, message };
  }
  if (!isBalanced(pattern)) {
    yield { ...fault, message: 'Write one pair of brackets, or none.' };
  }
  try {
    reader.read(pattern);
  } catch (error) {
    if (!(error instanceof PatternError)) throw error;
    yield { ...fault, message: `${error.message} Correct it.` };
  }
}

/** Claims' patterns can be read, name groups that exist, and can match; no group is idle. */
export function* readablePatterns(files: DataFiles): Iterable<Fault> {
  const { claims, groups } = files;
  const reader = new PatternReader(
    Object.fromEntries(groups.map(({ value: { id, phrases } }) => [id, phrases])),
  );
  const written = allPatterns(files);
  const faults = written.flatMap((one) => [...faultsOf(one, reader)]);
  yield* faults;
  for (const { file, value } of groups) {
    if (written.some(({ pattern }) => pattern.includes(`{${value.id}}`))) continue;
    yield { file, field: 'id', rule, message: 'No pattern names this group. Remove it.' };
  }
  if (faults.length > 0) return;
  for (const { file, value } of claims) {
    const [key = ''] = value.matching.with;
    if (leadWords(reader.read(key))) continue;
    const message = 'Begin with plain words, because it decides where to look.';
    yield { file, field: 'matching.with.0', rule, message };
  }
}
