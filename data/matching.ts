/** What the reader on the page needs of the terms: how they match, no facts, no definitions. */
import packed from 'virtual:packed-terms';
import { type TermPattern, unpackTerms } from './packing.ts';

/** Every term, by id. */
export const termPatterns: TermPattern[] = unpackTerms(packed);
