/**
 * What cards are made of, and no more: facts that are never shown, weak references and
 * fields that no card shows are left out. The documents page has all, in data/index.ts.
 */
import packed from 'virtual:packed-cards';
import { type Table, unpackTable } from './packing.ts';
import type { Citation, Development, Fact, Reference, Term } from './schema.ts';

/** A fact with the id of the document that it comes from. */
export type CardSourceFact = Omit<Fact, 'locator'> & { document: string };

export type ShownReference = Pick<Reference, 'id' | 'title' | 'publisher' | 'URL' | 'grade'>;

export type ShownDevelopment = Pick<Development, 'id' | 'date' | 'event' | 'references'>;

/** The tables of the packed module. */
export interface PackedCards {
  facts: Table;
  developments: Table;
  references: Table;
  citations: Table;
  terms: Table;
}

const terms = unpackTable<Pick<Term, 'id' | 'name' | 'definition'>>(packed.terms);

export const facts = unpackTable<CardSourceFact>(packed.facts);
export const developments = unpackTable<ShownDevelopment>(packed.developments);
export const references = unpackTable<ShownReference>(packed.references);
export const documents = unpackTable<Citation>(packed.citations).map((citation) => ({
  id: citation.id,
  citation,
}));
export const definitions = Object.fromEntries(terms.map(({ id, definition }) => [id, definition]));
export const termNames = Object.fromEntries(terms.map(({ id, name }) => [id, name]));
