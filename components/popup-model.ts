/** What the popup shows, put together from settings and what the page reports. */
import type { NewsReason } from '../core/news.ts';
import type { MentionSummary, PageReport, PageState } from '../core/protocol.ts';
import { type Settings, type SiteRule, siteRule } from '../core/settings.ts';

/**
 * How the page stands: as it says itself, or
 * `no-access`: the browser lets no extension in;
 * `no-answer`: nothing of ours runs there, as in tabs older than the extension.
 */
type PopupPage = PageState | 'no-access' | 'no-answer';

export type SiteChoice = 'automatic' | SiteRule;

export interface NamedTerm {
  term: string;
  name: string;
}

/** A term, or a claim, on the page with where it stands, in the page's order. */
export interface PopupFinding {
  /** Unlike that of every other term and claim. */
  key: string;
  name: string;
  isClaim: boolean;
  mentions: MentionSummary[];
}

export interface PopupModel {
  enabled: boolean;
  /** Undefined where there is no site to choose for. */
  host: string | undefined;
  site: SiteChoice;
  page: PopupPage;
  /** Whether the page looks like news, and by what signs. */
  news: boolean;
  reasons: NewsReason[];
  /** The page has not been read whole yet: more may be found. */
  isReading: boolean;
  /** In the order of their first mentions. */
  terms: PopupFinding[];
  /** Statements that are corrected, in the same order. */
  claims: PopupFinding[];
  muted: NamedTerm[];
}

export interface PopupSources {
  settings: Settings;
  host: string | undefined;
  report: PageReport | undefined;
  termNames: Record<string, string>;
  claimNames: Record<string, string>;
}

function siteChoice(settings: Settings, host: string | undefined): SiteChoice {
  return (host !== undefined && siteRule(settings, host)) || 'automatic';
}

/** Settings go before the report: the page may not have heard of a change yet. */
function pageOf({ settings, host, report }: PopupSources): PopupPage {
  if (host === undefined) return 'no-access';
  if (!settings.enabled) return 'off-everywhere';
  if (siteChoice(settings, host) === 'never') return 'off-here';
  return report?.state ?? 'no-answer';
}

function findingsOf({ report, termNames, claimNames }: PopupSources): PopupFinding[] {
  const findings = new Map<string, PopupFinding>();
  const mentions = report?.mentions ?? [];
  for (const mention of mentions.toSorted((one, other) => one.index - other.index)) {
    const { term, claim } = mention;
    const isClaim = claim !== undefined;
    const id = claim ?? term;
    const name = (isClaim ? claimNames : termNames)[id] ?? id;
    const key = `${isClaim ? 'claim' : 'term'}/${id}`;
    const known = findings.get(key);
    if (known) known.mentions.push(mention);
    else findings.set(key, { key, name, isClaim, mentions: [mention] });
  }
  return [...findings.values()];
}

/** Builds the popup's model. */
export function buildPopup(sources: PopupSources): PopupModel {
  const { settings, host, report, termNames } = sources;
  const nameOf = (term: string) => termNames[term] ?? term;
  const page = pageOf(sources);
  const findings = page === 'running' ? findingsOf(sources) : [];
  return {
    enabled: settings.enabled,
    host,
    site: siteChoice(settings, host),
    page,
    news: report?.verdict.news ?? false,
    reasons: report?.verdict.reasons ?? [],
    isReading: page === 'running' && !report?.complete,
    terms: findings.filter(({ isClaim }) => !isClaim),
    claims: findings.filter(({ isClaim }) => isClaim),
    muted: settings.muted
      .map((term) => ({ term, name: nameOf(term) }))
      .toSorted((one, other) => one.name.localeCompare(other.name)),
  };
}
