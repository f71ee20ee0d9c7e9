/** Whether a spelling is only part of a longer name: "Philippa Belmarsh", "Belmarsh Rovers". */

import { CAPITALS, isCapital, LETTERS, withoutHidden } from './characters.ts';

/** Far enough for one word. */
const REACH = 40;
/** Far enough for a headline. */
const LINE_REACH = 300;

const wordBefore = new RegExp(`(?:^|[^${LETTERS}\\d])([${CAPITALS}][${LETTERS}’'.-]*)[ \\u00a0]$`);
const wordAfter = new RegExp(`^[ \\u00a0]([${CAPITALS}][${LETTERS}’'-]*)`);
const possessive = /(?:['’]s|s['’])$/;

/** Words that begin a sentence, and titles of law and rank, which belong to no name. */
const noName = new Set(
  'a about after all although an and are as at because before both but by did do does during each even every for former from had has have he her his how if in inside into is it its like many most my near no nor not of off on once only or our out outside over she since so some such than that the their then there these they this those though through to today under unless until was we were what when where whether which while who whose why will with without would yet you your hmp hm mr mrs ms miss dr private pfc soldier us u.s american british london uk wartime modern'.split(
    ' ',
  ),
);

function isName(word: string): boolean {
  if (word === '' || possessive.test(word)) return false;
  return !noName.has(word.toLowerCase().replace(/\.$/, ''));
}

/** A score or a number of a series: "Belmarsh 19, Old Boys 17". */
const numberAfter = new RegExp(`^[ \\u00a0]\\d{1,3}(?=[,;.]|[ \\u00a0][${CAPITALS}]|$)`);
/** The title of a work, or a name that is spoken of. */
const quoted = { before: /["“‘']$/, after: /^[,.]?["”’'](?!s\b)/ };

/** From this share of capitals on, capitals say nothing: a headline in title case. */
const TITLE_CASE = 0.8;
const TITLE_MIN_LETTERS = 4;
const wholeWord = new RegExp(`[${LETTERS}’'-]+`, 'g');

function isTitleCase(words: string): boolean {
  const all = words.match(wholeWord) ?? [];
  const long = all.filter(({ length }) => length >= TITLE_MIN_LETTERS);
  return long.filter((word) => isCapital(word.charAt(0))).length > TITLE_CASE * long.length;
}

const apostrophe = new RegExp(`(?<=[${LETTERS}])[\\u02bc\\u2018](?=[${LETTERS}])`, 'g');

/** A name begins with a capital and is no acronym. */
const beginsName = new RegExp(`^[${CAPITALS}].*[a-z\\u00df-\\u00ff]{2}`, 's');

/** Hardly any text has it: something hidden, or a space or apostrophe of another kind. */
const unusual = /[^ -~’“”]| {2}/;

/** The text without what hides in it, with one kind of space and of apostrophe. */
const plain = (text: string) =>
  unusual.test(text) ? withoutHidden(text).replace(/\s+/g, ' ').replace(apostrophe, '’') : text;

/**
 * Counts what makes a spelling part of another name: names directly before and behind it, a
 * number behind it, quotation marks around it alone.
 *
 * @param text a block's text
 * @param place UTF-16 offsets of the spelling
 * @param sentence UTF-16 offsets of its sentence
 * @returns 0 to 3; 0 for acronyms and lower-case words, which are no part of a name
 */
export function namesBeside(
  text: string,
  place: { start: number; end: number },
  sentence: { start: number; end: number },
): number {
  const own = plain(text.slice(place.start, place.end));
  if (!beginsName.test(own)) return 0;
  const before = plain(text.slice(Math.max(sentence.start, place.start - REACH), place.start));
  const after = plain(text.slice(place.end, Math.min(sentence.end, place.end + REACH)));
  const isQuoted = !own.includes(' ') && quoted.before.test(before) && quoted.after.test(after);
  const [, first = ''] = wordBefore.exec(before) ?? [];
  const [, last = ''] = wordAfter.exec(after) ?? [];
  const names = [first, last].filter((word) => word !== own && isName(word)).length;
  const isTitle = () =>
    isTitleCase(
      plain(text.slice(Math.max(sentence.start, place.start - LINE_REACH), place.start)).slice(
        0,
        -first.length - 1,
      ) +
        plain(text.slice(place.end, Math.min(sentence.end, place.end + LINE_REACH))).slice(
          last.length + 1,
        ),
    );
  return (names > 0 && isTitle() ? 0 : names) + Number(numberAfter.test(after)) + Number(isQuoted);
}
