/** The documents page: each source document with its facts, in its own order. */
import type { DocumentFact } from '../data/index.ts';
import type { FactStatus } from '../data/schema.ts';
import { archiveAddress, passageAddress } from './addresses.ts';
import { type FactBase, furtherLinks, shownDevelopments } from './build-card.ts';
import type { CardFact } from './card-model.ts';
import { formatCitation } from './citation.ts';
import { compareDates, formatLocalDate } from './dates.ts';
import { findQuotation } from './fingerprint.ts';
import { foldText } from './fold.ts';

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
  /** Everything that a search looks through, folded. */
  searched: string;
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

/** What the page needs to know beside the facts. */
export interface DocumentsOptions {
  /** Of the interface: what its own dates are written in. */
  language?: string;
  /** What `readFingerprint` gave, by document: puts facts of one line in order. */
  hashes?: Record<string, Uint32Array>;
}

/** What the address of the documents page asks for. */
export type DocumentsTarget =
  | { type: 'top' }
  | { type: 'term'; term: string }
  /** `id` is `<document>` or `<document>/<fact>`, the id of an element. */
  | { type: 'place'; id: string };

/** All that can be read in a passage, as a search sees it. */
function searchedText(passage: Omit<PassageView, 'searched'>): string {
  const { statement, quotation, attribution, note = '', developments, terms } = passage;
  const events = developments.flatMap(({ date, event }) => [date, event]);
  const names = terms.map(({ name }) => name);
  return foldText([statement, quotation, attribution, note, ...events, ...names].join('\n'));
}

function passageView(fact: DocumentFact, base: FactBase, options: DocumentsOptions): PassageView {
  const URL = base.documents.find(({ id }) => id === fact.document)?.citation.URL;
  const passage = {
    address: `${fact.document}/${fact.id}`,
    statement: fact.statement,
    attribution: fact.attribution,
    date: formatLocalDate(fact.date, options.language),
    ...(!fact.date.includes('/') && { dateTime: fact.date }),
    kind: fact.kind,
    status: fact.status,
    scope: fact.scope,
    quotation: fact.quotation.exact,
    line: fact.locator.line,
    terms: fact.terms.map((id) => ({ id, name: base.termNames[id] ?? id })),
    ...(fact.note && { note: fact.note }),
    developments: shownDevelopments(fact.developments, base),
    references: furtherLinks(fact, base),
    ...(URL && { passage: passageAddress(URL, fact.quotation) }),
  };
  return { ...passage, searched: searchedText(passage) };
}

type SourceRecord = FactBase['documents'][number];

/** The facts of a document in its order: by line, within a line by the quotation's place. */
function factsOf(
  { id }: SourceRecord,
  base: FactBase,
  hashes: Uint32Array = new Uint32Array(),
): DocumentFact[] {
  return base.facts
    .filter(({ document }) => document === id)
    .map((fact) => ({ fact, place: findQuotation(hashes, fact.quotation.exact)[0] ?? 0 }))
    .toSorted(
      (one, other) => one.fact.locator.line - other.fact.locator.line || one.place - other.place,
    )
    .map(({ fact }) => fact);
}

/** When a document was issued, as far as it is known; else the latest date it speaks of. */
function documentDate(document: SourceRecord, base: FactBase): string {
  const [parts] = document.citation.issued?.['date-parts'] ?? [];
  if (parts) return parts.map((part) => String(part).padStart(2, '0')).join('-');
  const dates = factsOf(document, base).map(({ date }) => date);
  return dates.toSorted(compareDates).at(-1) ?? '';
}

function documentView(
  document: SourceRecord,
  base: FactBase,
  options: DocumentsOptions,
): DocumentView {
  const { id, citation, about } = document;
  const { URL } = citation;
  const passages = factsOf(document, base, options.hashes?.[id]).map((fact) =>
    passageView(fact, base, options),
  );
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
export function buildDocuments(base: FactBase, options: DocumentsOptions = {}): DocumentView[] {
  return base.documents
    .toSorted((one, other) => compareDates(documentDate(other, base), documentDate(one, base)))
    .map((document) => documentView(document, base, options));
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
