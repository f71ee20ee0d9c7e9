/** Puts a term's card together from the data. */
import type { CardClaim, CardSourceFact, ShownReference } from '../data/cards.ts';
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
import type {
  CardCorrection,
  CardDevelopment,
  CardFact,
  CardLink,
  CardModel,
  CardSince,
} from './card-model.ts';
import { formatCitation } from './citation.ts';
import { compareDates, firstDay, formatDate, formatLocalDate } from './dates.ts';
import type { Mention } from './scan.ts';

/** Everything that cards are made of. */
export interface CardBase {
  facts: CardSourceFact[];
  developments: Development[];
  references: ShownReference[];
  documents: Pick<SourceDocument, 'id' | 'citation'>[];
  definitions: Record<string, Term['definition']>;
  termNames: Record<string, string>;
  /** The terms that name the case. */
  caseTerms: string[];
  claims: CardClaim[];
}

/** What cards and the documents page both show beside a fact. */
type Background = Pick<CardBase, 'developments' | 'references'>;

/** The same with what only the documents page shows. */
export interface FactBase extends Omit<CardBase, 'caseTerms' | 'claims'> {
  facts: DocumentFact[];
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

/** A development, dated and linked. */
function showDevelopment({ date, event, references }: Development, base: Background) {
  return { date: formatDate(date), event, links: shownLinks(references, base.references) };
}

/** The developments, dated and linked, earliest first. */
export function shownDevelopments(ids: string[], base: Background): CardDevelopment[] {
  return base.developments
    .filter(({ id }) => ids.includes(id))
    .toSorted((one, other) => compareDates(one.date, other.date))
    .map((development) => showDevelopment(development, base));
}

/** The references of a fact that its developments have not named already. */
export function furtherLinks(
  { developments, references }: Pick<Fact, 'developments' | 'references'>,
  base: Background,
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

/** The page that a card is shown on. */
export interface CardPage {
  /** Whether it is about the case; if not, what concerns the case is kept apart. */
  aboutCase: boolean;
  /** When its article was published, `YYYY-MM-DD`; undefined where it does not say. */
  articleDay?: string | undefined;
  /** Of the interface, which names the article's day. */
  language?: string;
}

/** So many developments are in sight before a card is unfolded. */
const LEADING = 2;

const latestFirst = (one: Development, other: Development) => compareDates(other.date, one.date);

/** A term's own developments and those of its facts, first the ones that most of its facts name. */
function developmentsOf(term: string, base: CardBase): Development[] {
  const named = base.facts
    .filter(({ terms }) => terms.includes(term))
    .flatMap(({ developments }) => developments);
  const weight = ({ id }: Development) => named.filter((other) => other === id).length;
  return base.developments
    .filter((development) => development.terms.includes(term) || weight(development) > 0)
    .toSorted((one, other) => weight(other) - weight(one) || latestFirst(one, other));
}

/** The weightiest stay in front; they, and all that follows them, are put in order by date. */
function leadingFirst(developments: Development[]): Development[] {
  const leading = developments.slice(0, LEADING).toSorted(latestFirst);
  return [...leading, ...developments.slice(LEADING).toSorted(latestFirst)];
}

/** What of the developments came after the article. A month that it falls into is not later. */
function sinceArticle(
  developments: Development[],
  { articleDay: day, language }: CardPage,
  base: CardBase,
): CardSince | undefined {
  if (day === undefined) return developments.length > 0 ? { developments: [] } : undefined;
  const later = developments.filter(({ date }) => firstDay(date) > day);
  if (later.length === 0) return undefined;
  return {
    date: formatLocalDate(day, language),
    developments: leadingFirst(later).map((development) => showDevelopment(development, base)),
  };
}

/** What has happened since; on a page about something else, events of the case stand apart. */
function buildSince(
  term: string,
  page: CardPage,
  base: CardBase,
): Pick<CardModel, 'since' | 'caseSince'> {
  const all = developmentsOf(term, base);
  const leads = ({ scope }: Development) =>
    page.aboutCase || scope === 'general' || base.caseTerms.includes(term);
  const since = sinceArticle(all.filter(leads), page, base);
  const apart = all.filter((development) => !leads(development));
  const caseSince = page.articleDay && sinceArticle(apart, page, base);
  return { ...(since && { since }), ...(caseSince && { caseSince }) };
}

function correctionOf(claim: string | undefined, base: CardBase): CardCorrection | undefined {
  const found = base.claims.find(({ id }) => id === claim);
  if (!found) return undefined;
  const { name, isOvertaken, correction, references } = found;
  return {
    statement: name,
    isOvertaken: isOvertaken ?? false,
    text: correction,
    links: shownLinks(references, base.references),
  };
}

/**
 * The card of a mention: of its term, and first of the claim that its words make.
 *
 * @returns undefined for a term that the data does not know
 */
export function buildCard(
  { term, claim }: Pick<Mention, 'term' | 'claim'>,
  page: CardPage,
  base: CardBase,
): CardModel | undefined {
  const definition = base.definitions[term];
  const name = base.termNames[term];
  if (!definition || !name) return undefined;
  // All claims are about the case.
  const aboutCase = page.aboutCase || claim !== undefined;
  const correction = correctionOf(claim, base);
  const facts = base.facts
    .filter(({ terms }) => terms.includes(term))
    .toSorted(byRelevance(term, aboutCase))
    .map((fact) => toCardFact(fact, base))
    .filter((fact) => fact !== undefined);
  return {
    term,
    name,
    ...(correction && { correction }),
    definition: definition.text,
    definitionLinks: shownLinks(definition.references, base.references),
    facts: facts.filter(({ scope }) => aboutCase || scope === 'general'),
    caseFacts: aboutCase ? [] : facts.filter(({ scope }) => scope === 'case'),
    ...buildSince(term, { ...page, aboutCase }, base),
  };
}
