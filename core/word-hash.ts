/** Hashes of words, by which the phrases are found that begin with them. */

/** What `letterOf` says of a code unit beyond ASCII; of what stands between words it says 0. */
export const BEYOND_ASCII = 1;

const ASCII_END = 0x80;
/** Far enough for the signs in English texts: to look beyond the table is slower. */
const TABLE_END = 0x3000;

const letters = new Uint8Array(TABLE_END).fill(BEYOND_ASCII, ASCII_END);
for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789') {
  const code = letter.charCodeAt(0);
  letters[code] = code;
  letters[letter.toUpperCase().charCodeAt(0)] = code;
}

/**
 * Tells a plain letter or digit: the same number above 1 for both cases of a letter.
 *
 * @param code a UTF-16 code unit
 * @returns 0 where it stands between words, `BEYOND_ASCII` where only its class tells
 */
export const letterOf = (code: number): number => letters[code] ?? BEYOND_ASCII;

/** Takes one more letter into a word's hash, which begins as 0 (Kernighan and Ritchie's hash). */
export const addLetter = (hash: number, letter: number): number =>
  (Math.imul(hash, 31) + letter) | 0;

/** So many letters tell a word that a stem may begin. */
export const STEM_LETTERS = 4;
/** Sets stems apart from words of as many letters. */
const STEM_SEED = 1;

/** The hash of the plain letters from one place to another. */
export function hashOf(text: string, start: number, end: number, seed = 0): number {
  let hash = seed;
  for (let at = start; at < end; at++) hash = addLetter(hash, letterOf(text.charCodeAt(at)));
  return hash;
}

/** The hash of all stems that begin as the plain letters at a place do. */
export const stemHashOf = (text: string, start: number): number =>
  hashOf(text, start, start + STEM_LETTERS, STEM_SEED);

/** Where the plain letters end that a text begins with. */
export function plainEnd(text: string): number {
  let end = 0;
  while (end < text.length && letterOf(text.charCodeAt(end)) > BEYOND_ASCII) end++;
  return end;
}
