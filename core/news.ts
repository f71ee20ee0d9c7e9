/**
 * Whether a page is news. Metadata alone lies (login pages call themselves articles,
 * real articles say nothing), so many signs are added up, each with its weight.
 */
import { newsHosts } from './news-hosts.ts';
import { isNewsPath } from './news-sections.ts';

/** What page/news-signals.ts sees on a page. */
export interface NewsSignals {
  /** Without `www.`; empty where the page has no address. */
  host: string;
  path: string;
  /** Of the address, from the question mark on. */
  search: string;
  /** What the site calls itself, lower case, or nothing. */
  siteName: string;
  /** Title and description, lower case. */
  about: string;
  /** schema.org types named in JSON-LD and microdata. */
  types: string[];
  /** The `og:type` of the page, lower case, or nothing. */
  openGraphType: string;
  /** Metadata that only publishers of news write. */
  newsMeta: boolean;
  /** How many different sections of a newspaper the page links to. */
  sections: number;
  /** How many links are as long as a headline and stand in a heading. */
  headlines: number;
  /** An `article:published_time` or another date of publication. */
  dated: boolean;
  /** A line that says by whom, under a headline. */
  byline: boolean;
  /** Enough running text in paragraphs. */
  readable: boolean;
  /** A link to a cart. */
  cart: boolean;
  /** A field for a password. */
  login: boolean;
  /** Much of the text stands in an editor. */
  editor: boolean;
}

export interface NewsVerdict {
  news: boolean;
  /** The signs that decided, the weightiest first: keys under `news.reason` in locales/. */
  reasons: NewsReason[];
}

const newsTypes =
  /^(?:(?:Analysis|AskPublic|Background|Opinion|Reportage|Review|Satirical)?News(?:Article|MediaOrganization)|LiveBlogPosting|ClaimReview|Report)$/;
const articleTypes = /^(?:Article|BlogPosting|AdvertiserContentArticle)$/;
const blogTypes = /^Blog(?:Posting)?$/;
const otherTypes =
  /^(?:Product|ProductGroup|QAPage|DiscussionForumPosting|SoftwareApplication|TechArticle|APIReference|Recipe|JobPosting|ProfilePage)$/;
const datedPath = /\/(?:19|20)\d\d[/-](?:\d\d?|[a-z]{3})[/-]/i;
const blogAddress = /^blog\.|\/blog(?:\/|$)/;
const serviceTypes = /^(?:SearchResultsPage|CheckoutPage|ContactPage)$/;
const servicePath =
  /\/(?:login|log-in|signin|sign-in|signup|sign-up|register|account|cart|basket|checkout|search|compose|edit|admin|settings|docs|documentation|api|forums?|threads?|discussions?|subscribe|subscriptions?|contact|contact-us|help|support|terms|privacy|jobs|careers)(?:[/.?]|$)/i;
/** "s" asks WordPress to search when it stands behind the site's own address. */
const searchAddress = /[?&](?:q|query|search|keywords?)=|^\/\?s=/;
const serviceHost =
  /^(?:docs|mail|webmail|shop|store|forum|forums|accounts?|login|developer|wiki|help|support|jobs)\./;
/** Parts of newspapers' names. */
const newsName =
  /news(?!letter)|times(?!heet)|herald|tribune|gazette|chronicle|telegraph|magazine|zeitung|nachrichten|noticias|notizie|diario/;
const newsWord =
  /(?<!\w)(?:news|magazine|nachrichten|noticias|notizie|actualités?)(?!\w)|новости|νέα|ニュース/;

/** About a screen and a half of stories; lists of related ones are shorter. */
const FRONT_PAGE_HEADLINES = 10;
/** Two may be anyone's: companies, too, have news and business. */
const ENOUGH_SECTIONS = 3;

const has = (types: string[], wanted: RegExp) => types.some((type) => wanted.test(type));

const isKnown = (host: string) =>
  newsHosts.some((known) => host === known || host.endsWith(`.${known}`));

const isArticle = ({ types, openGraphType }: NewsSignals) =>
  openGraphType === 'article' || has(types, articleTypes);

const isFrontPage = (signals: NewsSignals) =>
  signals.headlines >= FRONT_PAGE_HEADLINES && !isArticle(signals);

const isNamed = ({ host, siteName }: NewsSignals) => newsName.test(host) || newsName.test(siteName);

interface Sign {
  reason: string;
  weight: number;
  holds(signals: NewsSignals): boolean;
}

/**
 * Only signs that set news apart weigh much. What every blog has as well, a date, an article's
 * metadata, much text, cannot make a page news by itself, but helps one that shows such a sign.
 */
const signs = [
  { reason: 'newsType', weight: 5, holds: ({ types }) => has(types, newsTypes) },
  { reason: 'newsHost', weight: 5, holds: ({ host }) => isKnown(host) },
  { reason: 'sections', weight: 3, holds: ({ sections }) => sections >= ENOUGH_SECTIONS },
  { reason: 'newsName', weight: 3, holds: isNamed },
  {
    reason: 'newsWord',
    weight: 2,
    holds: (signals) => !isNamed(signals) && newsWord.test(signals.about),
  },
  { reason: 'newsMeta', weight: 2, holds: ({ newsMeta }) => newsMeta },
  { reason: 'address', weight: 2, holds: ({ path }) => isNewsPath(path) },
  { reason: 'headlines', weight: 2, holds: isFrontPage },
  { reason: 'articleType', weight: 1, holds: isArticle },
  { reason: 'dated', weight: 1, holds: ({ dated, path }) => dated || datedPath.test(path) },
  { reason: 'byline', weight: 1, holds: (signals) => signals.byline && !isFrontPage(signals) },
  { reason: 'readable', weight: 1, holds: ({ readable }) => readable },
  {
    reason: 'blog',
    weight: -2,
    holds: ({ host, path, types }) => blogAddress.test(`${host}${path}`) || has(types, blogTypes),
  },
  { reason: 'shop', weight: -2, holds: ({ cart }) => cart },
  { reason: 'otherType', weight: -3, holds: ({ types }) => has(types, otherTypes) },
  {
    reason: 'login',
    weight: -4,
    holds: ({ login, readable, headlines }) =>
      login && !readable && headlines < FRONT_PAGE_HEADLINES,
  },
  {
    reason: 'service',
    weight: -6,
    holds: ({ host, path, search, types }) =>
      servicePath.test(path) ||
      serviceHost.test(host) ||
      searchAddress.test(`${path}${search}`) ||
      has(types, serviceTypes),
  },
  { reason: 'editor', weight: -9, holds: ({ editor }) => editor },
] as const satisfies Sign[];

export type NewsReason = (typeof signs)[number]['reason'];

/** From this sum on a page counts as news. */
const THRESHOLD = 5;

/** The signs that a page shows, for news (above 0) and against it. */
export function newsSigns(signals: NewsSignals): { reason: NewsReason; weight: number }[] {
  return signs.filter((sign) => sign.holds(signals));
}

/**
 * Adds up the signs.
 *
 * @returns the verdict, with the signs that speak for it
 */
export function decideNews(signals: NewsSignals): NewsVerdict {
  const held = newsSigns(signals);
  const news = held.reduce((sum, { weight }) => sum + weight, 0) >= THRESHOLD;
  const reasons = held
    .filter(({ weight }) => weight > 0 === news)
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .map(({ reason }) => reason);
  return { news, reasons };
}
