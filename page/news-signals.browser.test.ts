import { describe, expect, test } from 'vitest';
import { decideNews } from '../core/news.ts';
import { newsSignals } from './news-signals.ts';

const pages = import.meta.glob<string>('../tests/pages/kinds/*.html', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const tables = import.meta.glob<string>('../tests/pages/kinds/kinds.tsv', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const kinds = (Object.values(tables)[0] ?? '')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
const nowhere = { hostname: '', pathname: '/' };

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const signalsOf = (html: string) => newsSignals(parse(html), nowhere);

test('every page of tests/pages/kinds has a label', () => {
  const files = Object.keys(pages).map((path) => path.split('/').at(-1));
  expect(kinds.map(([file]) => file)).toEqual(files);
});

test.each(kinds)('%s is %s', (file, label, address, why) => {
  const document = parse(pages[`../tests/pages/kinds/${file}`] ?? '');
  const { news } = decideNews(newsSignals(document, address ? new URL(address) : nowhere));
  expect(news).toBe((label === 'news') !== why?.startsWith('not told apart'));
});

describe('signs', () => {
  test('an empty page has none', () => {
    expect(signalsOf('')).toEqual({
      host: '',
      path: '/',
      search: '',
      siteName: '',
      about: ' ',
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
    });
  });

  test('types stand in JSON-LD, broken or not, and in microdata', () => {
    const html = `<script type="application/ld+json">{"@type": ["NewsArticle", "Article"], oops</script>
      <script>{"@type": "Product"}</script>
      <div itemscope itemtype="https://schema.org/Person"></div>`;
    expect(signalsOf(html).types).toEqual(['NewsArticle', 'Article', 'Person']);
  });

  test.each([
    ['<title>A bridge | The Herald</title>', 'the herald'],
    ['<title>A bridge - a town – Herald</title>', 'herald'],
    ['<title>Herald</title>', ''],
    [
      '<title>A bridge | Elsewhere</title><meta property="og:site_name" content="Herald">',
      'herald',
    ],
  ])('%s names its site', (html, name) => expect(signalsOf(html).siteName).toBe(name));

  test.each([
    ['<meta name="news_keywords" content="bridge">', true],
    ['<meta property="fb:pages" content="1">', true],
    ['<meta name="keywords" content="news">', false],
  ])('%s is publishers’ metadata: %s', (html, is) => expect(signalsOf(html).newsMeta).toBe(is));

  test('headlines are links in headings, or around them, if they are long', () => {
    const html = `<h2><a href="/a">Footbridge over the river reopens</a></h2>
      <a href="/b"><h3>Footbridge over the river reopens</h3></a>
      <h2><a href="/c">Sport</a></h2>
      <h2>Footbridge over the river reopens</h2>`;
    expect(signalsOf(html).headlines).toBe(2);
  });

  test.each([
    ['<h1>A</h1><p>By Ada Brook</p>', true],
    ['<h1>A</h1><p>Von Ada Brook, Allertal</p>', true],
    ['<h1>A</h1><div class="byline">Ada Brook</div>', true],
    ['<h1>A</h1><p>by the river it is cool</p>', false],
    ['<p>By Ada Brook</p>', false],
  ])('%s has a byline: %s', (html, has) => expect(signalsOf(html).byline).toBe(has));

  test('an editor is one that holds the text, not a box for comments', () => {
    const text = 'A sentence of some length. '.repeat(30);
    expect(signalsOf(`<div contenteditable>${text}</div>`).editor).toBe(true);
    expect(signalsOf(`<p>${text}</p><div contenteditable><p><br></p></div>`).editor).toBe(false);
    expect(signalsOf(`<div contenteditable="false">${text}</div>`).editor).toBe(false);
  });

  test('a shop has a cart', () => {
    expect(signalsOf('<a href="/cart/">Cart</a>').cart).toBe(true);
    expect(signalsOf('<a href="/cartoons/">Cartoons</a>').cart).toBe(false);
  });
});
