/**
 * Signs and their weights in one text, in which they are looked up as it is: an ordered hash table
 * (O. Amble and D. E. Knuth, 1974). A page pays for the signs that it has, not for the thousands
 * that it has not.
 */

/** Digits to the base 64 are the characters from "0" to "o". */
const DIGIT_BITS = 6;
const ZERO = '0'.charCodeAt(0);
/** A slot holds a part of its sign's hash in three digits, and the weight in one; all are 0 where it is free. */
const CHECK_BITS = 3 * DIGIT_BITS;
const SLOT_DIGITS = 4;
const MIDDLE = 2 ** (DIGIT_BITS - 1);
const STEPS_TO_ONE = 10;

/** Weights are multiples of a tenth from -3.1 to 3.1. */
export const MOST_WEIGHT = (MIDDLE - 1) / STEPS_TO_ONE;

/** Some slots stay free, so that a sign that has none is soon known to have none. */
const SLOTS_TO_SIGN = 1.2;

/** The hash of no letters (FNV-1a: G. Fowler, L. C. Noll and K.-P. Vo). */
export const NO_LETTERS = 0x811c9dc5 | 0;

/** Takes a letter into a hash. */
export const withLetter = (hash: number, code: number): number =>
  Math.imul(hash ^ code, 0x01000193);

/** Takes a word behind others into their hash. */
export const withWord = (words: number, word: number): number => (Math.imul(words, 31) + word) | 0;

const SPACE = ' '.charCodeAt(0);

/** The hash of a sign: of one word that word's, of several those words' in order. */
export function hashOfSign(sign: string): number {
  let words: number | undefined;
  let word = NO_LETTERS;
  for (let at = 0; at < sign.length; at++) {
    const code = sign.charCodeAt(at);
    if (code !== SPACE) {
      word = withLetter(word, code);
      continue;
    }
    words = words === undefined ? word : withWord(words, word);
    word = NO_LETTERS;
  }
  return words === undefined ? word : withWord(words, word);
}

/** Mixes a hash well, so that each of its bits is worth as much (A. Appleby's MurmurHash3). */
function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

const toDigit = (bits: number) => String.fromCharCode(ZERO + (bits & (2 ** DIGIT_BITS - 1)));

const checkOf = (hash: number) => hash >>> (32 - CHECK_BITS);
const digitAt = (table: string, at: number) => table.charCodeAt(at) - ZERO;
const checkAt = (table: string, at: number) =>
  (((digitAt(table, at) << DIGIT_BITS) | digitAt(table, at + 1)) << DIGIT_BITS) |
  digitAt(table, at + 2);

/**
 * Looks a sign up. Of a hundred thousand signs that a table has not, it takes one or two for
 * one that it has.
 *
 * @param table from `signTable`
 * @param sign its hash
 * @returns its weight, or 0 where the table has none
 */
export function weightIn(table: string, sign: number): number {
  const slots = table.length / SLOT_DIGITS;
  const hash = mixed(sign);
  const check = checkOf(hash);
  for (let step = 0; step < slots; step++) {
    const at = SLOT_DIGITS * ((hash + step) & (slots - 1));
    const found = checkAt(table, at);
    // Along the way of a sign checks only fall, down to those of free slots.
    if (found > check) continue;
    const weight = found === check ? digitAt(table, at + SLOT_DIGITS - 1) : 0;
    return weight > 0 ? (weight - MIDDLE) / STEPS_TO_ONE : 0;
  }
  return 0;
}

/**
 * Makes a table. Of two signs that cannot be told apart, which happens to one in a hundred thousand,
 * both have the weight of the heavier.
 *
 * @param weights multiples of a tenth, by sign
 * @throws RangeError for a weight beyond `MOST_WEIGHT`
 */
export function signTable(weights: ReadonlyMap<string, number>): string {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(1, SLOTS_TO_SIGN * weights.size)));
  const checks = new Uint32Array(slots);
  const steps = new Uint8Array(slots);
  const heaviestFirst = [...weights].toSorted(
    ([, one], [, other]) => Math.abs(other) - Math.abs(one),
  );
  for (const [sign, weight] of heaviestFirst) {
    if (Math.abs(weight) > MOST_WEIGHT)
      throw new RangeError(`"${sign}" weighs ${weight}: at most ${MOST_WEIGHT} fits.`);
    const hash = mixed(hashOfSign(sign));
    let [check, step] = [checkOf(hash), MIDDLE + Math.round(weight * STEPS_TO_ONE)];
    let slot = hash & (slots - 1);
    while (steps[slot] !== 0 && checks[slot] !== check) {
      if ((checks[slot] as number) < check) {
        [check, checks[slot]] = [checks[slot] as number, check];
        [step, steps[slot]] = [steps[slot] as number, step];
      }
      slot = (slot + 1) & (slots - 1);
    }
    if (steps[slot] !== 0) continue;
    checks[slot] = check;
    steps[slot] = step;
  }
  return Array.from(checks, (check, slot) =>
    [check >>> (2 * DIGIT_BITS), check >>> DIGIT_BITS, check, steps[slot] ?? 0]
      .map(toDigit)
      .join(''),
  ).join('');
}
