/**
 * What labelled passages have taught about the spellings of a term: a weight for each word
 * around a spelling, and for the words directly beside it. Words of evidence say what somebody
 * thought of; these say what writers use. Learnt by scripts/learn.ts.
 */
import type { Scale } from './scale.ts';
import { withoutHidden } from './characters.ts';

/** Weights by sign; above 0 the sign speaks for the term's sense. */
export type LearnedWeights = ReadonlyMap<string, number>;

/** Where a spelling stands, and what stands around it. */
export interface Surroundings {
  /** The spelling, as the page has it. */
  spelling: string;
  tier: number;
  /** The sentence up to the spelling, and from it on. */
  before: string;
  after: string;
  /** The block around the sentence. */
  block: string[];
  /** The blocks beside it, headings and titles above it. */
  beside: string[];
}

/** Longer words count by their beginnings: "restriction", "restricted". */
const STEM_LENGTH = 7;
const NUMBER = '#';
/** In place of the word, where a sentence begins or ends beside the spelling. */
const NOTHING = '';
/** The place of the spelling in a sign of the words beside it: "held at ~". */
const SPELLING = '~';
const EXACTLY = '=';
const TIER = '%';
/** Every spelling has it. */
export const ALWAYS = '';

const anyWord = /[a-z\u00df-\u024f]+|\d+/g;
/** Small words say something only beside the spelling. */
const longWord = /[a-z\u00df-\u024f]{4,}|\d+/g;
const DIGITS_END = ':'.charCodeAt(0);

const signOf = (word: string) =>
  word.charCodeAt(0) < DIGITS_END ? NUMBER : word.slice(0, STEM_LENGTH);

/** Finds words as signs name them, in order: in small letters, long ones cut, numbers alike. */
const signsIn = (text: string, word: RegExp): string[] =>
  (withoutHidden(text).toLowerCase().match(word) ?? []).map(signOf);

/** Far enough for two words. */
const BESIDE_REACH = 40;

/** The part of the surroundings in which a sign was found, and how much it counts there. */
const zones = { sentence: 1, block: 0.6, beside: 0.4 };
export type SignZone = 'tier' | keyof typeof zones;

/** Takes note of one sign and of how much it counts. */
export type Hear = (sign: string, zone: SignZone, amount: number) => void;

/**
 * Tells the signs of a place, a word once, where it counts most.
 *
 * @param isKnown whether a word is worth telling
 */
export function hearSigns(
  { spelling, tier, ...around }: Surroundings,
  hear: Hear,
  isKnown: (word: string) => boolean = () => true,
): void {
  hear(ALWAYS, 'tier', 1);
  hear(TIER + tier, 'tier', 1);
  hear(EXACTLY + spelling, 'tier', 1);
  const [first = NOTHING, second = NOTHING] = signsIn(
    around.before.slice(-BESIDE_REACH),
    anyWord,
  ).toReversed();
  const [next = NOTHING, overnext = NOTHING] = signsIn(
    around.after.slice(0, BESIDE_REACH),
    anyWord,
  );
  hear(`${first} ${SPELLING}`, 'sentence', 1);
  hear(`${second} ${first} ${SPELLING}`, 'sentence', 1);
  hear(`${SPELLING} ${next}`, 'sentence', 1);
  hear(`${SPELLING} ${next} ${overnext}`, 'sentence', 1);

  const heard = new Set<string>();
  const hearWords = (text: string, zone: keyof typeof zones) => {
    for (const one of signsIn(text, longWord)) {
      if (!isKnown(one) || heard.has(one)) continue;
      heard.add(one);
      hear(one, zone, zones[zone]);
    }
  };
  hearWords(around.before, 'sentence');
  hearWords(around.after, 'sentence');
  for (const text of around.block) hearWords(text, 'block');
  for (const text of around.beside) hearWords(text, 'beside');
}

/** So much do words say at least that are worth a mention among the reasons. */
const WORTH_SAYING = 0.25;

/** Puts on the scale what has been learnt of a place. */
export function weighLearned(scale: Scale, weights: LearnedWeights, place: Surroundings): void {
  const said = new Map<SignZone, { sum: number; words: string[] }>();
  const hear: Hear = (sign, zone, amount) => {
    const weight = (weights.get(sign) ?? 0) * amount;
    if (weight === 0) return;
    const ofZone = said.get(zone) ?? { sum: 0, words: [] };
    said.set(zone, ofZone);
    ofZone.sum += weight;
    if (zone !== 'tier' && Math.abs(weight) >= WORTH_SAYING) ofZone.words.push(sign);
  };
  hearSigns(place, hear, (word) => weights.has(word));
  for (const [zone, { sum, words }] of said) scale.add(zone, sum, words);
}
