/** A reader's own copy in lines, with the places of the quotations that facts rest on. */
import type { CopyProblem, CopyVerdict } from './own-copy.ts';
import { wordsOf } from './fingerprint.ts';
import { findRun, placedWords } from './own-copy-words.ts';

/** What is looked for in a copy. */
export interface Quoted {
  /** `<document>/<fact>`. */
  address: string;
  quotation: string;
  /** Where the document has it; counted from 1. */
  line: number;
}

/** Quoted words within one line. Offsets count from the line's beginning. */
export interface CopyMark {
  start: number;
  end: number;
  /** The fact that the words lead back to. */
  address: string;
  /** The facts that are shown here: their quotations begin with these words. */
  shows: string[];
  /** The quotation began further up; its first piece is the one to tab to. */
  isContinued: boolean;
}

export interface CopyLine {
  /** Counted from 1, as locators count. */
  line: number;
  text: string;
  marks: CopyMark[];
}

/** The file that a reader chose, as far as it could be read. */
export type CopyState =
  | { type: 'problem'; name: string; problem: CopyProblem }
  | {
      type: 'open';
      name: string;
      verdict: CopyVerdict;
      /** Lines that belong together; empty lines part them. */
      paragraphs: CopyLine[][];
      /** The addresses of the facts whose quotations stand in it. */
      found: string[];
      /** How many were looked for. */
      sought: number;
    };

/** One place of one quotation. Offsets count from the text's beginning. */
interface Occurrence {
  address: string;
  start: number;
  end: number;
  /** Of several places the one to go to. */
  isBest: boolean;
}

interface PlacedLine {
  start: number;
  text: string;
}

function linesOf(text: string): PlacedLine[] {
  const lines: PlacedLine[] = [];
  let start = 0;
  for (const { 0: ending, index } of text.matchAll(/\r\n|[\r\n]|$/g)) {
    lines.push({ start, text: text.slice(start, index) });
    start = index + ending.length;
  }
  return lines;
}

function occurrencesOf(quoted: Quoted[], text: string, lines: PlacedLine[]): Occurrence[] {
  const { words, starts, ends } = placedWords(text);
  return quoted.flatMap(({ address, quotation, line }) => {
    const run = wordsOf(quotation);
    const all = findRun(words, run).map((at) => ({
      start: starts[at] ?? 0,
      end: ends[at + run.length - 1] ?? 0,
    }));
    const wanted = lines[line - 1]?.start ?? text.length;
    const distances = all.map(({ start }) => Math.abs(start - wanted));
    const best = distances.indexOf(
      distances.reduce((one, other) => Math.min(one, other), Infinity),
    );
    return all.map((place, index) => ({ address, ...place, isBest: index === best }));
  });
}

/** For each line the occurrences that touch it. */
function byLine(occurrences: Occurrence[], lines: PlacedLine[]): Map<PlacedLine, Occurrence[]> {
  const touched = new Map<PlacedLine, Occurrence[]>();
  const inOrder = occurrences.toSorted((one, other) => one.start - other.start);
  let first = 0;
  for (const occurrence of inOrder) {
    while ((lines[first + 1]?.start ?? Infinity) <= occurrence.start) first++;
    for (let at = first; (lines[at]?.start ?? Infinity) < occurrence.end; at++) {
      const line = lines[at];
      if (line) touched.set(line, [...(touched.get(line) ?? []), occurrence]);
    }
  }
  return touched;
}

/** Without the spaces at a piece's ends: they are no quoted words. */
function trimPiece(text: string, start: number, end: number): { start: number; end: number } {
  const piece = text.slice(start, end);
  return {
    start: start + piece.length - piece.trimStart().length,
    end: end - piece.length + piece.trimEnd().length,
  };
}

/** The places in a line where a quotation begins or ends, as offsets into the text. */
function boundsOf(line: PlacedLine, here: Occurrence[]): number[] {
  const lineEnd = line.start + line.text.length;
  const cuts = here.flatMap(({ start, end }) => [
    Math.max(start, line.start),
    Math.min(end, lineEnd),
  ]);
  return [...new Set(cuts)].toSorted((one, other) => one - other);
}

/**
 * Where quotations overlap, the words are parted at every end, and each part leads to
 * the shortest quotation over it, so that none is hidden by another.
 *
 * @param seen the occurrences that a mark before this line leads to; those of this line are added
 */
function marksOf(line: PlacedLine, here: Occurrence[], seen: Set<Occurrence>): CopyMark[] {
  const bounds = boundsOf(line, here);
  return bounds.slice(0, -1).flatMap((from, at) => {
    const to = bounds[at + 1] ?? from;
    const [owner, ...others] = here
      .filter(({ start, end }) => start <= from && end >= to)
      .toSorted((one, other) => one.end - one.start - (other.end - other.start));
    const { start, end } = trimPiece(line.text, from - line.start, to - line.start);
    if (!owner || start >= end) return [];
    const isContinued = seen.has(owner);
    seen.add(owner);
    const shows = [owner, ...others]
      .filter((one) => one.isBest && one.start === from)
      .map(({ address }) => address);
    return [{ start, end, address: owner.address, shows, isContinued }];
  });
}

function paragraphsOf(lines: CopyLine[]): CopyLine[][] {
  const paragraphs: CopyLine[][] = [[]];
  for (const line of lines) {
    if (line.text.trim() !== '') paragraphs.at(-1)?.push(line);
    else if (paragraphs.at(-1)?.length) paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

/**
 * Lays a copy out for reading.
 *
 * @param quoted the quotations to look for; each may stand in several places
 */
export function layOutCopy(
  text: string,
  quoted: Quoted[],
): { paragraphs: CopyLine[][]; found: string[]; sought: number } {
  const lines = linesOf(text);
  const occurrences = occurrencesOf(quoted, text, lines);
  const touched = byLine(occurrences, lines);
  const seen = new Set<Occurrence>();
  const marked = lines.map((line, at) => ({
    line: at + 1,
    text: line.text,
    marks: marksOf(line, touched.get(line) ?? [], seen),
  }));
  return {
    paragraphs: paragraphsOf(marked),
    found: [...new Set(occurrences.map(({ address }) => address))],
    sought: quoted.length,
  };
}
