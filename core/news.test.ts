import { describe, expect, test } from 'vitest';
import { decideNews, type NewsSignals, newsSigns } from './news.ts';

const plain: NewsSignals = {
  host: 'example.org',
  path: '/',
  search: '',
  siteName: '',
  about: '',
  types: [],
  openGraphType: '',
  newsMeta: false,
  sections: 0,
  headlines: 0,
  dated: false,
  byline: false,
  readable: false,
  cart: false,
  login: false,
  editor: false,
};
/** What any well-kept blog shows. */
const article = {
  openGraphType: 'article',
  types: ['Article'],
  dated: true,
  byline: true,
  readable: true,
};
const decide = (signals: Partial<NewsSignals>) => decideNews({ ...plain, ...signals });

describe('news', () => {
  test.each<[string, Partial<NewsSignals>]>([
    ['a declared news article', { types: ['NewsArticle'] }],
    ['a live blog', { types: ['LiveBlogPosting', 'BlogPosting'], readable: true, dated: true }],
    ['the home page of a known newspaper', { host: 'theguardian.com' }],
    ['a subdomain of one', { host: 'edition.cnn.com' }],
    ['the front page of an unknown one', { sections: 5, headlines: 12 }],
    ['its section page', { sections: 5, path: '/politics' }],
    [
      'an article among sections that says nothing of itself',
      { sections: 5, byline: true, readable: true },
    ],
    ['an article on a site with a newspaper’s name', { ...article, siteName: 'northern herald' }],
    ['an article of a site that calls itself news', { ...article, about: 'x - allertown news' }],
    ['an article at a newspaper’s address', { ...article, path: '/world/europe/x' }],
    ['an article with publishers’ metadata', { ...article, newsMeta: true }],
    [
      'a newspaper’s article on shops',
      { types: ['NewsArticle', 'Product'], host: 'bbc.co.uk', cart: true },
    ],
    ['a teaser behind a login', { types: ['NewsArticle'], sections: 5, login: true, dated: true }],
  ])('%s', (_, signals) => expect(decide(signals).news).toBe(true));
});

describe('no news', () => {
  test.each<[string, Partial<NewsSignals>]>([
    ['nothing known', {}],
    ['an article that shows only what any blog shows', article],
    ['the same at a dated address', { ...article, path: '/2024/06/25/x' }],
    ['a blog’s home page', { headlines: 20, dated: true, byline: true, readable: true }],
    ['a post of a company that has news, too', { ...article, path: '/blog/x', sections: 2 }],
    [
      'a login page that calls itself an article',
      { openGraphType: 'article', login: true, path: '/login' },
    ],
    ['a newspaper’s login', { host: 'nytimes.com', path: '/login', login: true, sections: 9 }],
    ['a newspaper’s search', { host: 'bbc.co.uk', path: '/search', search: '?q=a', headlines: 20 }],
    ['a search for a word', { siteName: 'the herald', sections: 5, search: '?s=bridge' }],
    ['search results at any address', { sections: 5, headlines: 20, types: ['SearchResultsPage'] }],
    ['a shop', { types: ['Product', 'Article'], readable: true, cart: true }],
    ['a shop of a newspaper', { host: 'shop.theguardian.com', types: ['Product'] }],
    ['documentation', { host: 'docs.example.org', readable: true, dated: true, sections: 3 }],
    ['a host that only ends like a newspaper’s', { host: 'notbbc.com' }],
    ['a newsletter', { host: 'newsletter.example.org', about: 'newsletter', readable: true }],
    ['an editor on a newspaper’s host', { host: 'nytimes.com', editor: true, byline: true }],
  ])('%s', (_, signals) => expect(decide(signals).news).toBe(false));
});

test('what every blog has cannot make a page news', () => {
  const helpers = new Set<string>(['articleType', 'dated', 'byline', 'readable', 'headlines']);
  for (const headlines of [0, 99]) {
    for (const isArticle of [true, false]) {
      const signals = {
        ...plain,
        ...article,
        ...(!isArticle && { openGraphType: '', types: [] }),
        headlines,
        path: '/2024/06/25/x',
      };
      const held = newsSigns(signals);
      expect(held.filter(({ reason }) => !helpers.has(reason))).toEqual([]);
      expect(decideNews(signals).news).toBe(false);
    }
  }
});

test('a shared article is no search', () => {
  expect(decide({ types: ['NewsArticle'], path: '/world/x', search: '?s=20' }).news).toBe(true);
});

test('names the weightiest signs first, those that speak for the verdict', () => {
  expect(decide({ types: ['NewsArticle'], dated: true, sections: 3 }).reasons).toEqual([
    'newsType',
    'sections',
    'dated',
  ]);
  expect(decide({ login: true, cart: true, openGraphType: 'article' }).reasons).toEqual([
    'login',
    'shop',
  ]);
});
