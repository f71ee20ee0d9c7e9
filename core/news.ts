/**
 * Whether a page is news. Metadata alone lies (login pages call themselves articles,
 * real articles say nothing), so many signs are added up, each with its weight.
 */

/** What page/news-signals.ts sees on a page. */
export interface NewsSignals {
  host: string;
  path: string;
  /** schema.org types named in JSON-LD and microdata. */
  types: string[];
  /** The `og:type` of the page, lower case, or nothing. */
  openGraphType: string;
  /** An `article:published_time` or another date of publication. */
  dated: boolean;
  byline: boolean;
  headline: boolean;
  /** Enough running text in paragraphs. */
  readable: boolean;
  /** A field for a password. */
  login: boolean;
  /** The page is one big editor. */
  editor: boolean;
}

export interface NewsVerdict {
  news: boolean;
  /** The signs that decided, the weightiest first: keys under `news.reason` in locales/. */
  reasons: NewsReason[];
}

const newsTypes =
  /^(?:(?:Analysis|AskPublic|Background|Opinion|Reportage|Review|Satirical)?News(?:Article|MediaOrganization)|LiveBlogPosting|Report)$/;
const articleTypes = /^(?:Article|BlogPosting|AdvertiserContentArticle)$/;
const otherTypes =
  /^(?:Product|ProductGroup|Offer|SearchResultsPage|CheckoutPage|QAPage|DiscussionForumPosting|SoftwareApplication|TechArticle|APIReference|Recipe|JobPosting|ProfilePage)$/;
const datedPath = /\/(?:19|20)\d\d\/(?:\d\d?|[a-z]{3})\//i;
const newsPath =
  /\/(?:news|world|politics|article|articles|story|stories|nachrichten|actualite|noticias)(?:\/|-|$)/i;
const servicePath =
  /\/(?:login|log-in|signin|sign-in|signup|register|account|cart|basket|checkout|search|compose|edit|admin|settings|docs|documentation|api|forum|forums)(?:[/.?]|$)/i;
const serviceHost =
  /^(?:docs|mail|webmail|shop|store|forum|forums|accounts?|login|developer|wiki)\./;

interface Sign {
  reason: string;
  weight: number;
  holds(signals: NewsSignals): boolean;
}

const signs = [
  {
    reason: 'newsType',
    weight: 4,
    holds: ({ types }) => types.some((type) => newsTypes.test(type)),
  },
  {
    reason: 'newsHost',
    weight: 3,
    holds: ({ host }) => newsHosts.some((known) => isUnder(host, known)),
  },
  {
    reason: 'articleType',
    weight: 1,
    holds: ({ types }) => types.some((type) => articleTypes.test(type)),
  },
  { reason: 'openGraph', weight: 1, holds: ({ openGraphType }) => openGraphType === 'article' },
  { reason: 'dated', weight: 1, holds: ({ dated }) => dated },
  { reason: 'byline', weight: 1, holds: ({ byline, headline }) => byline && headline },
  {
    reason: 'address',
    weight: 1,
    holds: ({ path }) => datedPath.test(path) || newsPath.test(path),
  },
  { reason: 'readable', weight: 1, holds: ({ readable }) => readable },
  {
    reason: 'otherType',
    weight: -3,
    holds: ({ types }) => types.some((type) => otherTypes.test(type)),
  },
  {
    reason: 'service',
    weight: -3,
    holds: ({ host, path }) => servicePath.test(path) || serviceHost.test(host),
  },
  { reason: 'login', weight: -3, holds: ({ login, readable }) => login && !readable },
  { reason: 'editor', weight: -5, holds: ({ editor }) => editor },
] as const satisfies Sign[];

export type NewsReason = (typeof signs)[number]['reason'];

/** From this sum on a page counts as news. */
const THRESHOLD = 3;

function isUnder(host: string, known: string): boolean {
  return host === known || host.endsWith(`.${known}`);
}

/**
 * Adds up the signs.
 *
 * @returns the verdict, with the signs that speak for it
 */
export function decideNews(signals: NewsSignals): NewsVerdict {
  const held = signs.filter((sign) => sign.holds(signals));
  const news = held.reduce((sum, { weight }) => sum + weight, 0) >= THRESHOLD;
  const reasons = held
    .filter(({ weight }) => weight > 0 === news)
    .toSorted((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .map(({ reason }) => reason);
  return { news, reasons };
}

/** Hosts that publish news, subdomains included. */
const newsHosts =
  'abc.net.au abcnews.go.com afp.com aljazeera.com apnews.com axios.com bbc.co.uk bbc.com bloomberg.com cbc.ca cbsnews.com channel4.com cnbc.com cnn.com dailymail.co.uk dw.com economist.com elmundo.es elpais.com faz.net foxnews.com france24.com ft.com huffpost.com independent.co.uk inews.co.uk irishtimes.com itv.com latimes.com lefigaro.fr lemonde.fr mirror.co.uk nbcnews.com news.com.au news.sky.com newsweek.com npr.org nypost.com nytimes.com nzherald.co.nz pbs.org politico.com politico.eu propublica.org repubblica.it reuters.com rte.ie scmp.com smh.com.au spiegel.de sueddeutsche.de tagesschau.de taz.de telegraph.co.uk theatlantic.com theglobeandmail.com theguardian.com thehill.com thehindu.com theintercept.com thetimes.co.uk thetimes.com time.com timesofindia.indiatimes.com usatoday.com vox.com washingtonpost.com wsj.com zeit.de'.split(
    ' ',
  );
