import { afterEach, describe, expect, test, vi } from 'vitest';
import type { ClaimSearch } from '../core/scan.ts';
import type { PainterChoice } from '../core/settings.ts';
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
  document.designMode = 'off';
  document.body.replaceChildren();
});

const marks = () => [...document.querySelectorAll<HTMLElement>(MARK_NAME)];
const markTexts = () => marks().map(({ textContent }) => textContent);
const claims = () => marks().map(({ dataset }) => dataset.claim);
const settled = (texts: string[]) => vi.waitFor(() => expect(markTexts()).toEqual(texts));
/** The texts that highlights cover. */
const highlighted = () =>
  ['term', 'repeat'].flatMap((kind) =>
    [...(CSS.highlights.get(`sourcelight-${kind}`) ?? [])].map((range) =>
      range.startContainer.textContent!.slice(range.startOffset, range.endOffset),
    ),
  );
const settledAsHighlights = (texts: string[]) =>
  vi.waitFor(() => expect(highlighted()).toEqual(texts));

async function read(html: string, texts: string[], choice: PainterChoice = 'auto') {
  document.body.innerHTML = html;
  const onChange = vi.fn<() => void>();
  reader = createReader({
    terms,
    muted: [],
    loadPainter: async () => createPagePainter(labels, choice),
    onChange,
  });
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  expect(markTexts()).toEqual(texts);
  return { reader, onChange };
}

/** Waits until a change to the page would have been read. */
async function quiet(onChange: { mock: { calls: unknown[] } }) {
  const { length } = onChange.mock.calls;
  document.body.append(document.createElement('p'));
  await vi.waitFor(() => expect(onChange.mock.calls.length).toBeGreaterThan(length));
}

describe('a page that stands still', () => {
  test('is marked, and is as it was afterwards', async () => {
    const html = '<h1>Belmarsh</h1><p>The <a href="#x">Espionage</a> <b>Act</b> and SAMs.</p>';
    const { reader: running } = await read(html, ['Belmarsh', 'Espionage', 'Act', 'SAMs']);
    running.destroy();
    expect(document.body.innerHTML).toBe(html);
  });
  test('lists its mentions in order, with the page\u2019s own characters', async () => {
    const { reader: running } = await read('<p>Bel\u00admarsh, <i>Espionage</i>\u00a0Act</p>', [
      'Bel\u00admarsh',
      'Espionage',
      '\u00a0Act',
    ]);
    expect(running.mentions().map(({ text }) => text)).toEqual([
      'Bel\u00admarsh',
      'Espionage\u00a0Act',
    ]);
  });
  test('words that the styles set apart are not one mention', async () => {
    await read('<p><span style="display:block">Espionage</span><span> Act</span></p>', []);
  });
  test('words in neighbouring blocks are not one mention', async () => {
    await read('<p>Espionage</p><p>Act</p>', []);
  });
});

describe('the search for claims', () => {
  const naming: TermPattern[] = terms.map((term) => ({
    ...term,
    matching: { ...term.matching, signalsCase: term.id === 'sams' },
  }));
  /** Takes each mention of Belmarsh for a claim. */
  const search: ClaimSearch = {
    *addTo(byBlock) {
      yield;
      return byBlock.map((mentions) =>
        mentions.map((mention) =>
          mention.term === 'belmarsh' ? { ...mention, claim: 'held' } : mention,
        ),
      );
    },
  };
  test('is asked for where the case is named, and what it finds is painted when it comes', async () => {
    document.body.innerHTML = '<p>SAMs</p><p>In Belmarsh</p>';
    let found: ClaimSearch | undefined;
    const onCase = vi.fn<() => void>();
    reader = createReader({
      terms: naming,
      muted: [],
      claims: () => found,
      onCase,
      loadPainter: async () => createPagePainter(labels, 'auto'),
      onChange: () => undefined,
    });
    await settled(['SAMs', 'Belmarsh']);
    expect(onCase).toHaveBeenCalled();
    expect(claims()).toEqual([undefined, undefined]);
    found = search;
    reader.lookForClaims();
    await vi.waitFor(() => expect(claims()).toEqual([undefined, 'held']));
    expect(marks()[1]!.getAttribute('aria-description')).toBe('correction');
    reader.destroy();
    expect(document.body.innerHTML).toBe('<p>SAMs</p><p>In Belmarsh</p>');
  });

  test('is not asked for on other pages', async () => {
    const onCase = vi.fn<() => void>();
    document.body.innerHTML = '<p>Belmarsh</p>';
    reader = createReader({
      terms: naming,
      muted: [],
      onCase,
      loadPainter: async () => createPagePainter(labels, 'auto'),
      onChange: () => undefined,
    });
    await settled(['Belmarsh']);
    expect(onCase).not.toHaveBeenCalled();
  });
});

describe('a page that lives', () => {
  test('what is added is marked', async () => {
    await read('<p>Belmarsh</p>', ['Belmarsh']);
    document.body.insertAdjacentHTML('afterbegin', '<p>First SAMs</p>');
    await settled(['SAMs', 'Belmarsh']);
    expect(reader!.mentions().map(({ text }) => text)).toEqual(['SAMs', 'Belmarsh']);
  });
  test('text added to a line is read with the line', async () => {
    await read('<p>The Espionage</p>', []);
    document.querySelector('p')!.append(' Act');
    await settled(['Espionage', ' Act']);
  });
  test('a text that the page changes shows no ghost, not even for a frame', async () => {
    await read('<p>day 2 at Belmarsh gate</p>', ['Belmarsh']);
    const paragraph = document.querySelector('p')!;
    paragraph.firstChild!.nodeValue = 'day 3 (gone)';
    await Promise.resolve();
    expect(paragraph.textContent).toBe('day 3 (gone)');
    paragraph.firstChild!.nodeValue = 'back in Belmarsh';
    // What the page writes under marks gets none again.
    await settledAsHighlights(['Belmarsh']);
    expect(marks()).toEqual([]);
  });
  test('a text that the page changes loses its highlight before the next frame', async () => {
    await read('<p>day 2 at Belmarsh gate</p>', [], 'highlights');
    expect(highlighted()).toEqual(['Belmarsh']);
    const { firstChild } = document.querySelector('p')!;
    firstChild!.nodeValue = 'day 3 at the gate of Belmarsh';
    await Promise.resolve();
    expect(CSS.highlights.size).toBe(0);
    await settledAsHighlights(['Belmarsh']);
    expect(document.querySelector('p')!.firstChild).toBe(firstChild);
  });
  test('a node that the page removes takes its marks along', async () => {
    await read('<p>At <b>the</b> Belmarsh gate</p>', ['Belmarsh']);
    const paragraph = document.querySelector('p')!;
    paragraph.childNodes[2]!.remove();
    await Promise.resolve();
    expect(paragraph.innerHTML).toBe('At <b>the</b>');
  });
  test.each(['', 'At '])('a text that the page cuts to %j is not brought back', async (text) => {
    const { onChange } = await read('<p>At Belmarsh gate</p>', ['Belmarsh']);
    document.querySelector('p')!.firstChild!.nodeValue = text;
    await Promise.resolve();
    expect(document.querySelector('p')!.textContent).toBe(text);
    await quiet(onChange);
    expect(document.querySelector('p')!.textContent).toBe(text);
  });
  test('a text that changes while its part is hidden shows no ghost', async () => {
    await read('<main><p>day 2 at Belmarsh gate</p></main>', ['Belmarsh']);
    const node = document.querySelector('p')!.firstChild!;
    document.querySelector('main')!.setAttribute('aria-hidden', 'true');
    node.nodeValue = 'day 3 (gone)';
    await Promise.resolve();
    expect(document.querySelector('p')!.textContent).toBe('day 3 (gone)');
  });
  test('a part that becomes an editor loses its marks', async () => {
    await read('<p>At Belmarsh</p>', ['Belmarsh']);
    document.querySelector('p')!.setAttribute('contenteditable', 'true');
    await settled([]);
    expect(document.querySelector('p')!.innerHTML).toBe('At Belmarsh');
  });
  test('a page that writes its own markup again and again has one mark, then a highlight, and nothing in the end', async () => {
    const { reader: running } = await read('<div><p>At Belmarsh</p></div>', ['Belmarsh']);
    const live = document.querySelector('div')!;
    for (let round = 0; round < 4; round++) {
      // oxlint-disable-next-line no-self-assign -- this is what such pages do
      live.innerHTML = live.innerHTML;
      await vi.waitFor(() => expect(running.mentions()).toHaveLength(1));
      await settledAsHighlights(['Belmarsh']);
      expect(live.innerHTML).toBe('<p>At Belmarsh</p>');
    }
    running.destroy();
    expect(document.body.innerHTML).toBe('<div><p>At Belmarsh</p></div>');
    expect(CSS.highlights.size).toBe(0);
  });
  test('a page that cannot be highlighted and takes its marks away is left alone after three rounds', async () => {
    const { onChange } = await read('<div><p>At Belmarsh</p></div>', ['Belmarsh'], 'marks');
    const live = document.querySelector('div')!;
    for (let round = 0; round < 3; round++) {
      await settled(['Belmarsh']);
      // oxlint-disable-next-line no-self-assign -- this is what such pages do
      live.innerHTML = live.innerHTML;
      await quiet(onChange);
    }
    await quiet(onChange);
    expect(markTexts()).toEqual([]);
    expect(live.innerHTML).toBe('<p>At Belmarsh</p>');
  });
  test('what a page rewrites as soon as it is marked is written once only because of us', async () => {
    document.body.innerHTML = '<p>At Belmarsh</p>';
    const paragraph = document.querySelector('p')!;
    let rewrites = 0;
    const fight = new MutationObserver(() => {
      if (!paragraph.querySelector(MARK_NAME)) return;
      rewrites++;
      paragraph.textContent = 'At Belmarsh';
    });
    fight.observe(paragraph, { childList: true, subtree: true });
    reader = createReader({
      terms,
      muted: [],
      loadPainter: async () => createPagePainter(labels, 'auto'),
      onChange: vi.fn<() => void>(),
    });
    await settledAsHighlights(['Belmarsh']);
    fight.disconnect();
    expect(rewrites).toBe(1);
    expect(paragraph.innerHTML).toBe('At Belmarsh');
  });
  test('a clock beside other blocks leaves their marks alone', async () => {
    await read('<article>Updated <span>1</span> s ago<p>Belmarsh</p></article>', ['Belmarsh']);
    const [mark] = marks();
    mark!.focus();
    document.querySelector('span')!.textContent = '2';
    document.body.append(document.createElement('news-ticker'));
    document.body.insertAdjacentHTML('beforeend', '<p>SAMs</p>');
    await settled(['Belmarsh', 'SAMs']);
    expect(marks()[0]).toBe(mark);
    expect(document.activeElement).toBe(mark);
  });
  test('a mark that is painted anew keeps the focus', async () => {
    const { onChange } = await read('<p>Belmarsh, <b>1</b></p>', ['Belmarsh']);
    const [mark] = marks();
    mark!.focus();
    document.querySelector('b')!.textContent = '2';
    await quiet(onChange);
    await settled(['Belmarsh']);
    expect(document.activeElement).toBe(marks()[0]);
  });
  test.each(['flex', 'inline-flex', 'grid'])(
    'text directly in a %s box has highlights, which move nothing',
    async (display) => {
      await read(`<p style="display:${display}">At Belmarsh gate</p><p>SAMs</p>`, ['SAMs']);
      expect(highlighted()).toEqual(['Belmarsh']);
    },
  );
  test('what Solid takes over from a server has no marks', async () => {
    await read('<main data-hk="00"><p>Belmarsh</p></main><p>SAMs</p>', ['SAMs']);
    expect(highlighted()).toEqual(['Belmarsh']);
  });
  test.each(['', '/'])('text beside a comment of %j has no marks', async (sign) => {
    const html = `<p>In Belmarsh <b>now</b><!--${sign}--> and</p><p>SAMs<!-- end --></p>`;
    await read(html, ['SAMs']);
    expect(highlighted()).toEqual(['Belmarsh']);
    reader!.destroy();
    await read(html, ['SAMs'], 'marks');
  });
  test('a page that normalizes its texts loses none', async () => {
    await read('<p>Belmarsh gate</p>', ['Belmarsh']);
    document.body.normalize();
    await Promise.resolve();
    expect(document.body.innerHTML).toBe('<p>Belmarsh gate</p>');
    await settledAsHighlights(['Belmarsh']);
  });
  test('text directly in a flexible box is left alone where the reader wants marks', async () => {
    await read('<p style="display: flex">At Belmarsh gate</p><p>SAMs</p>', ['SAMs'], 'marks');
    expect(highlighted()).toEqual([]);
  });
  test('a page that can be edited as a whole is left, and is given back once it can be', async () => {
    await read('<p>Belmarsh</p>', ['Belmarsh']);
    document.designMode = 'on';
    document.body.insertAdjacentHTML('beforeend', '<p>SAMs</p>');
    await settled([]);
    document.designMode = 'off';
    document.body.insertAdjacentHTML('beforeend', '<p>Espionage Act</p>');
    await settled(['Espionage Act']);
  });
  test('blocks in an element of the page\u2019s own kind are read', async () => {
    await read('<p>SAMs</p>', ['SAMs']);
    document.body.insertAdjacentHTML(
      'beforeend',
      '<news-card><p>Belmarsh</p> Belmarsh</news-card>',
    );
    await settled(['SAMs', 'Belmarsh', 'Belmarsh']);
  });
  test('what is removed is forgotten', async () => {
    const { onChange } = await read('<p>Belmarsh</p><p>SAMs</p>', ['Belmarsh', 'SAMs']);
    document.querySelector('p')!.remove();
    await quiet(onChange);
    expect(reader!.mentions().map(({ text }) => text)).toEqual(['SAMs']);
  });
  test('marks that stand stay the same elements', async () => {
    const { onChange } = await read('<p>Belmarsh</p>', ['Belmarsh']);
    const [mark] = marks();
    await quiet(onChange);
    expect(marks()[0]).toBe(mark);
  });
  test.each(['sourcelight-overlay', 'script', 'style'])(
    'a new %s is no change of the text',
    async (name) => {
      const { onChange } = await read('<p>Belmarsh</p>', ['Belmarsh']);
      const [mark] = marks();
      onChange.mockClear();
      vi.useFakeTimers();
      const element = document.documentElement.appendChild(document.createElement(name));
      element.textContent = '/* Belmarsh */';
      await vi.advanceTimersByTimeAsync(60_000);
      vi.useRealTimers();
      element.remove();
      expect(onChange).not.toHaveBeenCalled();
      expect(marks()).toEqual([mark]);
    },
  );
  test('our own painting is no change of the page', async () => {
    const { onChange } = await read('<p>Belmarsh</p>', ['Belmarsh']);
    await quiet(onChange);
    const { length } = onChange.mock.calls;
    await quiet(onChange);
    expect(onChange.mock.calls).toHaveLength(length + 1);
  });
  test('nothing is touched after the end', async () => {
    const { reader: running, onChange } = await read('<p>Belmarsh</p>', ['Belmarsh']);
    running.destroy();
    onChange.mockClear();
    vi.useFakeTimers();
    document.body.insertAdjacentHTML('beforeend', '<p>SAMs</p>');
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(marks()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });
});
