/**
 * What labelled passages have taught about the spellings of a term: a weight for each word
 * around a spelling, and for the words directly beside it. Words of evidence say what somebody
 * thought of; these say what writers use. Learnt by scripts/learn.ts.
 */
import { withoutHidden } from './characters.ts';
import type { Reason, Scale } from './scale.ts';
import { hashOfSign, weightIn, withWord } from './sign-table.ts';
import { SignWords } from './sign-words.ts';

/** Where a spelling stands, and what stands around it. */
export interface Surroundings {
  /** The spelling, as the page has it. */
  spelling: string;
  tier: number;
  /** Its sentence, up to the spelling and from it on. */
  before: string;
  after: string;
  /** The block around the sentence. */
  block: string[];
  /** Headings and titles above. */
  headline: string[];
  /** The blocks before and behind. */
  beside: string[];
}

/** The part of the surroundings in which a word stands, and how much it counts there. */
const zones = { sentence: 1, block: 0.6, headline: 0.4, beside: 0.4 };
type Zone = keyof typeof zones;

type SignZone = Extract<Reason['from'], Zone | 'tier'>;

/** Something that can be said of a spelling's surroundings. */
export interface Sign {
  sign: string;
  zone: SignZone;
  /** How much it counts, from 0 to 1. */
  amount: number;
}

/** Where a word stands. */
interface WordPlace {
  zone: Zone;
  amount: number;
  /** Stands before the word in its sign. */
  side?: Side;
}

/** Takes note of signs. Those of single words come as hashes: there are hundreds at each spelling. */
interface Listener {
  hear(sign: string, zone: SignZone, amount: number): void;
  hearWord(words: SignWords, index: number, place: WordPlace): void;
}

/** The spelling's place among the words beside it: "held under ~". */
const SPELLING = '~';
const EXACTLY = '=';
const TIER = '%';
/** Every spelling has it. */
export const ALWAYS = '';

/** How much it counts where a word stands, and what stands on both sides. */
const SIDE = 0.4;
const BOTH_SIDES = 0.5;

/** With fewer words around it, what passages have taught is worth less than how clear a name is. */
const ENOUGH_WORDS = 5;

/** A word of the sentence before the spelling or behind it, or of a headline: "< held", "^ trial". */
type Side = '<' | '>' | '^';
const places: Record<Side, number> = {
  '<': hashOfSign('<'),
  '>': hashOfSign('>'),
  '^': hashOfSign('^'),
};

/** A headline in capitals tells nothing of how the spelling is written elsewhere. */
const allCapitals = /^[^a-z]{6,}$/;

/** The spelling counts as it is written, but for spaces, hyphens, stops and what does not show. */
function hearSpelling({ spelling, tier }: Surroundings, listener: Listener, amount: number): void {
  listener.hear(ALWAYS, 'tier', amount);
  listener.hear(TIER + tier, 'tier', amount);
  const plain = (withoutHidden(spelling).match(/[A-Za-z]+/g) ?? []).join(' ');
  if (!allCapitals.test(plain)) listener.hear(EXACTLY + plain, 'tier', amount);
}

/** The words directly before and behind, alone and together. */
function hearBeside(before: SignWords, after: SignWords, listener: Listener): void {
  const { length } = before.hashes;
  // Of spellings with nothing beside them, in tables and menus, passages have none to learn from.
  if (length === 0 && after.hashes.length === 0) return;
  const [second, first] = [before.inSigns(length - 2), before.inSigns(length - 1)];
  const [next, overnext] = [after.inSigns(0), after.inSigns(1)];
  const hear = (sign: string, amount: number) => listener.hear(sign, 'sentence', amount);
  hear(`${first} ${SPELLING}`, 1);
  hear(`${second} ${first} ${SPELLING}`, 1);
  hear(`${SPELLING} ${next}`, 1);
  hear(`${SPELLING} ${next} ${overnext}`, 1);
  hear(`${first} ${SPELLING} ${next}`, BOTH_SIDES);
  hear(`${second} _ ${SPELLING}`, BOTH_SIDES);
  hear(`${SPELLING} _ ${overnext}`, BOTH_SIDES);
}

/** Tells the signs of a place; of a sign that comes again, the first counts as much or more. */
function hearSigns(place: Surroundings, listener: Listener): void {
  // The name says nothing of itself.
  const own = new Set(new SignWords(place.spelling).hashes);
  let said = 0;
  const hearWords = (words: SignWords, zone: Zone, side?: Side) => {
    const amount = side ? SIDE : zones[zone];
    const where = side ? { zone, amount, side } : { zone, amount };
    for (let index = 0; index < words.hashes.length; index++) {
      if (!words.isTelling(index) || own.has(words.hashes[index] as number)) continue;
      if (!side) said += amount;
      listener.hearWord(words, index, where);
    }
  };
  const before = new SignWords(place.before);
  const after = new SignWords(place.after);
  hearBeside(before, after, listener);
  hearWords(before, 'sentence');
  hearWords(after, 'sentence');
  hearWords(before, 'sentence', '<');
  hearWords(after, 'sentence', '>');
  for (const text of place.block) hearWords(new SignWords(text), 'block');
  for (const text of place.headline) {
    const words = new SignWords(text);
    hearWords(words, 'headline');
    hearWords(words, 'headline', '^');
  }
  for (const text of place.beside) hearWords(new SignWords(text), 'beside');
  hearSpelling(place, listener, Math.min(1, said / ENOUGH_WORDS));
}

/** The signs of a place: each of them once, where it counts most. */
export function signsOf(place: Surroundings): Sign[] {
  const signs = new Map<string, Sign>();
  const hear = (sign: string, zone: SignZone, amount: number) => {
    if (!signs.has(sign)) signs.set(sign, { sign, zone, amount });
  };
  hearSigns(place, {
    hear,
    hearWord: (words, index, { zone, amount, side }) => {
      const word = words.inSigns(index);
      hear(side ? `${side} ${word}` : word, zone, amount);
    },
  });
  return [...signs.values()];
}

/** So much does a sign say at least that is worth a mention among the reasons. */
const WORTH_SAYING = 0.25;

/**
 * Puts on the scale what has been learnt of a place.
 *
 * @param learned the term's table of signs
 */
export function weighLearned(scale: Scale, learned: string, place: Surroundings): void {
  const heard = new Set<number>();
  const said = new Map<SignZone, { sum: number; words: Set<string> }>();
  const hear = (sign: number, zone: SignZone, amount: number, word: () => string) => {
    const weight = amount * weightIn(learned, sign);
    // Nearly all words say nothing: they need not be remembered.
    if (weight === 0 || heard.has(sign)) return;
    heard.add(sign);
    const ofZone = said.get(zone) ?? { sum: 0, words: new Set() };
    said.set(zone, ofZone);
    ofZone.sum += weight;
    if (zone !== 'tier' && Math.abs(weight) >= WORTH_SAYING) ofZone.words.add(word());
  };
  hearSigns(place, {
    hear: (sign, zone, amount) => hear(hashOfSign(sign), zone, amount, () => sign),
    hearWord: (words, index, { zone, amount, side }) => {
      const word = words.hashes[index] as number;
      const sign = side ? withWord(places[side], word) : word;
      hear(sign, zone, amount, () => words.written(index));
    },
  });
  for (const [zone, { sum, words }] of said) scale.add(zone, sum, [...words]);
}
