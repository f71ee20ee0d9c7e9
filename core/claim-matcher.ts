/** Finds patterns in sentences: a set of places is moved on from part to part. */
import type { Group, Part, Pattern, Words } from './claim-patterns.ts';
import { type PlainWord, readWords } from './claim-text.ts';

/** A match, by indices of words, `end` and `to` exclusive. */
export interface PatternMatch {
  end: number;
  /** The words in brackets; where a pattern has none, all of them. */
  from: number;
  to: number;
}

const isMark = (word: string) => !/[a-z0-9]/.test(word.charAt(0));

function hasNumber(word: string, number: string): boolean {
  if (word.length !== number.length) return false;
  return number
    .split('')
    .every((character, at) =>
      character === '#' ? /\d/.test(word.charAt(at)) : character === word.charAt(at),
    );
}

function isOneOf(word: string, { exact, stems, tails, numbers }: Words): boolean {
  return (
    exact.has(word) ||
    stems.some((stem) => word.startsWith(stem)) ||
    tails.some((tail) => word.endsWith(tail)) ||
    numbers.some((number) => hasNumber(word, number))
  );
}

/** Words with what is known of where groups stand in them. */
export class Sentence {
  readonly words: PlainWord[];
  readonly #texts: string[];
  readonly #ends = new Map<Group, number[][]>();

  constructor(text: string, start = 0, end = text.length) {
    this.words = readWords(text, start, end);
    this.#texts = this.words.map((word) => word.text);
  }

  /** Whether a pattern stands between two places. */
  has(pattern: Pattern, from = 0, to = this.words.length): boolean {
    const [lead] = pattern;
    for (let start = from; start < to; start++) {
      if (lead?.kind === 'words' && !lead.isOptional && !this.#canBegin(lead, start)) continue;
      if (this.#walk(pattern, start, to).length > 0) return true;
    }
    return false;
  }

  /** The shortest match of a pattern that begins at a place. */
  matchAt(pattern: Pattern, start: number, to = this.words.length): PatternMatch | undefined {
    return this.#walk(pattern, start, to)[0];
  }

  /** Most patterns fail at their first word. */
  #canBegin({ words, groups }: Part & { kind: 'words' }, at: number): boolean {
    const word = this.#texts[at];
    if (word === undefined) return false;
    return isOneOf(word, words) || groups.some((group) => this.#endsOfGroup(group, at).length > 0);
  }

  #walk(pattern: Pattern, start: number, limit: number): PatternMatch[] {
    let matches: PatternMatch[] = [{ end: start, from: start, to: -1 }];
    for (const part of pattern) {
      const next: PatternMatch[] = [];
      const seen = new Set<number>();
      for (const match of matches) {
        for (const end of this.#endsOf(part, match.end)) {
          if (end > limit || seen.has(end)) continue;
          seen.add(end);
          next.push({
            end,
            from: part.kind === 'opens' ? end : match.from,
            to: part.kind === 'closes' ? end : match.to,
          });
        }
      }
      if (next.length === 0) return next;
      matches = next;
    }
    return matches
      .map((match) => (match.to < 0 ? { ...match, to: match.end } : match))
      .toSorted((one, other) => one.end - other.end);
  }

  /** Where a part ends that begins at a place. */
  #endsOf(part: Part, at: number): readonly number[] {
    switch (part.kind) {
      case 'words':
        return this.#endsOfWords(part, at);
      case 'gap':
        return this.#endsOfGap(part, at);
      case 'start':
        return at === 0 ? [0] : [];
      case 'opens':
      case 'closes':
        return [at];
    }
  }

  #endsOfWords(part: Part & { kind: 'words' }, at: number): number[] {
    const ends = part.groups.flatMap((group) => this.#endsOfGroup(group, at));
    const word = this.#texts[at];
    if (word !== undefined && isOneOf(word, part.words)) ends.unshift(at + 1);
    if (part.isOptional) ends.push(at);
    return ends;
  }

  #endsOfGap({ most, overMarks }: Part & { kind: 'gap' }, at: number): number[] {
    const ends = [at];
    for (let end = at; end < at + most; end++) {
      const word = this.#texts[end];
      if (word === undefined || (!overMarks && isMark(word))) break;
      ends.push(end + 1);
    }
    return ends;
  }

  #endsOfGroup(group: Group, at: number): number[] {
    let known = this.#ends.get(group);
    if (!known) this.#ends.set(group, (known = []));
    return (known[at] ??= this.#searchGroup(group, at));
  }

  #searchGroup({ words, byFirst, others }: Group, at: number): number[] {
    const word = this.#texts[at];
    if (word === undefined) return [];
    const ends = isOneOf(word, words) ? [at + 1] : [];
    for (const phrase of [...(byFirst.get(word) ?? []), ...others]) {
      const [first] = phrase;
      if (first?.kind === 'words' && !first.isOptional && !this.#canBegin(first, at)) continue;
      for (const { end } of this.#walk(phrase, at, this.#texts.length)) ends.push(end);
    }
    return ends;
  }
}
