import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';

afterEach(() => document.body.replaceChildren());

function blocksOf(html: string): Block[] {
  document.body.innerHTML = html;
  return readAll(document.body);
}

function readAll(root: Element): Block[] {
  const walker = new BlockWalker(root);
  const blocks: Block[] = [];
  for (let block = walker.next(); block; block = walker.next()) blocks.push(block);
  return blocks;
}

const textsOf = (html: string) => blocksOf(html).map(({ text }) => text.trim());

describe('blocks', () => {
  test.each([
    ['<p>One <b>two</b> <a href="#">three</a></p><p>Four</p>', ['One two three', 'Four']],
    ['loose <div>in a div</div> tail', ['loose', 'in a div', 'tail']],
    ['<ul><li>a<ul><li>b</li></ul>c</li></ul>', ['a', 'b', 'c']],
    ['<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['<p>a<br>b</p>', ['a\u2028b']],
    ['<p>a<br> <br>b</p>', ['a', 'b']],
    ['<p>a<news-link>b</news-link>c</p>', ['abc']],
    ['<p>a</p><p> \n </p><p></p>', ['a']],
    ['<div><p>a</p></div><div></div><section>b<p></p></section>', ['a', 'b']],
    ['<details><summary>a</summary>b</details>', ['a', 'b']],
  ])('%s', (html, texts) => expect(textsOf(html)).toEqual(texts));

  test('a heading is known', () =>
    expect(blocksOf('<h2>a</h2><p>b</p>').map(({ heading }) => heading)).toEqual([true, false]));
});

describe('what is never read', () => {
  test.each([
    '<script>x</script>',
    '<style>x</style>',
    '<noscript>x</noscript>',
    '<template>x</template>',
    '<textarea>x</textarea>',
    '<select><option>x</option></select>',
    '<code>x</code>',
    '<svg><text>x</text></svg>',
    '<math><mtext>x</mtext></math>',
    '<div contenteditable>x</div>',
    '<div contenteditable="plaintext-only"><p>x</p></div>',
    '<span aria-hidden="true">x</span>',
    '<sourcelight-overlay>x</sourcelight-overlay>',
    '<iframe srcdoc="x"></iframe>',
  ])('%s', (html) => expect(textsOf(`<p>a${html}b</p>`).join('')).not.toContain('x'));

  test('and mentions never run across it', () =>
    expect(textsOf('<p>Bel<code>x</code>marsh</p>')).toEqual(['Bel\ufffcmarsh']));
  test('what is editable only by name is read', () =>
    expect(textsOf('<p contenteditable="false">a</p>')).toEqual(['a']));
  test('nothing below an editable root', () => {
    document.body.innerHTML = '<div contenteditable><p>a</p></div>';
    expect(readAll(document.querySelector('p')!)).toEqual([]);
  });
});

test('every place of a block is the page\u2019s own character', () => {
  const leaf = fc.constantFrom(
    'text ',
    '<b>bold</b>',
    '<br>',
    '<p>para</p>',
    '<img>',
    '<i></i>',
    '<a>l<u>i</u>nk</a>',
    '<div>d<p>e</p>f</div>',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(leaf, { maxLength: 12 }), (parts) => {
      for (const { text, pieces } of blocksOf(parts.join(''))) {
        for (const { node, start } of pieces) {
          expect(text.slice(start, start + node.data.length)).toBe(node.data);
        }
      }
    }),
  );
});

test('each readable text node stands in one block, in document order', () => {
  const nodes = blocksOf('a<div>b<p>c</p>d<br><br>e</div>f').flatMap(({ pieces }) => pieces);
  expect(nodes.map(({ node }) => node.data).join('')).toBe('abcdef');
});

test('a page 5,000 levels deep is read', () => {
  let deepest = document.body as Element;
  for (let level = 0; level < 5000; level++) {
    deepest = deepest.appendChild(document.createElement('div'));
  }
  deepest.textContent = 'deep';
  expect(readAll(document.body).map(({ text }) => text)).toEqual(['deep']);
});

test('a place that the page takes away is noticed', () => {
  document.body.innerHTML = '<div id="gone"><p>a</p><p>b</p></div><p>c</p>';
  const walker = new BlockWalker(document.body);
  walker.next();
  expect(walker.isLost).toBe(false);
  document.querySelector('#gone')!.remove();
  expect(walker.isLost).toBe(true);
});
