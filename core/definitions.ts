/**
 * Finds where a page says itself what an acronym means: "surface-to-air missiles (SAMs)".
 * After A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", Pacific Symposium on Biocomputing 8 (2003), 451-462.
 */

import { CAPITALS, LETTERS } from './characters.ts';
import { isWordAt } from './fold.ts';

/** A long form is at most so many words longer than its acronym has letters. */
const SPARE_WORDS = 5;
/** Far enough for every long form. */
const REACH = 120;

const others = new RegExp(`[^${LETTERS}\\d]`, 'g');
const pluralAcronym = new RegExp(`^[${CAPITALS}]{2,}s$`);

/** The letters of an acronym without full stops and the plural "s". */
function lettersOf(acronym: string): string {
  const letters = acronym.replace(others, '');
  const singular = pluralAcronym.test(letters) ? letters.slice(0, -1) : letters;
  return singular.toLowerCase();
}

/**
 * The shortest end of a text that may be an acronym's long form: it holds the acronym's letters
 * in order, and the first of them begins its first word.
 *
 * @returns undefined where there is none
 */
export function longFormAtEnd(text: string, acronym: string): string | undefined {
  const letters = lettersOf(acronym);
  const lower = text.toLowerCase();
  let at = lower.length - 1;
  for (let index = letters.length - 1; index >= 0; index--) {
    const isFirst = index === 0;
    const fits = (place: number) =>
      lower[place] === letters[index] && !(isFirst && place > 0 && isWordAt(lower, place - 1));
    while (at >= 0 && !fits(at)) at--;
    if (at < 0) return undefined;
    at--;
  }
  const long = text.slice(at + 1).trim();
  const words = long.split(/[\s-]+/).length;
  const most = Math.min(letters.length + SPARE_WORDS, letters.length * 2);
  return words >= 2 && words <= most ? long : undefined;
}

/**
 * The long form that a text gives an acronym where it stands: before it, with the acronym in
 * brackets, or behind it in brackets.
 *
 * @param start UTF-16 offset of the acronym, `end` exclusive
 * @returns undefined where the text defines nothing there
 */
export function longFormAt(text: string, start: number, end: number): string | undefined {
  const acronym = text.slice(start, end);
  const before = /^(.*[^\s("“‘'])[\s]*\(["“‘']?$/s.exec(
    text.slice(Math.max(0, start - REACH), start),
  );
  if (before && /^["”’']?\s*[),;]/.test(text.slice(end))) {
    return longFormAtEnd(before[1] ?? '', acronym);
  }
  const behind = /^["”’']?\s*\(([^()]{3,120})\)/.exec(text.slice(end, end + REACH));
  return behind ? longFormAtEnd(behind[1] ?? '', acronym) : undefined;
}

/** What may stand between the words that an acronym's letters stand for. */
const BETWEEN = '(?:[ -]|[ ](?:of|for|and|the|in|to)[ ])';
/** The rest of a word of three letters or more, other than "and", "any", "all" and "are". */
const WORD = `(?!nd |ny |ll |re )[${LETTERS}]{2,}`;
const acronymToSpell = new RegExp(`^([${CAPITALS}]{3,5})(s?)$`);

/**
 * Finds words that begin with the letters of an acronym, one after the other: "stationary air
 * monitors" for "SAMs". Such words near an acronym say what it means, in brackets or not.
 *
 * @returns how to find them, or undefined for a text that is no acronym of three to five letters
 */
export function spelledOut(acronym: string): RegExp | undefined {
  const [, letters, plural] = acronymToSpell.exec(acronym) ?? [];
  if (letters === undefined) return undefined;
  const words = Array.from(letters, (letter) => letter + WORD).join(BETWEEN);
  return new RegExp(`(?<![${LETTERS}])${words}${plural ? '(?<=s)' : ''}(?![${LETTERS}])`, 'gi');
}
