/** Reads a text's words as signs have them, by hashes: hundreds stand around each spelling. */
import { classOf, EXPANDS, expansionOf, FOLDED, VANISHES } from './fold.ts';
import { withLetter, NO_LETTERS } from './sign-table.ts';
import { BEYOND_ASCII, letterOf } from './word-hash.ts';

/** Longer words count by their beginnings: "restriction", "restricted". */
const STEM_LENGTH = 7;
/** Shorter words say something only beside a spelling. */
const MIN_LENGTH = 4;
/** In place of every number. */
const NUMBER = '#';

const NUMBER_HASH = withLetter(NO_LETTERS, NUMBER.charCodeAt(0));
const DIGITS_END = ':'.charCodeAt(0);
const ASCII_END = 0x80;
/** In place of a letter: what stands between words, and what leaves no trace. */
const BETWEEN = 0;
const NOTHING = -1;

/** The letter or digit that a code unit folds to. */
function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const plain = letterOf(code);
  if (plain !== BEYOND_ASCII) return plain;
  const folded = classOf(code) & FOLDED;
  if (folded === VANISHES) return NOTHING;
  return folded < ASCII_END && letterOf(folded) > 0 ? folded : BETWEEN;
}

const unusual = /[^ -~\s\u2010-\u201f\u2026]/g;

/** The text with what one letter stands for in place of it: "ﬁ", "ß", "æ". */
const withExpansions = (text: string): string =>
  text.replace(unusual, (character) => {
    const code = character.charCodeAt(0);
    return (classOf(code) & FOLDED) === EXPANDS ? expansionOf(code) : character;
  });

/** What a run is made of. */
const LETTER_RUN = 1;
const DIGIT_RUN = 2;

function kindOf(letter: number): number {
  if (letter === BETWEEN) return BETWEEN;
  return letter < DIGITS_END ? DIGIT_RUN : LETTER_RUN;
}

/** The words of a text in order: runs of letters, folded as the matcher does, and runs of digits. */
export class SignWords {
  /** What the words are as signs, by hash. */
  readonly hashes: number[] = [];
  /** How many letters their stems have; numbers count as long words. */
  readonly #lengths: number[] = [];
  readonly #text: string;
  /** UTF-16 offsets, `end` exclusive. */
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  constructor(written: string) {
    const text = withExpansions(written);
    this.#text = text;
    let start = 0;
    let kind = BETWEEN;
    for (let at = 0; at <= text.length; at++) {
      const letter = at < text.length ? letterAt(text, at) : BETWEEN;
      const next = letter === NOTHING ? kind : kindOf(letter);
      if (next === kind) continue;
      if (kind !== BETWEEN) this.#add(kind, start, at);
      start = at;
      kind = next;
    }
  }

  /** Whether a word says something wherever it stands. */
  isTelling(index: number): boolean {
    return (this.#lengths[index] as number) >= MIN_LENGTH;
  }

  /** A word as the text has it, but for what one letter stands for. */
  written(index: number): string {
    return this.#text.slice(this.#starts[index], this.#ends[index]);
  }

  /** A word as signs have it, or nothing where there is none. */
  inSigns(index: number): string {
    if (this.hashes[index] === NUMBER_HASH) return NUMBER;
    let stem = '';
    const end = this.#ends[index] ?? 0;
    for (let at = this.#starts[index] ?? 0; at < end && stem.length < STEM_LENGTH; at++) {
      const letter = letterAt(this.#text, at);
      if (letter > BETWEEN) stem += String.fromCharCode(letter);
    }
    return stem;
  }

  #add(kind: number, start: number, end: number): void {
    this.#starts.push(start);
    this.#ends.push(end);
    if (kind === DIGIT_RUN) {
      this.hashes.push(NUMBER_HASH);
      this.#lengths.push(MIN_LENGTH);
      return;
    }
    let hash = NO_LETTERS;
    let length = 0;
    for (let at = start; at < end && length < STEM_LENGTH; at++) {
      const letter = letterAt(this.#text, at);
      if (letter === NOTHING) continue;
      hash = withLetter(hash, letter);
      length++;
    }
    this.hashes.push(hash);
    this.#lengths.push(length);
  }
}
