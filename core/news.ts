/**
 * Whether a page is news. Metadata alone lies (login pages call themselves articles,
 * real articles say nothing), so many signs are added up, each with its weight.
 */
import { newsHosts } from './news-hosts.ts';
import { readAddress } from './news-addresses.ts';

/** What page/news-signals.ts sees on a page; it may look only when it is asked. */
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
const serviceTypes = /^(?:SearchResultsPage|CheckoutPage|ContactPage)$/;
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

/**
 * What each sign weighs. Only signs that set news apart weigh much. What every blog has as well, a
 * date, an article's metadata, much text, cannot make a page news by itself, but helps one that
 * shows such a sign.
 */
const weights = {
  newsType: 5,
  newsHost: 5,
  sections: 3,
  newsName: 3,
  newsWord: 2,
  newsMeta: 2,
  address: 2,
  headlines: 2,
  articleType: 1,
  dated: 1,
  byline: 1,
  readable: 1,
  blog: -2,
  shop: -2,
  otherType: -3,
  login: -4,
  service: -6,
  editor: -9,
} as const;

export type NewsReason = keyof typeof weights;

/** From this sum on a page counts as news. */
const THRESHOLD = 5;

/** What sets news apart. */
function ownSigns({ host, types, siteName, about, newsMeta, sections }: NewsSignals) {
  const isNamed = newsName.test(host) || newsName.test(siteName);
  return {
    newsType: has(types, newsTypes),
    newsHost: newsHosts.some((known) => host === known || host.endsWith(`.${known}`)),
    sections: sections >= ENOUGH_SECTIONS,
    newsName: isNamed,
    newsWord: !isNamed && newsWord.test(about),
    newsMeta,
  };
}

const isFrontPage = ({ headlines }: NewsSignals) => headlines >= FRONT_PAGE_HEADLINES;

/** What other pages show as well. */
function sharedSigns(signals: NewsSignals) {
  const isArticle = signals.openGraphType === 'article' || has(signals.types, articleTypes);
  const isList = !isArticle && isFrontPage(signals);
  return {
    headlines: isList,
    articleType: isArticle,
    dated: signals.dated || datedPath.test(signals.path),
    byline: signals.byline && !isList,
    readable: signals.readable,
  };
}

/**
 * The signs that a page shows, for news (above 0) and against it, in the order of their weights.
 * Those that other pages show as well are not looked for where nothing else speaks for news: they
 * could not decide.
 */
export function newsSigns(signals: NewsSignals): { reason: NewsReason; weight: number }[] {
  const { types, host, path, search } = signals;
  const address = readAddress(host, path, search);
  const own = { ...ownSigns(signals), address: address.news };
  const held: Partial<Record<NewsReason, boolean>> = {
    ...own,
    ...(Object.values(own).includes(true) && sharedSigns(signals)),
    blog: address.blog || has(types, blogTypes),
    shop: signals.cart,
    otherType: has(types, otherTypes),
    login: signals.login && !signals.readable && !isFrontPage(signals),
    service: address.service || has(types, serviceTypes),
    editor: signals.editor,
  };
  return (Object.keys(weights) as NewsReason[])
    .filter((reason) => held[reason])
    .map((reason) => ({ reason, weight: weights[reason] }));
}

/**
 * Adds up the signs.
 *
 * @returns the verdict, with the signs that speak for it
 */
export function decideNews(signals: NewsSignals): NewsVerdict {
  const signs = newsSigns(signals);
  const news = signs.reduce((sum, { weight }) => sum + weight, 0) >= THRESHOLD;
  const deciding = signs.filter(({ weight }) => weight > 0 === news);
  // The weightiest against stand last.
  if (!news) deciding.reverse();
  return { news, reasons: deciding.map(({ reason }) => reason) };
}
