// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { decideArticleDate } from '../core/article-date.ts';
import { dateSigns } from './article-date.ts';

const now = new Date('2022-03-01T12:00:00Z');

interface Page {
  path?: string;
  head?: string;
  body?: string;
  hasMoved?: boolean;
}

function dateOf({ path = '/story', head = '', body = '', hasMoved = false }: Page) {
  const html = `<!doctype html><html><head><title>A ruling | Paper</title>${head}</head><body>${body}</body></html>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  return decideArticleDate(dateSigns(page, { pathname: path }, hasMoved), now);
}
const dayOf = (page: Page) => dateOf(page)?.day;

const ld = (data: object | string) =>
  `<script type="application/ld+json">${typeof data === 'string' ? data : JSON.stringify(data)}</script>`;
const article = { '@type': 'NewsArticle', datePublished: '2021-12-10T09:30:00+00:00' };
const long = (text: string) => `<p>${text.padEnd(120, ' and so on')}</p>`;
const mark = (day: string) => `<meta itemprop="datePublished" content="${day}">`;
const time = (day: string, text = '', name = '') =>
  `<time class="${name}" datetime="${day}">${text}</time>`;
const story = `${long('First.')}${long('Second.')}${long('Third.')}`;

describe('JSON-LD', () => {
  test.each<[string, object | string]>([
    ['an article', article],
    ['a list', [{ '@type': 'BreadcrumbList' }, article]],
    ['a graph', { '@graph': [{ '@type': 'WebPage', datePublished: '2018-01-01' }, article] }],
    ['an article within its page', { '@type': 'WebPage', mainEntity: article }],
    ['several types', { ...article, '@type': ['Thing', 'ReportageNewsArticle'] }],
    ['a blog', { ...article, '@type': 'BlogPosting' }],
    ['a checked claim', { ...article, '@type': 'ClaimReview' }],
    ['a list of one date', { ...article, datePublished: ['2021-12-10'] }],
    ['milliseconds as a number', { ...article, datePublished: 1639128600000 }],
    ['when it was made, for want of better', { '@type': 'Article', dateCreated: '2021-12-10' }],
    ['published before made', { ...article, dateCreated: '2021-12-08' }],
    ['published before modified', { ...article, dateModified: '2022-01-01' }],
    ['a comma too many', '{"@type": "NewsArticle", "datePublished": "2021-12-10",}'],
    [
      'a line break in a text',
      '{"@type": ["Article"], "name": "a\nb", "datePublished" :"2021-12-10"}',
    ],
  ])('%s', (_, data) =>
    expect(dateOf({ head: ld(data) })).toEqual({ day: '2021-12-10', source: 'structured-data' }),
  );

  test.each<[string, object | string]>([
    ['nothing', ''],
    ['no object', 'null'],
    ['broken beyond reading', '{"@type": "NewsArticle", "datePublished": 2021-12'],
    ['no article', { '@type': 'WebPage', datePublished: '2021-12-10' }],
    ['no article, broken', '{"@type": "Product", "datePublished": "2021-12-10",}'],
    ['a video', { '@type': 'VideoObject', uploadDate: '2021-12-10' }],
    ['a list of teasers', { '@type': 'ItemList', itemListElement: [article] }],
    ['only a change', { '@type': 'NewsArticle', dateModified: '2021-12-10' }],
    ['an object for a date', { '@type': 'NewsArticle', datePublished: { year: 2021 } }],
    ['several articles', [article, { ...article, datePublished: '2021-12-07' }]],
    ['the .NET for never', { ...article, datePublished: '0001-01-01T00:00:00Z' }],
    ['nesting without an end', '{"mainEntity":['.repeat(9000) + ']}'.repeat(9000)],
  ])('gives no date for %s', (_, data) => expect(dateOf({ head: ld(data) })).toBeUndefined());

  test('of several articles, the one that stands at the address counts', () => {
    const other = { ...article, datePublished: '2021-12-07' };
    const addressed = [
      { ...other, url: 'https://example.org/other-story' },
      { ...article, url: 'https://example.org/news/story/?from=front' },
    ];
    expect(dayOf({ path: '/news/story', head: ld(addressed) })).toBe('2021-12-10');
    const named = [other, { ...article, mainEntityOfPage: { '@id': 'https://example.org/story' } }];
    expect(dayOf({ head: ld(named) })).toBe('2021-12-10');
  });

  test('of a live blog, its own date counts, not those of its entries', () =>
    expect(
      dayOf({
        head: ld({
          ...article,
          '@type': 'LiveBlogPosting',
          liveBlogUpdate: [{ '@type': 'BlogPosting', datePublished: '2021-12-11' }],
        }),
      }),
    ).toBe('2021-12-10'));
});

describe('metadata', () => {
  test.each([
    '<meta property="article:published_time" content="2021-12-10T09:30:00Z">',
    '<meta name="article:published_time" content="December 10, 2021, 07:47 PM EST">',
    '<meta property="og:published_time" content="2021-12-10">',
    '<meta property="og:article:published_time" content="2021-12-10">',
    '<meta name="article.published" content="2021-12-10">',
    '<meta name="date" content="2021-12-10">',
    '<meta name="DC.date" content="2021-12-10">',
    '<meta name="DC.date.issued" content="2021-12-10">',
    '<meta name="dcterms.created" content="2021-12-10">',
    '<meta name="dcterms.issued" content="2021-12-10">',
    '<meta name="parsely-pub-date" content="2021-12-10T09:30:00Z">',
    '<meta name="sailthru.date" content="2021-12-10 09:30:00">',
    '<meta name="pubdate" content="20211210">',
    '<meta name="publish-date" content="2021-12-10">',
    '<meta name="publication_date" content="Fri, 10 Dec 2021 09:30:00 +0100">',
    '<meta name="cXenseParse:recs:publishtime" content="2021-12-10T09:30:00Z">',
    '<meta name="published_at" content="1639128600">',
    '<meta name="post-date" content="2021/12/10">',
    '<meta itemprop="datePublished" content="2021-12-10">',
  ])('%s', (head) => expect(dateOf({ head })).toEqual({ day: '2021-12-10', source: 'metadata' }));

  test.each([
    '<meta property="article:modified_time" content="2021-12-10">',
    '<meta property="og:updated_time" content="2021-12-10">',
    '<meta property="article:expiration_time" content="2021-12-10">',
    '<meta name="unpublishdate" content="2021-12-10">',
    '<meta name="last-published-date" content="2021-12-10">',
    '<meta name="revision_date" content="2021-12-10">',
    '<meta property="article:publisher" content="https://example.org/2021/12/10/">',
    '<meta itemprop="foundingDate" content="1999-09-18">',
    '<meta name="eventdate" content="2021-12-10">',
    '<meta name="date" content="10/12/2021">',
    '<meta name="date">',
  ])('not %s', (head) => expect(dateOf({ head })).toBeUndefined());

  test('what is called a publication comes before what is called a date', () =>
    expect(
      dayOf({
        head: '<meta name="date" content="2021-12-12"><meta name="pubdate" content="2021-12-10">',
      }),
    ).toBe('2021-12-10'));
});

describe('microdata', () => {
  test.each([
    '<meta itemprop="datePublished" content="2021-12-10">',
    '<time itemprop="datePublished" datetime="2021-12-10T09:30">morning</time>',
    '<span itemprop="datePublished dateCreated">10 December 2021</span>',
    '<time itemprop="datePublished" datetime="2021-12-11T01:00:00Z">Dec. 10, 2021, 8 pm</time>',
  ])('%s', (element) =>
    expect(dateOf({ body: `<article><h1>A ruling</h1><div>${element}</div></article>` })).toEqual({
      day: '2021-12-10',
      source: 'microdata',
    }),
  );

  test('of comments and other stories does not count', () =>
    expect(
      dayOf({
        body: `<article><h1>A ruling</h1>${mark('2021-12-10')}
          <div class="CommentList">${mark('2021-12-12')}</div><aside>${mark('2021-12-08')}</aside></article>
          <div class="related"><article>${mark('2021-12-07')}</article></div>`,
      }),
    ).toBe('2021-12-10'));
  test('of a list of stories is no date', () =>
    expect(
      dayOf({ body: `<h1>World</h1><ul><li>${mark('2021-12-10')}<li>${mark('2021-12-09')}</ul>` }),
    ).toBeUndefined());
});

describe('times around the headline', () => {
  const page = (head: string, rest = '') =>
    `<main><article><header><h1>A ruling</h1>${head}</header>${story}</article>${rest}</main>`;

  test.each([
    ['one', page(time('2021-12-10'))],
    ['one that is also called updated', page(time('2021-12-10', '', 'published updated'))],
    ['the same twice', page(time('2021-12-10') + time('2021-12-10T09:30Z'))],
    [
      'and a later change by its class',
      page(time('2021-12-10') + time('2021-12-12', '', 'updated')),
    ],
    [
      'and a later change in words',
      page(time('2021-12-10') + time('2021-12-12', 'Updated 12 Dec')),
    ],
    [
      'and a later change by what holds it',
      page(`${time('2021-12-10')}<p class="modified-date">${time('2021-12-12')}</p>`),
    ],
    ['with text alone', page('<time>10 December 2021</time>')],
    ['in a link to itself', page(`<a href="/story">${time('2021-12-10')}</a>`)],
    ['above the headline', `<article>${time('2021-12-10')}<h1>A ruling</h1>${story}</article>`],
    [
      'beside its box',
      `<main><div><h1>A ruling</h1></div><div>${time('2021-12-10')}</div>${story}</main>`,
    ],
    ['and other stories', page(time('2021-12-10'), `<section>${time('2021-12-09')}</section>`)],
    [
      'and another heading first',
      `<h1>Paper</h1><div>${time('2022-02-28')}</div>${page(time('2021-12-10'))}`,
    ],
  ])('%s', (_, body) => expect(dateOf({ body })).toEqual({ day: '2021-12-10', source: 'byline' }));

  test.each([
    ['none', page('')],
    ['only a change', page(time('2021-12-10', '', 'entry-updated'))],
    ['two, of which neither says more', page(time('2021-12-10') + time('2021-12-12'))],
    ['one far below', `<main><h1>A ruling</h1>${story}<p>${time('2021-12-10')}</p></main>`],
    ['one in comments', page(`<div id="comments">${time('2021-12-10')}</div>`)],
    ['one in the footer', page('', `</main><footer>${time('2021-12-10')}</footer>`)],
    ['no headline', `<article>${time('2021-12-10')}${story}</article>`],
    [
      'a section page',
      `<main><h1>World</h1>${[7, 8, 9, 10, 10].map((day) => `<div>${time(`2021-12-${day}`)}</div>`).join('')}</main>`,
    ],
    [
      'a section page of one day',
      `<main><h1>World</h1>${'x'.repeat(5).replaceAll('x', `<div>${time('2021-12-10')}</div>`)}</main>`,
    ],
    [
      'a live blog',
      `<main><h1>As it happened</h1>${[9, 10].map((day) => `<section>${time(`2021-12-${day}`)}${long('Entry.')}</section>`).join('')}</main>`,
    ],
  ])('none for %s', (_, body) => expect(dateOf({ body })).toBeUndefined());
});

describe('the address', () => {
  test.each([
    '/2021/12/10/ruling',
    '/world/2021/dec/10/ruling',
    '/2021-12-10-ruling',
    '/news/ruling-2021-12-10/',
    '/news/2021-12-10',
    '/20211210/ruling.html',
  ])('%s', (path) => expect(dateOf({ path })).toEqual({ day: '2021-12-10', source: 'address' }));

  test.each([
    '/2021/12/ruling',
    '/2021/13/10/ruling',
    '/news/uk-20211210',
    '/news/120211210/',
    '/a/2021/12/101/ruling',
    '/articles/14848164',
  ])('not %s', (path) => expect(dateOf({ path })).toBeUndefined());

  test.each(['/', '/index.html', ''])('a site\u2019s first page is never dated: %s', (path) =>
    expect(dateOf({ path, head: ld(article) })).toBeUndefined(),
  );
});

describe('a page that went to another address without loading', () => {
  const head = `${ld(article)}<meta property="article:published_time" content="2021-12-10">`;
  test('no longer believes its head', () =>
    expect(dayOf({ head, hasMoved: true, path: '/2021/12/12/next' })).toBe('2021-12-12'));
  test('believes a head that names the new address', () => {
    const canonical = '<link rel="canonical" href="https://example.org/next/?a=1">';
    expect(dayOf({ head: head + canonical, hasMoved: true, path: '/next' })).toBe('2021-12-10');
    const openGraph = '<meta property="og:url" content="https://example.org/next">';
    expect(dayOf({ head: head + openGraph, hasMoved: true, path: '/next/' })).toBe('2021-12-10');
  });
});
