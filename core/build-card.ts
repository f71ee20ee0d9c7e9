/** Puts a term's card together from the data. */
import type { CardSourceFact, ShownDevelopment, ShownReference } from '../data/cards.ts';
import type { DocumentFact } from '../data/index.ts';
import type {
  Citation,
  Development,
  Fact,
  Reference,
  SourceDocument,
  Term,
} from '../data/schema.ts';
import { archiveAddress, passageAddress } from './addresses.ts';
import type { CardDevelopment, CardFact, CardLink, CardModel } from './card-model.ts';
import { formatCitation } from './citation.ts';
import { compareDates, formatDate } from './dates.ts';

/** Everything that cards are made of. */
export interface CardBase {
  facts: CardSourceFact[];
  developments: ShownDevelopment[];
  references: ShownReference[];
  documents: Pick<SourceDocument, 'id' | 'citation'>[];
  definitions: Record<string, Term['definition']>;
  termNames: Record<string, string>;
}

/** The same with what only the documents page shows. */
export interface FactBase extends CardBase {
  facts: DocumentFact[];
  developments: Development[];
  references: Reference[];
  documents: Pick<SourceDocument, 'id' | 'citation' | 'about'>[];
}

/** When the quotations were last compared with the documents' texts. */
const CHECKED = '2026-11';

/** What is shown first: what still holds, then what is past, contested, overtaken. */
const rank: Record<Fact['status'], number> = {
  current: 0,
  disputed: 1,
  superseded: 2,
  historic: 3,
  wrong: 4,
};

/** The references that a reader may be sent to; a weak one is never shown. */
export function shownLinks(ids: string[], references: ShownReference[]): CardLink[] {
  return references
    .filter(({ id, grade }) => ids.includes(id) && grade !== 'weak')
    .map(({ publisher, title, URL }) => ({ text: `${publisher}: ${title}`, URL }));
}

/** The developments, dated and linked, earliest first. */
export function shownDevelopments(ids: string[], base: CardBase): CardDevelopment[] {
  return base.developments
    .filter(({ id }) => ids.includes(id))
    .toSorted((one, other) => compareDates(one.date, other.date))
    .map(({ date, event, references }) => ({
      date: formatDate(date),
      event,
      links: shownLinks(references, base.references),
    }));
}

/** The references of a fact that its developments have not named already. */
export function furtherLinks(
  { developments, references }: Pick<Fact, 'developments' | 'references'>,
  base: CardBase,
): CardLink[] {
  const named = new Set(
    base.developments
      .filter(({ id }) => developments.includes(id))
      .flatMap((development) => development.references),
  );
  return shownLinks(
    references.filter((id) => !named.has(id)),
    base.references,
  );
}

/** A reader's citation of one fact, ready to be pasted. */
function citeFact(fact: CardSourceFact, citation: Citation, archive: string | undefined): string {
  const lines = [`“${fact.quotation.exact}”`, formatCitation(citation)];
  if (archive) lines.push(`Archived: ${archive}`);
  lines.push(`Checked against the document: ${formatDate(CHECKED)}`);
  return lines.join('\n');
}

function toCardFact(fact: CardSourceFact, base: CardBase): CardFact | undefined {
  const { status } = fact;
  const document = base.documents.find(({ id }) => id === fact.document);
  if (!document || status === 'wrong') return undefined;
  const { URL } = document.citation;
  const archive = URL && archiveAddress(URL, fact.date);
  return {
    address: `${fact.document}/${fact.id}`,
    statement: fact.statement,
    attribution: fact.attribution,
    date: formatDate(fact.date),
    kind: fact.kind,
    status,
    scope: fact.scope,
    quotation: fact.quotation.exact,
    ...(fact.note && { note: fact.note }),
    developments: shownDevelopments(fact.developments, base),
    references: furtherLinks(fact, base),
    ...(URL && { passage: passageAddress(URL, fact.quotation) }),
    ...(archive && { archive }),
    citation: citeFact(fact, document.citation, archive),
  };
}

/** Facts that are first of all about this term come before those that touch it. */
function byRelevance(term: string, isCaseFirst: boolean) {
  const weight = (fact: CardSourceFact) =>
    ((fact.scope === 'case') === isCaseFirst ? 0 : 100) +
    (fact.terms[0] === term ? 0 : 10) +
    rank[fact.status];
  return (one: CardSourceFact, other: CardSourceFact) =>
    weight(one) - weight(other) || compareDates(other.date, one.date);
}

/**
 * The card of a term.
 *
 * @param aboutCase whether the page is about the case; if not, facts about the case are kept apart
 * @returns undefined for a term that the data does not know
 */
export function buildCard(term: string, aboutCase: boolean, base: CardBase): CardModel | undefined {
  const definition = base.definitions[term];
  const name = base.termNames[term];
  if (!definition || !name) return undefined;
  const facts = base.facts
    .filter(({ terms }) => terms.includes(term))
    .toSorted(byRelevance(term, aboutCase))
    .map((fact) => toCardFact(fact, base))
    .filter((fact) => fact !== undefined);
  return {
    term,
    name,
    definition: definition.text,
    definitionLinks: shownLinks(definition.references, base.references),
    facts: facts.filter(({ scope }) => aboutCase || scope === 'general'),
    caseFacts: aboutCase ? [] : facts.filter(({ scope }) => scope === 'case'),
  };
}
