/** What of the documents is shown: one term's facts, or what a search finds. */
import type { FactBase } from './build-card.ts';
import type { CardLink } from './card-model.ts';
import type { DocumentView, NamedTerm, PassageView } from './documents-model.ts';
import { hasAllWords } from './find-text.ts';

/** A term's page: its meaning and nothing but its facts. */
export interface TermView extends NamedTerm {
  definition: string;
  documents: DocumentView[];
}

/** A term to choose, with the number of its facts. */
export interface TermChoice extends NamedTerm {
  count: number;
}

/** All passages of a document, the corrected ones last. */
export function passagesOf({ facts, corrected }: DocumentView): PassageView[] {
  return [...facts, ...corrected];
}

/** The documents with those of their passages that pass; without any, a document is left out. */
function keepPassages(
  documents: DocumentView[],
  isKept: (passage: PassageView) => boolean,
): DocumentView[] {
  return documents
    .map((document) => ({
      ...document,
      facts: document.facts.filter(isKept),
      corrected: document.corrected.filter(isKept),
    }))
    .filter((document) => passagesOf(document).length > 0);
}

/**
 * Builds the page of one term.
 *
 * @param documents what `buildDocuments` gave
 * @returns undefined for a term that the data does not know
 */
export function buildTerm(
  term: string,
  documents: DocumentView[],
  base: FactBase,
): TermView | undefined {
  const name = base.termNames[term];
  if (!name) return undefined;
  return {
    id: term,
    name,
    definition: base.definitions[term]?.text ?? '',
    documents: keepPassages(documents, ({ terms }) => terms.some(({ id }) => id === term)),
  };
}

/**
 * Keeps what a search finds.
 *
 * @param words what `wordsOfSearch` gave; without any, everything is kept
 */
export function searchDocuments(documents: DocumentView[], words: string[]): DocumentView[] {
  if (words.length === 0) return documents;
  return keepPassages(documents, ({ searched }) => hasAllWords(searched, words));
}

/** The terms that have facts, by name. */
export function listTerms(base: FactBase): TermChoice[] {
  return Object.entries(base.termNames)
    .map(([id, name]) => ({
      id,
      name,
      count: base.facts.filter(({ terms }) => terms.includes(id)).length,
    }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** Every page that a document's passages cite, once; not those that its head names already. */
export function citedPages(document: DocumentView): CardLink[] {
  const named = new Set([document.address, ...document.copies.map(({ URL }) => URL)]);
  const links = passagesOf(document).flatMap(({ references, developments }) => [
    ...developments.flatMap((development) => development.links),
    ...references,
  ]);
  const byAddress = new Map(links.map((link) => [link.URL, link]));
  return [...byAddress.values()].filter(({ URL }) => !named.has(URL));
}
