/**
 * Where phrases may begin in a text. One small regular expression of first letters, which the
 * browser runs as machine code from the first block on, tells most words apart; a table of
 * bits for longer beginnings most of the rest. A wrong yes costs a few steps down the trie, a
 * wrong no cannot be. A larger expression would leave less to the table, but compiling it
 * costs a page more than reading the page.
 */

/** So many letters stand in the expression. */
const EXPRESSION_LETTERS = 3;
/** So many letters have a bit each for all that they may be. */
const TABLE_LETTERS = 4;
const LETTER_BITS = 5;
const LETTER_MASK = 2 ** LETTER_BITS - 1;

const PLAIN = '[a-z0-9]';

function isPlain(code: number): boolean {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** The plain letters and digits that a phrase begins with. */
function beginningOf(folded: string): string {
  let length = 0;
  while (length < TABLE_LETTERS && isPlain(folded.charCodeAt(length))) length++;
  return folded.slice(0, length);
}

/** An expression for what stands behind `depth` characters; alternatives that go on alike are one. */
function sourceOf(beginnings: string[], depth: number): string {
  const byNext = new Map<string, string[]>();
  for (const beginning of beginnings) {
    const next = beginning.charAt(depth);
    if (next === '' || depth === EXPRESSION_LETTERS) return '';
    const same = byNext.get(next);
    if (same) same.push(beginning);
    else byNext.set(next, [beginning]);
  }
  const byRest = new Map<string, string>();
  for (const [next, same] of byNext) {
    const rest = sourceOf(same, depth + 1);
    byRest.set(rest, (byRest.get(rest) ?? '') + next);
  }
  return `(?:${[...byRest].map(([rest, nexts]) => `[${nexts}]${rest}`).join('|')})`;
}

/** What tells where phrases may begin. */
export class Beginnings {
  /**
   * One code unit at a time: the first of a word that may begin a phrase, as far as a few plain
   * letters and digits tell, or a code unit beyond ASCII, of which they tell nothing.
   */
  readonly expression: RegExp;
  readonly #bits = new Uint8Array(2 ** (TABLE_LETTERS * LETTER_BITS - 3));

  /** @param folded phrases, folded (see `foldText`) */
  constructor(folded: string[]) {
    const beginnings = [...new Set(folded.map(beginningOf))].filter((text) => text !== '');
    for (const beginning of beginnings) this.#add(beginning, 0, 0);
    // A single letter and a full stop may begin an abbreviation such as "U.S."
    const source = `(?=${sourceOf(beginnings, 0)}|${PLAIN}\\.)${PLAIN}`;
    this.expression = new RegExp(`(?<!${PLAIN})${source}|[^\\0-\\x7f]`, 'gi');
  }

  #add(beginning: string, key: number, length: number): void {
    if (length === TABLE_LETTERS) {
      const at = key >> 3;
      this.#bits[at] = (this.#bits[at] as number) | (1 << (key & 7));
    } else if (length < beginning.length) {
      const code = beginning.charCodeAt(length) & LETTER_MASK;
      this.#add(beginning, (key << LETTER_BITS) | code, length + 1);
    } else {
      // Behind a short word anything may stand.
      for (let code = 0; code <= LETTER_MASK; code++) {
        this.#add(beginning, (key << LETTER_BITS) | code, length + 1);
      }
    }
  }

  /** Whether a phrase may begin at a plain letter or digit of a text. */
  mayBegin(text: string, start: number): boolean {
    let key = 0;
    for (let at = start; at < start + TABLE_LETTERS; at++) {
      const code = text.charCodeAt(at);
      // Only of plain letters and digits the last five bits are the same in both cases.
      if (!isPlain(code)) return true;
      key = (key << LETTER_BITS) | (code & LETTER_MASK);
    }
    return ((this.#bits[key >> 3] as number) & (1 << (key & 7))) > 0;
  }
}
