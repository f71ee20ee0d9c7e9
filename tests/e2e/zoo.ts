/** The zoo: nasty pages, and what each must be like with and without us, in either browser. */
import { readFileSync } from 'node:fs';
import { deepNesting, longText, manyNodes } from './huge-pages.ts';
import { type MemoryPage, startServer, type TestServer } from './server.ts';

export interface ZooPage {
  /** What is odd about it. */
  name: string;
  path: string;
  /** Headers that it is served with. */
  headers?: Record<string, string>;
}

const strictPolicy =
  "default-src 'none'; style-src 'none'; script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** Pages that stand still; each says by `data-here` where which mention should be found. */
export const stillPages: ZooPage[] = [
  { name: 'XHTML served as XML', path: '/zoo/xhtml.xhtml' },
  { name: 'quirks mode', path: '/zoo/quirks.html' },
  { name: 'right-to-left text', path: '/zoo/right-to-left.html' },
  { name: 'vertical writing', path: '/zoo/vertical.html' },
  { name: 'formulas and drawings', path: '/zoo/math-and-drawings.html' },
  { name: 'paragraphs parted by line breaks', path: '/zoo/line-breaks.html' },
  { name: 'tables', path: '/zoo/tables.html' },
  { name: 'text that cannot be selected', path: '/zoo/unselectable.html' },
  { name: 'editors', path: '/zoo/editors.html' },
  { name: 'styles that attack', path: '/zoo/hostile-styles.html' },
  { name: 'changed prototypes', path: '/zoo/changes-prototypes.html' },
  {
    name: 'a strict policy',
    path: '/zoo/strict-policy.html',
    headers: { 'content-security-policy': strictPolicy },
  },
  {
    name: 'a sandbox',
    path: '/zoo/sandboxed.html',
    headers: { 'content-security-policy': 'sandbox' },
  },
  { name: 'one text of 5 MB', path: '/zoo/long-text' },
  { name: '200,000 nodes', path: '/zoo/many-nodes' },
  { name: '5,000 levels', path: '/zoo/deep-nesting' },
];

/** Serves the zoo. */
export async function startZoo(): Promise<TestServer> {
  const guarded = stillPages.flatMap(({ path, headers }): [string, MemoryPage][] =>
    headers ? [[path, { body: readFileSync(`tests/pages${path}`), headers }]] : [],
  );
  return startServer({
    folders: { '/': 'tests/pages' },
    pages: {
      '/zoo/long-text': longText(),
      '/zoo/many-nodes': manyNodes(),
      '/zoo/deep-nesting': deepNesting(),
      ...Object.fromEntries(guarded),
    },
  });
}

/** What is painted on a page. */
export interface Painted {
  /** The words found in each place that says what should be found there. */
  here: { expected: string; found: string }[];
  /** Words that are painted anywhere else. */
  elsewhere: string[];
  marks: number;
  highlights: number;
}

/** Runs on the page, so it must stand alone: reads what is painted, in open shadow roots too. */
export function readPainted(): Painted {
  const spots: { node: Element | null; text: string }[] = [];
  const places: Element[] = [];
  const visit = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) visit(element.shadowRoot);
    }
    places.push(...root.querySelectorAll('[data-here]'));
    for (const mark of root.querySelectorAll('sourcelight-mark')) {
      spots.push({ node: mark, text: mark.textContent ?? '' });
    }
  };
  visit(document);
  const marks = spots.length;
  for (const [name, highlight] of CSS.highlights?.entries() ?? []) {
    if (!name.startsWith('sourcelight-')) continue;
    for (const range of highlight) {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      spots.push({ node: range.startContainer.parentElement, text: live.toString() });
    }
  }
  const within = (place: Element) => spots.filter(({ node }) => place.contains(node));
  return {
    here: places.map((place) => ({
      expected: place.getAttribute('data-here') ?? '',
      found: within(place)
        .map(({ text }) => text)
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    })),
    elsewhere: spots
      .filter(({ node }) => !places.some((place) => place.contains(node)))
      .map(({ text }) => text),
    marks,
    highlights: spots.length - marks,
  };
}

/**
 * Runs on the page: everything that can be told of its DOM. The first call remembers the
 * text nodes, the others say whether they are the same objects.
 */
export function takeSnapshot(): { markup: string; texts: string; areSame: boolean } {
  const nodes: Text[] = [];
  const visit = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (node.nodeType === Node.TEXT_NODE) nodes.push(node as Text);
      else if ((node as Element).shadowRoot) visit((node as Element).shadowRoot as ShadowRoot);
    }
  };
  visit(document);
  const world = globalThis as { textNodes?: Text[] };
  const before = (world.textNodes ??= nodes);
  const [markup = '', texts = ''] = [
    new XMLSerializer().serializeToString(document),
    nodes.map(({ data }) => data.length).join(),
  ].map((text) => {
    if (text.length < 20_000) return text;
    let hash = 0;
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return `${text.length} characters, ${hash}`;
  });
  const areSame = nodes.length === before.length && nodes.every((node, at) => node === before[at]);
  return { markup, texts, areSame };
}

/** Runs on the page: where some words of one text stand in the window. */
export function placeOfWords(words: string) {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x, y, width, height };
  }
  return undefined;
}
