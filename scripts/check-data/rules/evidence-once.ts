import { foldText } from '../../../core/fold.ts';
import type { EvidenceClass, Term } from '../../../data/schema.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

interface Word {
  /** The list it stands in, e.g. `matching.for.strong`. */
  list: string;
  at: number;
  word: string;
}

const inList = (list: string, words: string[]): Word[] =>
  words.map((word, at) => ({ list, at, word }));

/** Groups of words of which each has to be another. */
function groupsOfTerm({ matching }: Term): Word[][] {
  const evidence = [
    ...inList('matching.for.strong', matching.for.strong),
    ...inList('matching.for.weak', matching.for.weak),
    ...inList('matching.against', matching.against),
  ];
  return [evidence, inList('matching.consumes', matching.consumes)];
}

const groupsOfClass = ({ strong, weak }: EvidenceClass): Word[][] => [
  [...inList('strong', strong), ...inList('weak', weak)],
];

/** Whether a word with an asterisk says as much as another of its list. */
function covers(stem: Word, { list, word }: Word): boolean {
  if (!stem.word.endsWith('*') || stem.word === word || stem.list !== list) return false;
  return foldText(word).startsWith(foldText(stem.word.slice(0, -1)));
}

/** Within one term, or one class, a word speaks once, and not on two sides. */
export function* evidenceOnce({ terms, evidence }: DataFiles): Iterable<Fault> {
  const files = [
    ...terms.map(({ file, value }) => ({ file, groups: groupsOfTerm(value) })),
    ...evidence.map(({ file, value }) => ({ file, groups: groupsOfClass(value) })),
  ];
  for (const { file, groups } of files) {
    for (const group of groups) {
      const seen = new Map<string, Word>();
      for (const one of group) {
        const folded = foldText(one.word);
        const same = seen.get(folded) ?? group.find((other) => covers(other, one));
        seen.set(folded, one);
        if (!same) continue;
        const message = `"${one.word}" stands in ${same.list} already, as "${same.word}". Remove one.`;
        yield { file, field: `${one.list}.${one.at}`, rule: 'evidence-once', message };
      }
    }
  }
}
