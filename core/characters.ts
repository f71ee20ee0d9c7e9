/**
 * Classes of characters, for use within the brackets of regular expressions. They hold what the
 * words and names in English news are written with. `\p{L}` holds more, but takes a browser
 * milliseconds to compile in every expression that has it, and a page waits for them.
 */

/** Whether a character is a capital letter. */
export const isCapital = (character: string): boolean => character !== character.toLowerCase();

/** Latin with all its accents, Greek and Cyrillic. */
export const LETTERS = String.raw`A-Za-z\u00aa\u00b5\u00ba\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u052f\u1e00-\u1fff`;

/** Latin capitals, with the accents of European languages. */
export const CAPITALS = String.raw`A-Z\u00c0-\u00d6\u00d8-\u00deĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮĲĴĶĹĻĽĿŁŃŅŇŊŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽ`;

/** What leaves no trace on the screen, and accents that are characters of their own. */
export const HIDDEN = String.raw`\u00ad\u0300-\u036f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff`;
const hidden = new RegExp(`[${HIDDEN}]+`, 'g');

/** The text without what `HIDDEN` holds. */
export const withoutHidden = (text: string): string => text.replace(hidden, '');
