/** The words of a text as its fingerprint counts them, with the way back to the text. */

interface TextWords {
  words: string[];
  starts: number[];
  ends: number[];
}

interface PlainText {
  text: string;
  /** Where each code unit comes from, and where what it comes from ends. */
  starts: number[];
  ends: number[];
}

const dropped = /[\p{M}\p{Cf}]+/gu;

/** The text as `wordsOf` sees it, with the way back. */
function plainOf(text: string): PlainText {
  const parts: string[] = [];
  const plain: PlainText = { text: '', starts: [], ends: [] };
  let at = 0;
  for (const character of text) {
    const part =
      character < '\u0080' ? character : character.normalize('NFKD').replace(dropped, '');
    // What is dropped belongs to the character before it.
    if (part === '' && plain.ends.length > 0)
      plain.ends[plain.ends.length - 1] = at + character.length;
    for (let unit = 0; unit < part.length; unit++) {
      plain.starts.push(at);
      plain.ends.push(at + character.length);
    }
    parts.push(part);
    at += character.length;
  }
  // Lower case has the same length: the one letter that grows, İ, is taken apart before.
  plain.text = parts.join('').toLowerCase();
  return plain;
}

/** The words of a text, the same as those of its fingerprint, with their places. */
export function placedWords(text: string): TextWords {
  const plain = plainOf(text);
  const found: TextWords = { words: [], starts: [], ends: [] };
  for (const { 0: word, index } of plain.text.matchAll(/[\p{L}\p{N}]+/gu)) {
    found.words.push(word);
    found.starts.push(plain.starts[index] ?? 0);
    found.ends.push(plain.ends[index + word.length - 1] ?? 0);
  }
  return found;
}

/** The places of a run of words, counted in words. */
export function findRun(words: string[], run: string[]): number[] {
  const places: number[] = [];
  const last = run.length === 0 ? -1 : words.length - run.length;
  for (let at = 0; at <= last; at++) {
    if (words[at] === run[0] && run.every((word, offset) => words[at + offset] === word)) {
      places.push(at);
    }
  }
  return places;
}
