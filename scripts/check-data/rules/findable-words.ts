import { foldText } from '../../../core/fold.ts';
import { CLASS_MARK, sideOf } from '../../../core/lexicon.ts';
import { STEM_LETTERS } from '../../../core/word-hash.ts';
import type { EvidenceClass, Term } from '../../../data/schema.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

interface Word {
  field: string;
  text: string;
  /** Whether an asterisk at its end may stand for the rest of a word. */
  mayBeStem: boolean;
}

function* wordsOfClass({ strong, weak }: EvidenceClass): Iterable<Word> {
  for (const [list, words] of Object.entries({ strong, weak })) {
    for (const [at, text] of words.entries())
      yield { field: `${list}.${at}`, text, mayBeStem: true };
  }
}

function* wordsOfTerm({ matching }: Term): Iterable<Word> {
  const lists: [string, string[]][] = [
    ['matching.consumes', matching.consumes],
    ['matching.for.strong', matching.for.strong],
    ['matching.for.weak', matching.for.weak],
    ['matching.against', matching.against],
  ];
  for (const [at, { text }] of matching.aliases.entries()) {
    yield { field: `matching.aliases.${at}.text`, text, mayBeStem: false };
  }
  for (const [list, words] of lists) {
    const mayBeStem = list !== 'matching.consumes';
    for (const [at, text] of words.entries()) {
      const word = mayBeStem ? sideOf(text).bare : text;
      if (!word.startsWith(CLASS_MARK)) yield { field: `${list}.${at}`, text: word, mayBeStem };
    }
  }
}

/** The matcher starts at the beginnings of words, and the built files separate words with bars. */
export function* findableWords({ terms, evidence }: DataFiles): Iterable<Fault> {
  const files = [
    ...terms.map(({ file, value }) => ({ file, words: wordsOfTerm(value) })),
    ...evidence.map(({ file, value }) => ({ file, words: wordsOfClass(value) })),
  ];
  for (const { file, words } of files) {
    for (const { field, text, mayBeStem } of words) {
      const fault = { file, field, rule: 'findable-words' };
      if (!/^[\p{L}\p{N}]/u.test(text)) {
        yield { ...fault, message: 'Begin with a letter or digit, else it is never found.' };
      }
      if (/[\n|]|\s$/.test(text)) {
        yield { ...fault, message: 'Remove the bar, the line break or the space at its end.' };
      }
      const star = text.indexOf('*');
      const [stem = ''] = foldText(text.slice(0, -1)).split(' ').slice(-1);
      const isStem = mayBeStem && star === text.length - 1 && stem.length >= STEM_LETTERS;
      if (star !== -1 && !isStem) {
        const message = `An asterisk stands only behind the first letters of a word of evidence, ${STEM_LETTERS} at least.`;
        yield { ...fault, message: `${message} Remove it.` };
      }
    }
  }
}
