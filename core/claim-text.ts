/** A sentence as the claims' patterns see it: folded words and punctuation marks. */
import {
  classOf,
  EXPANDS,
  expansionOf,
  FOLDED,
  isInitialStop,
  isWordAt,
  SPACE,
  VANISHES,
} from './fold.ts';

/** One word or one mark: `assange`, `'s`, `,`. */
export interface PlainWord {
  text: string;
  /** UTF-16 offsets of what it stands for, in the text it was read from; `end` exclusive. */
  start: number;
  end: number;
}

const APOSTROPHE = 39;
const doubleQuotation = /["\u201c-\u201f\u00ab\u00bb]/;
const digit = /\d/;

type Role = 'nothing' | 'space' | 'letter' | 'possessive' | 'mark';

/** Comma or full stop between digits belong to the number. */
const joinsDigits = (text: string, at: number) =>
  /[.,]/.test(text.charAt(at)) &&
  digit.test(text.charAt(at - 1)) &&
  digit.test(text.charAt(at + 1));

function roleOfApostrophe(text: string, at: number): Role {
  if (!isWordAt(text, at - 1) || !isWordAt(text, at + 1)) return 'mark';
  return /s/i.test(text.charAt(at + 1)) && !isWordAt(text, at + 2) ? 'possessive' : 'letter';
}

function roleAt(text: string, at: number): Role {
  const folded = classOf(text.charCodeAt(at)) & FOLDED;
  if (isWordAt(text, at) || joinsDigits(text, at)) return 'letter';
  if (folded === VANISHES || isInitialStop(text, at)) return 'nothing';
  if (folded === SPACE) return 'space';
  return folded === APOSTROPHE ? roleOfApostrophe(text, at) : 'mark';
}

function foldedAt(text: string, at: number): string {
  const code = text.charCodeAt(at);
  const folded = classOf(code) & FOLDED;
  if (folded === EXPANDS) return expansionOf(code);
  return doubleQuotation.test(text.charAt(at)) ? '"' : String.fromCharCode(folded);
}

/**
 * Reads a stretch of a text into words and marks.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset behind its last character
 */
export function readWords(text: string, start: number, end: number): PlainWord[] {
  const words: PlainWord[] = [];
  let word: PlainWord | undefined;
  for (let at = start; at < end; at++) {
    const role = roleAt(text, at);
    if (role === 'nothing') continue;
    if (role !== 'letter') word = undefined;
    if (role === 'space') continue;
    if (!word) words.push((word = { text: '', start: at, end: at }));
    word.text += foldedAt(text, at);
    word.end = at + 1;
    if (role === 'mark') word = undefined;
  }
  return words;
}
