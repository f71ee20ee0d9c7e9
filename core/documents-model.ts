/** The documents page: each source document with its facts, in its own order. */
import type { DocumentFact } from '../data/index.ts';
import type { FactStatus } from '../data/schema.ts';
import { archiveAddress, passageAddress } from './addresses.ts';
import { type FactBase, shownDevelopments, shownLinks } from './build-card.ts';
import type { CardFact } from './card-model.ts';
import { formatCitation } from './citation.ts';
import { compareDates, formatDate } from './dates.ts';

export interface NamedTerm {
  id: string;
  name: string;
}

export interface PassageView extends Omit<CardFact, 'status' | 'archive' | 'citation'> {
  status: FactStatus;
  /** The date for machines, where it is one date. */
  dateTime?: string;
  /** Line of the document's text, counted from 1. */
  line: number;
  terms: NamedTerm[];
}

export interface DocumentView {
  id: string;
  title: string;
  shortTitle: string;
  language: string;
  citation: string;
  kind: string;
  standpoint: string;
  date: string;
  licence: string;
  access: string;
  address?: string;
  archive?: string;
  copies: { URL: string; note: string }[];
  /** In the order of the document. */
  facts: PassageView[];
  /** What the document gets wrong; never to be shown as facts. */
  corrected: PassageView[];
}

/** A term's page: its meaning and nothing but its facts. */
export interface TermView {
  name: string;
  definition: string;
  documents: DocumentView[];
}

/** What the address of the documents page asks for. */
export type DocumentsTarget =
  | { type: 'top' }
  | { type: 'term'; term: string }
  /** `id` is `<document>` or `<document>/<fact>`, the id of an element. */
  | { type: 'place'; id: string };

function passageView(fact: DocumentFact, base: FactBase, URL: string | undefined): PassageView {
  return {
    address: `${fact.document}/${fact.id}`,
    statement: fact.statement,
    attribution: fact.attribution,
    date: formatDate(fact.date),
    ...(!fact.date.includes('/') && { dateTime: fact.date }),
    kind: fact.kind,
    status: fact.status,
    scope: fact.scope,
    quotation: fact.quotation.exact,
    line: fact.locator.line,
    terms: fact.terms.map((id) => ({ id, name: base.termNames[id] ?? id })),
    ...(fact.note && { note: fact.note }),
    developments: shownDevelopments(fact.developments, base),
    references: shownLinks(fact.references, base.references),
    ...(URL && { passage: passageAddress(URL, fact.quotation) }),
  };
}

type SourceRecord = FactBase['documents'][number];

function factsOf({ id }: SourceRecord, base: FactBase): DocumentFact[] {
  return base.facts
    .filter(({ document }) => document === id)
    .toSorted((one, other) => one.locator.line - other.locator.line);
}

/** When a document was issued, as far as it is known; else the latest date it speaks of. */
function documentDate(document: SourceRecord, base: FactBase): string {
  const [parts] = document.citation.issued?.['date-parts'] ?? [];
  if (parts) return parts.map((part) => String(part).padStart(2, '0')).join('-');
  const dates = factsOf(document, base).map(({ date }) => date);
  return dates.toSorted(compareDates).at(-1) ?? '';
}

function documentView(document: SourceRecord, base: FactBase): DocumentView {
  const { id, citation, about } = document;
  const { URL } = citation;
  const passages = factsOf(document, base).map((fact) => passageView(fact, base, URL));
  const date = documentDate(document, base);
  return {
    id,
    title: citation.title,
    shortTitle: about.shortTitle,
    language: citation.language,
    citation: formatCitation(citation),
    kind: about.kind,
    standpoint: about.standpoint,
    date: about.date,
    licence: about.licence,
    access: about.access,
    ...(URL && { address: URL }),
    ...(URL && date && { archive: archiveAddress(URL, date) }),
    copies: about.copies
      .filter(({ grade }) => grade !== 'weak')
      .map(({ URL: copy, note }) => ({ URL: copy, note })),
    facts: passages.filter(({ status }) => status !== 'wrong'),
    corrected: passages.filter(({ status }) => status === 'wrong'),
  };
}

/** Builds the documents page from the data, the latest document first. */
export function buildDocuments(base: FactBase): DocumentView[] {
  return base.documents
    .toSorted((one, other) => compareDates(documentDate(other, base), documentDate(one, base)))
    .map((document) => documentView(document, base));
}

/**
 * Builds the page of one term.
 *
 * @returns undefined for a term that the data does not know
 */
export function buildTerm(term: string, base: FactBase): TermView | undefined {
  const name = base.termNames[term];
  if (!name) return undefined;
  const isAbout = ({ terms }: PassageView) => terms.some(({ id }) => id === term);
  return {
    name,
    definition: base.definitions[term]?.text ?? '',
    documents: buildDocuments(base)
      .map((document) => ({
        ...document,
        facts: document.facts.filter(isAbout),
        corrected: document.corrected.filter(isAbout),
      }))
      .filter(({ facts, corrected }) => facts.length + corrected.length > 0),
  };
}

/**
 * Reads the hash of the documents page: `#term/<term>`, `#<document>` or
 * `#<document>/<fact>`. What names nothing leads to the top.
 */
export function parseTarget(hash: string, base: FactBase): DocumentsTarget {
  const id = hash.replace(/^#/, '');
  const [, term] = /^term\/(.+)$/.exec(id) ?? [];
  if (term !== undefined) {
    return Object.hasOwn(base.termNames, term) ? { type: 'term', term } : { type: 'top' };
  }
  const isKnown =
    base.documents.some((document) => document.id === id) ||
    base.facts.some((fact) => `${fact.document}/${fact.id}` === id);
  return isKnown ? { type: 'place', id } : { type: 'top' };
}
