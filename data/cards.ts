/**
 * What cards are made of, and no more: facts that are never shown, weak references and
 * fields that no card shows are left out. The documents page has all, in data/index.ts.
 */
import packed from 'virtual:packed-cards';
import { type PackedTables, unpackTable } from './packing.ts';
import type { Citation, Claim, Development, Fact, Reference, Term } from './schema.ts';

/** A fact with the id of the document that it comes from. */
export type CardSourceFact = Omit<Fact, 'locator'> & { document: string };

export type ShownReference = Pick<Reference, 'id' | 'title' | 'publisher' | 'URL' | 'grade'>;

/** What a card says of a claim; `isOvertaken` is true where it was right once. */
export type CardClaim = Pick<Claim, 'id' | 'name' | 'correction' | 'references'> & {
  isOvertaken?: true;
};

/** The packed module. */
export interface PackedCards extends PackedTables<
  'facts' | 'developments' | 'references' | 'terms' | 'claims'
> {
  citations: Citation[];
}

/** A term as cards know it; `signalsCase` is true for the names of the case. */
type CardTerm = Pick<Term, 'id' | 'name' | 'definition'> & { signalsCase?: true };

const terms = unpackTable<CardTerm, 'terms'>(packed, 'terms');

/** Everything that cards are made of. */
export const cardBase = {
  facts: unpackTable<CardSourceFact, 'facts'>(packed, 'facts'),
  developments: unpackTable<Development, 'developments'>(packed, 'developments'),
  references: unpackTable<ShownReference, 'references'>(packed, 'references'),
  claims: unpackTable<CardClaim, 'claims'>(packed, 'claims'),
  documents: packed.citations.map((citation) => ({
    id: citation.id,
    citation,
  })),
  definitions: Object.fromEntries(terms.map(({ id, definition }) => [id, definition])),
  caseTerms: terms.filter(({ signalsCase }) => signalsCase).map(({ id }) => id),
  termNames: Object.fromEntries(terms.map(({ id, name }) => [id, name])),
};
