/**
 * How characters count for matching. Folding happens while text is read, one
 * code unit at a time, so a place in the folded text is a place on the page and
 * no map back is needed.
 *
 * Case, accents, ligatures and compatibility forms fold away; soft hyphens,
 * joiners and combining marks vanish; every space, line break and hyphen is a
 * space, so that "ADX-Florence" and "ADX Florence" are one spelling; curly
 * apostrophes become straight ones.
 */

/** The character leaves no trace in folded text. */
export const VANISHES = 1;
/** The character folds to more than one; ask `expansionOf`. No folded text holds 1 or 2. */
export const EXPANDS = 2;
/** What every space and hyphen folds to. */
export const SPACE = 32;
/** Set in the class of letters and digits. */
export const WORD = 0x1_0000;
/** Masks the folded code unit out of a class. */
export const FOLDED = 0xffff;

const KNOWN = 0x2_0000;
const FULL_STOP = 46;

/** Scripts and signs beyond it are rare in what is read; a table of all would cost every page. */
const TABLE_END = 0x3000;
const table = new Uint32Array(TABLE_END);
const beyond = new Map<number, number>();
const expansions = new Map<number, string>();

const spaceOrHyphen = /[\p{Z}\s\p{Pd}\u2212\u2043]/u;
const vanishing = /[\p{M}\p{Cf}\u115f\u1160\u3164]/u;
const apostrophe = /[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4`\uff07]/;
const wordCharacter = /[\p{L}\p{N}]/u;
const marks = /\p{M}+/gu;

/** Letters whose case folding or spelling Unicode decomposition does not reach. */
const spellings: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function foldingOf(character: string): string {
  if (vanishing.test(character)) return '';
  if (spaceOrHyphen.test(character)) return ' ';
  if (apostrophe.test(character)) return "'";
  const decomposed = character.normalize('NFKD').replace(marks, '').toLowerCase();
  const folded = Array.from(decomposed, (letter) => spellings[letter] ?? letter).join('');
  // A space that a compatibility form stands on (¨ is space plus mark) is no space.
  return folded.trim() === '' ? character : folded;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const folded = foldingOf(character);
  let entry = KNOWN | (wordCharacter.test(character) ? WORD : 0);
  if (folded === '') entry |= VANISHES;
  else if (folded.length === 1) entry |= folded.charCodeAt(0);
  else {
    expansions.set(code, folded);
    entry |= EXPANDS;
  }
  if (code < TABLE_END) table[code] = entry;
  else beyond.set(code, entry);
  return entry;
}

/**
 * Classifies one UTF-16 code unit.
 *
 * @returns in the low 16 bits what it folds to: a code unit, or `VANISHES`, or
 *   `EXPANDS`; with `WORD` set for letters and digits
 */
export function classOf(code: number): number {
  return (table[code] ?? beyond.get(code) ?? 0) || learn(code);
}

/** The folded characters of a code unit that `classOf` says `EXPANDS` of. */
export function expansionOf(code: number): string {
  return expansions.get(code) ?? '';
}

/**
 * Whether a letter or digit stands at a place in a text.
 *
 * @param index a UTF-16 offset; outside of the text the answer is no
 */
export function isWordAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  if (Number.isNaN(code)) return false;
  if (code < 0xd800 || code > 0xdfff) return (classOf(code) & WORD) > 0;
  const start = code >= 0xdc00 ? index - 1 : index;
  return wordCharacter.test(String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/**
 * Whether the character at a place is the full stop of an abbreviation such as "U.S."
 * or "H.M.P.": it follows a single letter, and counts as nothing.
 */
export function isInitialStop(text: string, index: number): boolean {
  return (
    text.charCodeAt(index) === FULL_STOP && isWordAt(text, index - 1) && !isWordAt(text, index - 2)
  );
}

const foldedText = /^[a-z0-9']+(?: [a-z0-9']+)*$/;
const plainText = /^[\x20-\x5f\x61-\x7e]*$/;
const plainInitialStop = /(?<![a-z0-9])([a-z0-9])\./g;

/**
 * Folds a whole text: what the matcher sees of it, white space collapsed.
 * For patterns and tests; page text is folded as it is read.
 */
export function foldText(text: string): string {
  // Thousands of patterns are folded before a page can be read; nearly all are plain.
  if (foldedText.test(text)) return text;
  if (plainText.test(text)) {
    const lower = text.toLowerCase().replace(plainInitialStop, '$1');
    return lower.replace(/[ -]+/g, ' ').trim();
  }
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const one = classOf(code) & FOLDED;
    if (one === VANISHES || isInitialStop(text, index)) continue;
    if (one === SPACE && folded.endsWith(' ')) continue;
    folded += one === EXPANDS ? expansionOf(code) : String.fromCharCode(one);
  }
  return folded.trim();
}

const plainSpelling = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Like `foldText`, but upper and lower case stay as they are. */
export function foldKeepingCase(text: string): string {
  // What is searched for is nearly always written plainly, and so is what is found.
  if (plainSpelling.test(text)) return text;
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .replace(/(?<![\p{L}\p{N}])([\p{L}\p{N}])\./gu, '$1');
  return plain.replace(/[\p{Z}\s\p{Pd}]+/gu, ' ').trim();
}
