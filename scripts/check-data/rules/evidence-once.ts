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

/** A word with an asterisk, and what the words that it stands for begin with. */
const stemsIn = (group: Word[]) =>
  group
    .filter(({ word }) => word.endsWith('*'))
    .map((stem) => ({ ...stem, beginning: foldText(stem.word.slice(0, -1)) }));

/** Within one term, or one class, a word speaks once, and not on two sides. */
export function* evidenceOnce({ terms, evidence }: DataFiles): Iterable<Fault> {
  const files = [
    ...terms.map(({ file, value }) => ({ file, groups: groupsOfTerm(value) })),
    ...evidence.map(({ file, value }) => ({ file, groups: groupsOfClass(value) })),
  ];
  for (const { file, groups } of files) {
    for (const group of groups) {
      const seen = new Map<string, Word>();
      const stems = stemsIn(group);
      for (const one of group) {
        const folded = foldText(one.word);
        // A stem says as much as the words of its list that begin so.
        const isCovered = ({ word, list, beginning }: (typeof stems)[number]) =>
          word !== one.word && list === one.list && folded.startsWith(beginning);
        const same = seen.get(folded) ?? stems.find(isCovered);
        seen.set(folded, one);
        if (!same) continue;
        const message = `"${one.word}" stands in ${same.list} already, as "${same.word}". Remove one.`;
        yield { file, field: `${one.list}.${one.at}`, rule: 'evidence-once', message };
      }
    }
  }
}
