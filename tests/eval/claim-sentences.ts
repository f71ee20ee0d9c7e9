/** Labelled sentences: short pieces of articles, with whether they make a claim's statement. */
import { readdirSync, readFileSync } from 'node:fs';
import type { ClaimSearch, Scanner } from '../../core/scan.ts';
import { type Half, halfOf } from './halves.ts';

/** As the files hold them. */
interface WrittenSentence {
  id: string;
  /** A careful editor would say that the article makes the statement, and does not correct it. */
  match: boolean;
  /** The article's, YYYY-MM-DD; null where it has none. */
  date: string | null;
  /** The headline. */
  title: string;
  before: string;
  sentence: string;
  after: string;
  /** Where `match` is false: why. */
  why: string;
}

export interface ClaimSentence extends WrittenSentence {
  claim: string;
  half: Half;
}

/**
 * Reads all sentences of a folder; the name of a file is the claim that its labels are about.
 *
 * @param name `claims`: by people who had not seen how claims are found; `claims-more`: by those
 *   who wrote the patterns
 */
export function readClaimSentences(name: 'claims' | 'claims-more'): ClaimSentence[] {
  const folder = new URL(`${name}/`, import.meta.url);
  return readdirSync(folder).flatMap((file) => {
    const claim = file.replace(/\.json$/, '');
    const written = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as WrittenSentence[];
    return written.map((one) => ({ ...one, claim, half: halfOf(one.id) }));
  });
}

/** What stands beside and in a sentence, as one paragraph. */
const paragraphOf = ({ before, sentence, after }: ClaimSentence) =>
  [before, sentence, after].filter(Boolean).join(' ');

/**
 * The claims that are found in a sentence, its headline and what stands beside it, as on a page.
 *
 * @returns claim ids with the words that carry them
 */
export function claimsFound(
  { scanner, claims }: { scanner: Scanner; claims: ClaimSearch },
  sentence: ClaimSentence,
): { claim: string; words: string }[] {
  const texts = [sentence.title, paragraphOf(sentence)];
  const blocks = texts.map((text, at) => scanner.read(text, at === 0));
  const { byBlock } = scanner.decide(blocks, sentence.title, {
    claims,
    articleDay: () => sentence.date ?? undefined,
  });
  return byBlock.flatMap((mentions, at) =>
    mentions.flatMap(({ claim, start, end }) =>
      claim === undefined ? [] : { claim, words: texts[at]?.slice(start, end) ?? '' },
    ),
  );
}
