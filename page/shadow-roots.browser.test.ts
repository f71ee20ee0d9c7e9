import { afterEach, describe, expect, test, vi } from 'vitest';
import type { TermPattern } from '../data/packing.ts';
import { MARK_NAME } from './mark-element.ts';
import { createPagePainter } from './page-painter.ts';
import { createReader, type Reader } from './reader.ts';

const labels = { mention: 'background', claim: 'correction' };

const terms: TermPattern[] = ['Belmarsh', 'Espionage Act', 'SAMs'].map((text) => ({
  id: text.toLowerCase().replace(' ', '-'),
  matching: {
    aliases: [{ text, tier: 1 }],
    consumes: [],
    for: { strong: [], weak: [] },
    against: [],
  },
}));

let reader: Reader | undefined;

afterEach(() => {
  reader?.destroy();
  reader = undefined;
  document.body.replaceChildren();
});

const words = () => reader!.mentions().map(({ text }) => text);
const settled = (texts: string[]) => vi.waitFor(() => expect(words()).toEqual(texts));

function attach(host: Element, html: string, mode: ShadowRootMode = 'open'): ShadowRoot {
  const root = host.attachShadow({ mode });
  root.innerHTML = html;
  return root;
}

/** Reads a page whose `.host` elements have shadow roots. */
async function read(html: string, roots: string[], texts: string[]) {
  document.body.innerHTML = html;
  const found = [...document.querySelectorAll('.host')].map((host, at) => attach(host, roots[at]!));
  const onChange = vi.fn<() => void>();
  reader = createReader({
    terms,
    muted: [],
    loadPainter: async () => createPagePainter(labels, 'auto'),
    onChange,
  });
  await settled(texts);
  return found;
}

describe('text in open shadow roots', () => {
  test('is read in its place, and shown by highlights', async () => {
    const html = '<p>Belmarsh</p><news-card class="host"></news-card><p>Espionage Act</p>';
    const [root] = await read(
      html,
      ['<p>At <b>SAMs</b></p>'],
      ['Belmarsh', 'SAMs', 'Espionage Act'],
    );
    expect(root!.innerHTML).toBe('<p>At <b>SAMs</b></p>');
    const [range] = CSS.highlights.get('sourcelight-term')!;
    expect(range!.startContainer).toBe(root!.querySelector('b')!.firstChild);
  });
  test('is read where it stands directly in the root, and in roots within roots', async () => {
    const [root] = await read(
      '<div class="host"></div>',
      ['SAMs <news-card></news-card>'],
      ['SAMs'],
    );
    attach(root!.querySelector('news-card')!, '<p>Belmarsh</p>');
    root!.append(' and the Espionage Act');
    await settled(['SAMs', 'Espionage Act', 'Belmarsh']);
  });
  test('is no part of the text beside the host', async () => {
    await read('<p>Espionage <news-card class="host"></news-card></p>', ['Act'], []);
  });
  test('is left where the host is hidden from readers or an editor', async () => {
    await read(
      '<div aria-hidden="true"><span class="host"></span></div><p>SAMs</p>',
      ['<p>Belmarsh</p>'],
      ['SAMs'],
    );
  });
  test('is found under the pointer', async () => {
    const [root] = await read(
      '<news-card class="host"></news-card>',
      ['<p>Belmarsh</p>'],
      ['Belmarsh'],
    );
    const [{ mention } = {}] = reader!.mentions();
    const [anchor] = reader!.painter!.anchorsOf(mention!);
    const { left, top, width, height } = anchor!.getBoundingClientRect();
    const point = { x: left + width / 2, y: top + height / 2 };
    expect(reader!.painter!.at(root!.querySelector('p')!, point)).toBe(mention);
  });
});

describe('shadow roots live', () => {
  const html = '<news-card class="host"></news-card>';

  test('text that changes is read again', async () => {
    const [root] = await read(html, ['<p>Belmarsh</p>'], ['Belmarsh']);
    root!.querySelector('p')!.firstChild!.nodeValue = 'SAMs';
    await settled(['SAMs']);
    root!.innerHTML = 'Espionage <i>Act</i>';
    await settled(['Espionage Act']);
    root!.firstChild!.nodeValue = 'No Espionage ';
    root!.append(', SAMs');
    await settled(['Espionage Act', 'SAMs']);
  });
  test('hosts that come are read, those that go are forgotten', async () => {
    await read('<p>SAMs</p>', [], ['SAMs']);
    const host = document.createElement('news-card');
    attach(host, '<p>Belmarsh</p>');
    document.querySelector('p')!.append(host);
    await settled(['SAMs', 'Belmarsh']);
    host.remove();
    await settled(['SAMs']);
  });
  test('a root that is attached late is found when something changes', async () => {
    await read('<p>SAMs</p><late-card></late-card>', [], ['SAMs']);
    attach(document.querySelector('late-card')!, '<p>Belmarsh</p>');
    document.querySelector('p')!.append('!');
    await settled(['SAMs', 'Belmarsh']);
  });
  test('closed roots stay closed', async () => {
    const host = document.createElement('news-card');
    attach(host, '<p>Belmarsh</p>', 'closed');
    await read('<p>SAMs</p>', [], ['SAMs']);
    document.body.append(host);
    document.body.insertAdjacentHTML('beforeend', '<p>Espionage Act</p>');
    await settled(['SAMs', 'Espionage Act']);
  });
  test('nothing is left in them', async () => {
    const [root] = await read(html, ['<p>Belmarsh</p>'], ['Belmarsh']);
    reader!.destroy();
    expect(root!.innerHTML).toBe('<p>Belmarsh</p>');
    expect(root!.adoptedStyleSheets).toEqual([]);
    expect(CSS.highlights.size).toBe(0);
    expect(document.querySelector(MARK_NAME)).toBeNull();
  });
});
