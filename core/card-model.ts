/** What a card shows, ready for display: plain texts and addresses, in order. */
import type { Fact, FactStatus } from '../data/schema.ts';

export interface CardLink {
  text: string;
  URL: string;
}

/** A dated later event, with the pages that report it. */
export interface CardDevelopment {
  date: string;
  event: string;
  links: CardLink[];
}

export interface CardFact {
  /** `<document>/<fact>`, the hash of the documents page. */
  address: string;
  statement: string;
  attribution: string;
  /** For display, e.g. "July 2021". */
  date: string;
  kind: Fact['kind'];
  status: Exclude<FactStatus, 'wrong'>;
  scope: Fact['scope'];
  quotation: string;
  /** Shown before the statement where the status is superseded or disputed. */
  note?: string;
  developments: CardDevelopment[];
  references: CardLink[];
  /** The publisher's page, at the passage where the browser can. */
  passage?: string;
  archive?: string;
  /** Text, publisher, date, address, archived copy, date of checking. */
  citation: string;
}

/** What has happened since the page's article was published. */
export interface CardSince {
  /** The article's day in the interface's language; absent where the page has none, and then nothing follows. */
  date?: string;
  /** Those after the article, what most of the term's facts name in front, then the latest first. */
  developments: CardDevelopment[];
}

/** A statement of the page that is mistaken, or was overtaken, and what is right. */
export interface CardCorrection {
  /** What the page says, as one neutral sentence. */
  statement: string;
  /** It was right once. */
  isOvertaken: boolean;
  text: string;
  links: CardLink[];
}

export interface CardModel {
  term: string;
  name: string;
  /** Only where the card was opened at a claim; it comes first. */
  correction?: CardCorrection;
  definition: string;
  definitionLinks: CardLink[];
  /** Absent where nothing has happened since, or nothing is known of later events at all. */
  since?: CardSince;
  /** Most relevant first. */
  facts: CardFact[];
  /** Facts about the case on a page about something else: shown folded. */
  caseFacts: CardFact[];
  /** Later events of the case, on such a page: shown folded with them. */
  caseSince?: CardSince;
}
