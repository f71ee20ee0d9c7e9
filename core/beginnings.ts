/**
 * Where phrases may begin in a text: one regular expression of their first letters, which
 * the browser runs as machine code from the first block on, tells most words apart. A wrong
 * yes costs a few steps down the trie, a wrong no cannot be.
 */

/** So many letters tell most words apart; more make the expression longer, not better. */
const MOST_LETTERS = 8;
/** With more alternatives, compiling the expression costs more than it saves. */
const MOST_BEGINNINGS = 1500;

/** A letter or digit that folds to itself, or to its lower case, and needs no second look. */
const PLAIN = '[a-z0-9]';

/** The first letters of a phrase; a word that ends sooner must end on the page, too. */
function beginningOf(folded: string, letters: number): string {
  const [word = ''] = /^[a-z0-9]*/.exec(folded) ?? [];
  if (word.length >= letters) return word.slice(0, letters);
  return word.length < folded.length ? `${word} ` : word;
}

/** Sorted, without those that a shorter one stands for. */
function distinctBeginnings(folded: string[], letters: number): string[] {
  const sorted = [...new Set(folded.map((text) => beginningOf(text, letters)))].toSorted();
  const distinct: string[] = [];
  for (const beginning of sorted) {
    const shorter = distinct.at(-1);
    if (beginning !== '' && !(shorter && beginning.startsWith(shorter))) distinct.push(beginning);
  }
  return distinct;
}

/** An expression for what stands behind the first `depth` characters of sorted beginnings. */
function sourceOf(beginnings: string[], depth: number): string {
  const groups = Map.groupBy(beginnings, (beginning) => beginning.charAt(depth));
  const alternatives = [...groups].map(([character, group]) => {
    if (character === '') return '';
    const rest = sourceOf(group, depth + 1);
    return (character === ' ' ? `(?!${PLAIN})` : character) + rest;
  });
  return alternatives.length === 1 ? alternatives.join('') : `(?:${alternatives.join('|')})`;
}

/**
 * Builds the expression.
 *
 * @param folded phrases, folded (see `foldText`)
 * @returns an expression with the flags `g` and `i`. It matches one code unit at a time: the
 *   first of a word with which a phrase may begin, as far as plain letters and digits tell,
 *   or a code unit beyond ASCII, of which they tell nothing.
 */
export function expressionOfBeginnings(folded: string[]): RegExp {
  let letters = MOST_LETTERS;
  let beginnings = distinctBeginnings(folded, letters);
  while (beginnings.length > MOST_BEGINNINGS && letters > 1) {
    beginnings = distinctBeginnings(folded, --letters);
  }
  const firsts = [...Map.groupBy(beginnings, (beginning) => beginning.charAt(0))].map(
    ([first, group]) => `${first}(?=${sourceOf(group, 1)})`,
  );
  // A single letter and a full stop may begin an abbreviation such as "U.S."
  const alternatives = [...firsts, String.raw`${PLAIN}(?=\.)`].join('|');
  return new RegExp(`(?<!${PLAIN})(?:${alternatives})|[^\\0-\\x7f]`, 'gi');
}
