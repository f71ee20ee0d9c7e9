/** What the reader on the page needs of the terms: how they match, no facts, no definitions. */
import type { TermMatching } from './schema.ts';

const matchings = import.meta.glob<TermMatching>('./terms/*.json', {
  eager: true,
  import: 'matching',
});
export interface TermPattern {
  id: string;
  matching: TermMatching;
}

export const termPatterns: TermPattern[] = Object.entries(matchings).map(([path, matching]) => ({
  id: path.slice('./terms/'.length, -'.json'.length),
  matching,
}));
