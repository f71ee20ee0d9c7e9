import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TermPattern } from '../../data/packing.ts';
import { BlockWalker } from '../../page/blocks.ts';
import { parsePage } from '../stored-page/parse-page.ts';
import { createPageScan } from './scan-page.ts';

const term = (id: string, text: string): TermPattern => ({
  id,
  matching: {
    aliases: [{ text, tier: 1 }],
    consumes: [],
    for: { strong: [], weak: [] },
    against: [],
  },
});
const scanPage = createPageScan({
  terms: [term('belmarsh', 'HMP Belmarsh'), term('case', 'the case')],
  claims: { groups: {}, claims: [] },
});

/** The elements of a page's blocks, counted as docs/scan.md says. */
function blockElements(document: Document): Element[] {
  const walker = new BlockWalker(document.body);
  const elements: Element[] = [];
  for (let block = walker.next(); block; block = walker.next()) elements.push(block.element);
  return elements;
}

/** What stands, by the numbers that are given, in the `textContent` of the mentions' elements. */
function readBack(text: string) {
  const document = parsePage(text);
  const elements = blockElements(document);
  const { mentions } = scanPage(document);
  return mentions.map(({ term: id, text: words, block, start, end }) => {
    const element = elements[block]!;
    expect(element.textContent.slice(start, end)).toBe(words);
    return [id, words, block, element.localName, start];
  });
}

const mention = (words: string, block: number, name: string, start: number) => [
  ['belmarsh', words, block, name, start],
];

describe('a mention’s text stands at its place in its block’s textContent', () => {
  test.each([
    ['<p>a</p><p>in HMP Belmarsh', mention('HMP Belmarsh', 1, 'p', 3)],
    ['<p> \n in HMP\n  Belmarsh', mention('HMP\n  Belmarsh', 0, 'p', 6)],
    ['<p>in <b>HMP</b> <a>Bel</a>marsh', mention('HMP Belmarsh', 0, 'p', 3)],
    ['<p>Jos\u00e9 \u{1f600} HMP Bel\u00admarsh', mention('HMP Bel\u00admarsh', 0, 'p', 8)],
    ['<p>in HMP&nbsp;Belmarsh&#x2019;s gate', mention('HMP\u00a0Belmarsh', 0, 'p', 3)],
  ])('%s', (text, expected) => expect(readBack(text)).toEqual(expected));

  test.each([
    ['a line break has no text', '<p>one<br>in HMP<br>Belmarsh', mention('HMPBelmarsh', 0, 'p', 6)],
    ['an image has none', '<p><img alt="b">HMP Belmarsh', mention('HMP Belmarsh', 0, 'p', 0)],
    [
      'what is not read counts, where it has text',
      '<p><code>abc</code><noscript><b></noscript><script>x</script>HMP Belmarsh',
      mention('HMP Belmarsh', 0, 'p', 7),
    ],
    [
      'even within a mention',
      '<p>HMP <style>a{}</style>Belmarsh',
      mention('HMP a{}Belmarsh', 0, 'p', 0),
    ],
    [
      'a template has none',
      '<p><template>x</template>HMP Belmarsh',
      mention('HMP Belmarsh', 0, 'p', 0),
    ],
    ['a comment has none', '<p>HMP Bel<!-- x -->marsh', mention('HMP Belmarsh', 0, 'p', 0)],
  ])('%s', (_, text, expected) => expect(readBack(text)).toEqual(expected));
});

describe('the number of a block', () => {
  test('counts every run of text, though several belong to one element', () =>
    expect(
      readBack('<div>HMP Belmarsh<p>HMP Belmarsh</p>the case<br><br>HMP Belmarsh</div>'),
    ).toEqual([
      ...mention('HMP Belmarsh', 0, 'div', 0),
      ...mention('HMP Belmarsh', 1, 'p', 0),
      ['case', 'the case', 2, 'div', 24],
      ...mention('HMP Belmarsh', 3, 'div', 32),
    ]));

  test('leaves out runs without a letter to see', () =>
    expect(readBack('<p></p><p> &nbsp;</p><p><img></p><p>HMP Belmarsh')).toEqual(
      mention('HMP Belmarsh', 0, 'p', 0),
    ));
});

test('places are right whatever the page is made of', () => {
  const part = fc.constantFrom(
    'in HMP Belmarsh ',
    'HMP ',
    'Belmarsh',
    'the <i>case</i> ',
    '<br>',
    '<p>',
    '</p>',
    '<div>',
    '</div>',
    '<b>',
    '</b>',
    '<code>HMP</code>',
    '<script>1</script>',
    '<!-- c -->',
    '<table>',
    '<td>',
    '</table>',
    '<img>',
    '<noscript><p>n</noscript>',
    '<template>t</template>',
    '\u{1f600}',
  );
  let seen = 0;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 25 }), (parts) => {
      const mentions = readBack(parts.join(''));
      seen += mentions.length;
      const letters = mentions.map(([, words]) => String(words).replaceAll(/<.*?>/g, ''));
      for (const words of letters) expect(words).toMatch(/^(?:HMP.*Belmarsh|the case)$/s);
      const numbers = mentions.map(([, , block]) => Number(block));
      expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    }),
  );
  expect(seen).toBeGreaterThan(0);
});

describe('whether it is news', () => {
  const article = `<meta property="og:type" content="article">
    <script type="application/ld+json">{"@type": "NewsArticle"}</script><h1>News</h1>`;

  test('is told by the page itself', () => {
    expect(scanPage(parsePage(article)).verdict.news).toBe(true);
    expect(scanPage(parsePage('<p>HMP Belmarsh')).verdict.news).toBe(false);
  });

  test.each([
    '<link rel="canonical" href="https://www.reuters.com/world/one-story/">',
    '<meta property="og:url" content="https://www.reuters.com/world/one-story/">',
    '<link rel="canonical" href="/world/"><meta property="og:url" content="https://www.reuters.com/world/one-story/">',
  ])('and by the address that it gives as its own: %s', (head) => {
    const { verdict } = scanPage(parsePage(`${head}<h1>A story</h1>`));
    expect(verdict.news).toBe(true);
  });

  test('an address that is none is no reason', () => {
    for (const href of ['', 'about:blank', '//', 'file:///news/2024/01/01/a.html']) {
      const { verdict } = scanPage(parsePage(`<link rel="canonical" href="${href}">`));
      expect(verdict).toEqual({ news: false, reasons: [] });
    }
  });
});
