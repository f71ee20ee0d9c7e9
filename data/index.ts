/**
 * The facts and what belongs to them, typed, in one place. The files are checked
 * against data/schema.ts when the project is built, so no check runs here.
 */
import type { Citation, Development, Fact, Reference, SourceDocument, Term } from './schema.ts';

export { termNames } from './term-names.ts';

/** A fact with the id of the document that it comes from (its folder). */
export interface DocumentFact extends Fact {
  document: string;
}

const factFiles = import.meta.glob<Fact>('./facts/*/*.json', { eager: true, import: 'default' });
const citations = import.meta.glob<Citation>('../seeds/*.json', {
  eager: true,
  import: 'citation',
});
const abouts = import.meta.glob<SourceDocument['about']>('../seeds/*.json', {
  eager: true,
  import: 'about',
});

/** By document, then by id. */
export const facts: DocumentFact[] = Object.entries(factFiles).map(([path, fact]) => ({
  ...fact,
  document: path.split('/')[2] as string,
}));

export const developments: Development[] = Object.values(
  import.meta.glob<Development>('./developments/*.json', { eager: true, import: 'default' }),
);

export const references: Reference[] = Object.values(
  import.meta.glob<Reference>('./references/*.json', { eager: true, import: 'default' }),
);

export const definitions: Record<string, Term['definition']> = Object.fromEntries(
  Object.entries(
    import.meta.glob<Term['definition']>('./terms/*.json', { eager: true, import: 'definition' }),
  ).map(([path, definition]) => [path.slice('./terms/'.length, -'.json'.length), definition]),
);

/** The documents without their fingerprints, by id. */
export const sourceDocuments: Pick<SourceDocument, 'id' | 'citation' | 'about'>[] = Object.entries(
  citations,
).map(([path, citation]) => ({
  id: citation.id,
  citation,
  about: abouts[path] as SourceDocument['about'],
}));
