import { describe, expect, test } from 'vitest';
import { decideNews, type NewsSignals } from './news.ts';

const plain: NewsSignals = {
  host: 'example.org',
  path: '/',
  types: [],
  openGraphType: '',
  dated: false,
  byline: false,
  headline: false,
  readable: false,
  login: false,
  editor: false,
};
const decide = (signals: Partial<NewsSignals>) => decideNews({ ...plain, ...signals });

describe('news', () => {
  test.each<[string, Partial<NewsSignals>]>([
    ['a declared news article', { types: ['NewsArticle'] }],
    ['the home page of a known newspaper', { host: 'theguardian.com' }],
    ['a subdomain of one', { host: 'edition.cnn.com' }],
    [
      'a dated article with a byline on an unknown host',
      { dated: true, byline: true, headline: true, readable: true },
    ],
    [
      'an article by metadata, address and text',
      { openGraphType: 'article', path: '/2024/06/24/x', readable: true },
    ],
  ])('%s', (_, signals) => expect(decide(signals).news).toBe(true));
});

describe('no news', () => {
  test.each<[string, Partial<NewsSignals>]>([
    ['nothing known', {}],
    [
      'a login page that calls itself an article',
      { openGraphType: 'article', login: true, path: '/login', headline: true },
    ],
    ['a shop', { types: ['Product', 'Article'], readable: true, headline: true }],
    ['a shop of a newspaper', { host: 'shop.theguardian.com', types: ['Product'] }],
    ['documentation', { host: 'docs.example.org', readable: true, headline: true, dated: true }],
    ['a host that only ends like one', { host: 'notbbc.com' }],
    ['an editor on a newspaper\u2019s host', { host: 'nytimes.com', editor: true }],
  ])('%s', (_, signals) => expect(decide(signals).news).toBe(false));
});

test('names the weightiest signs first, those that speak for the verdict', () => {
  expect(decide({ types: ['NewsArticle'], dated: true }).reasons).toEqual(['newsType', 'dated']);
  expect(decide({ login: true, openGraphType: 'article' }).reasons).toEqual(['login']);
});
