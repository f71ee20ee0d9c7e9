/** Finds a quotation in a document's full text, by its exact characters. */
import type { Fact } from '../../data/schema.ts';

interface Place {
  line: number;
  paragraph: number;
}

/** A text with its white space folded, and where each of its characters stood. */
export interface FoldedText {
  text: string;
  places: Place[];
}

const fold = (text = '') => text.replaceAll(/\s+/g, ' ').trim();

/** Folds all white space to single spaces; a paragraph is a block of lines that are not blank. */
export function foldWhiteSpace(text: string): FoldedText {
  const places: Place[] = [];
  const pieces: string[] = [];
  let paragraph = 0;
  let wasBlank = true;
  for (const [at, line] of text.split('\n').entries()) {
    const folded = fold(line);
    if (folded !== '') {
      if (wasBlank) paragraph++;
      const place = { line: at + 1, paragraph };
      pieces.push(folded);
      // One more for the space that stands for the line break.
      for (let count = 0; count <= folded.length; count++) places.push(place);
    }
    wasBlank = folded === '';
  }
  return { text: pieces.join(' '), places };
}

function startsOf(text: string, part: string): number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) starts.push(at);
  return starts;
}

/**
 * Compares a fact's quotation with the document.
 *
 * @returns what is wrong, in one clause; undefined when everything is right
 */
export function faultOfPassage(
  { text, places }: FoldedText,
  { quotation, locator }: Pick<Fact, 'quotation' | 'locator'>,
): string | undefined {
  const exact = fold(quotation.exact);
  const starts = startsOf(text, exact);
  if (starts.length === 0) return 'its quotation does not stand there with these characters';
  const inContext = starts.filter(
    (start) =>
      text.slice(0, start).trimEnd().endsWith(fold(quotation.prefix)) &&
      text
        .slice(start + exact.length)
        .trimStart()
        .startsWith(fold(quotation.suffix)),
  );
  if (inContext.length === 0) return 'its prefix or suffix does not stand around the quotation';
  const found = inContext.map((start) => places[start]).filter((place) => place !== undefined);
  const isRight = found.some(
    ({ line, paragraph }) => line === locator.line && paragraph === locator.paragraph,
  );
  if (isRight) return undefined;
  const where = found.map(({ line, paragraph }) => `line ${line}, paragraph ${paragraph}`);
  return `its locator is wrong: the quotation stands in ${where.join(' and ')}`;
}
