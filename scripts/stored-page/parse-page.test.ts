import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePage } from './parse-page.ts';

/** The tree below the body, in brackets. */
function shapeOf(node: Node): string {
  if (node.nodeType === node.TEXT_NODE) return (node as Text).data;
  const inner = Array.from(node.childNodes, shapeOf).join('');
  return `${(node as Element).localName}(${inner})`;
}

describe('the tree is what browsers make of it', () => {
  test.each([
    ['<p>a<p>b', 'body(p(a)p(b))'],
    ['<b>a<p>b</b>c</p>', 'body(b(a)p(b(b)c))'],
    ['a</p>b', 'body(ap()b)'],
    ['<table>a<tr><td>b', 'body(atable(tbody(tr(td(b)))))'],
    ['<a href=1>a<a href=2>b', 'body(a(a)a(b))'],
    ['<p>a<div>b</p>c', 'body(p(a)div(bp()c))'],
    ['<ul><li>a<li>b</ul>', 'body(ul(li(a)li(b)))'],
    ['a<!-- c -->b', 'body(ab)'],
    ['a<template><p>b</template>c', 'body(atemplate()c)'],
    ['&lt;&nbsp&eacute&bogus;', 'body(<\u00a0é&bogus;)'],
    ['<script>a<b></script>c', 'body(c)'],
    ['<textarea>\n<b>a</textarea>', 'body(textarea(<b>a))'],
    ['<svg><foreignObject><p>a</svg>b', 'body(svg(foreignObject(p(ab))))'],
    ['<svg><a:b>c<p>d', 'body(svg(a_b(c))p(d))'],
    ['<p/>a<br/>b</br>c', 'body(p(abr()bbr()c))'],
    ['', 'body()'],
  ])('%s', (text, shape) => expect(shapeOf(parsePage(text).body)).toBe(shape));

  test('as where scripts run, what stands in noscript is text', () => {
    const document = parsePage('<head><noscript><img></noscript><title>t</title><p><noscript><b>a');
    expect(document.querySelectorAll('img, b').length).toBe(0);
    expect(document.querySelector('p')?.textContent).toBe('<b>a');
    expect(document.querySelector('title')?.parentElement?.localName).toBe('head');
  });

  test('Chromium’s limit of depth keeps all text in order', () => {
    const document = parsePage(`${'<div>'.repeat(2000)}a<p>b`);
    const last = document.querySelector('p');
    let depth = 0;
    for (let at: Element | null = last; at; at = at.parentElement) depth++;
    expect(depth).toBe(513);
    expect(document.body.textContent).toBe('ab');
  });
});

test('a document has a title, attributes and selectors, and no window', () => {
  const document = parsePage('<title> A  title </title><p CLASS="By-Line" data-x=1 =y=2>a');
  expect(document.title).toBe('A title');
  expect(document.querySelector('[class*="by-line" i]')?.getAttribute('data-x')).toBe('1');
  expect(document.defaultView).toBeNull();
});

test('nothing that is found in markup is too odd', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '<svg>',
      '<math>',
      '<xmlns>',
      '<xml:a>',
      '<a:b:>',
      '<p =a "b\' <c>',
      '</',
      '<table>',
      '<template>',
      '<select>',
      '<frameset>',
      '<plaintext>',
      '<!doctype',
      '<![CDATA[',
      '\0',
    ),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      expect(parsePage(pieces.join('')).documentElement.localName).toBe('html');
    }),
  );
});
