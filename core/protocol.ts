/** Everything that one part of the extension says to another, one map a direction. */
import type { NewsVerdict } from './news.ts';

/** One mention, as the popup lists it. `index` is its place on the page, from 0. */
export interface MentionSummary {
  index: number;
  term: string;
  /** The words carry a statement that is corrected: the claim's id. */
  claim?: string;
  text: string;
}

/** Why a page carries no marks, or `running` where it may. */
export type PageState = 'running' | 'off-everywhere' | 'off-here' | 'not-news';

export interface PageReport {
  state: PageState;
  verdict: NewsVerdict;
  /** The page has been read whole at least once; until then mentions may be missing. */
  complete: boolean;
  mentions: MentionSummary[];
}

/** From a page to the background. */
export interface PageToBackground {
  /** The number of distinct terms on the page changed. `null`: nothing runs here. */
  count: { terms: number | null };
  /** The page is to be read. */
  engine: null;
  /** The page has its first mention: the card is wanted. */
  overlay: null;
  /** The page names the case: claims are to be looked for. */
  claims: null;
  /** The terms are not in the storage, where they should be. */
  terms: null;
  /** Open the documents page at `#<document>/<fact>`, or at its top. */
  documents: { hash: string };
  /** Mark a term no more, anywhere. */
  mute: { term: string };
}

/** From the popup to the page. */
export interface PopupToPage {
  report: { request: null; response: PageReport };
  /** Scroll to a mention and open its card. False where it is gone. */
  reveal: { request: { index: number }; response: boolean };
}

/** From the page to an open popup. */
export interface PageToPopup {
  /** A new report may be asked for. */
  changed: null;
}
