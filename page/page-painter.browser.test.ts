import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Mention } from '../core/scan.ts';
import type { PainterChoice } from '../core/settings.ts';
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';
import { MARK_NAME } from './mark-element.ts';
import { createPagePainter } from './page-painter.ts';

const labels = { mention: 'background', claim: 'correction' };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
  document.head.querySelectorAll('[data-test]').forEach((element) => element.remove());
  CSS.highlights.clear();
});

const firstBlock = () => new BlockWalker(document.body).next() as Block;

function belmarshIn(block: Block): Mention {
  const start = block.text.indexOf('Belmarsh');
  return { term: 'belmarsh', start, end: start + 8, repeat: false };
}

const isMarked = () => document.querySelector(MARK_NAME) !== null;
const isHighlighted = () => CSS.highlights.has('sourcelight-term');

function paint(html: string, choice: PainterChoice = 'auto') {
  document.body.innerHTML = html;
  const painter = createPagePainter(labels, choice);
  const block = firstBlock();
  const mention = belmarshIn(block);
  painter.paint(block, [mention]);
  return { painter, block, mention };
}

describe('a block is shown', () => {
  test('by marks where the text stands still', () => {
    const { painter, mention } = paint('<p>At Belmarsh</p>');
    expect([isMarked(), isHighlighted()]).toEqual([true, false]);
    expect(painter.anchorsOf(mention)).toEqual([document.querySelector(MARK_NAME)]);
  });
  test.each([
    '<div id="__next"><main><p>At Belmarsh</p></main></div>',
    '<div data-reactroot=""><p>At Belmarsh</p></div>',
    '<main><!--$--><p>At Belmarsh</p><!--/$--></main>',
    '<p class="svelte-1a2b3c4">At Belmarsh</p>',
    '<astro-island><p>At Belmarsh</p></astro-island>',
    '<p style="display: flex">At Belmarsh</p>',
  ])('by highlights in %s', (html) => {
    const { painter, mention } = paint(html);
    expect([isMarked(), isHighlighted()]).toEqual([false, true]);
    expect(document.body.innerHTML).toBe(html);
    expect(painter.anchorsOf(mention).map(String)).toEqual(['Belmarsh']);
  });
  test('by marks beside an island', () => {
    paint('<p>At Belmarsh</p><astro-island><p>1 comment</p></astro-island>');
    expect(isMarked()).toBe(true);
  });
  test('by highlights everywhere for readers who ask for them', () => {
    paint('<p>At Belmarsh</p>', 'highlights');
    expect([isMarked(), isHighlighted()]).toEqual([false, true]);
  });
  test('by marks everywhere for readers who ask for those', () => {
    paint('<div id="__next"><p>At Belmarsh</p></div>', 'marks');
    expect([isMarked(), isHighlighted()]).toEqual([true, false]);
  });
  test('by nothing where its words are apart on the screen', () => {
    paint('<p>At <b style="display: block">Bel</b>marsh</p>', 'highlights');
    expect([isMarked(), isHighlighted()]).toEqual([false, false]);
  });
});

describe('where the browser', () => {
  const framed = '<div id="__next"><p>At Belmarsh</p></div>';

  test.each<[string, () => unknown]>([
    ['has no highlights', () => vi.stubGlobal('Highlight', undefined)],
    [
      'has highlights without underlines, as Firefox before 146,',
      () => {
        const supports = CSS.supports.bind(CSS);
        vi.spyOn(CSS, 'supports').mockImplementation((name: string, value?: string) =>
          name === '-moz-appearance' ? true : supports(name, value ?? ''),
        );
        vi.spyOn(CSS, 'highlights', 'get').mockReturnValue(new Map() as never);
      },
    ],
  ])('%s all is shown by marks', (_, prepare) => {
    prepare();
    paint(framed, 'highlights');
    expect(isMarked()).toBe(true);
  });
});

describe('after the page has', () => {
  test('written under the marks, the block has highlights', () => {
    const { painter, block } = paint('<p>At Belmarsh</p>');
    const { node } = block.pieces[0]!;
    node.data = 'In Belmarsh';
    painter.clear(block, new Set([node]));
    const again = firstBlock();
    painter.paint(again, [belmarshIn(again)]);
    expect([isMarked(), isHighlighted()]).toEqual([false, true]);
  });
  test('changed something else in the block, it has marks', () => {
    const { painter, block } = paint('<p>At Belmarsh, <b>1</b></p>');
    document.querySelector('b')!.textContent = '2';
    painter.clear(block, new Set());
    const again = firstBlock();
    painter.paint(again, [belmarshIn(again)]);
    expect(isMarked()).toBe(true);
  });
  test('taken marked blocks away, what comes in their place has highlights', () => {
    const { painter } = paint('<main><p>At Belmarsh</p></main>');
    const main = document.querySelector('main')!;
    main.innerHTML = '<p>Still in Belmarsh</p>';
    painter.noteTaken([main]);
    const again = firstBlock();
    painter.paint(again, [belmarshIn(again)]);
    expect([isMarked(), isHighlighted()]).toEqual([false, true]);
  });
  test('moved a marked block, it has marks', () => {
    const { painter, block } = paint('<main><p>At Belmarsh</p></main>');
    document.body.append(block.element);
    painter.noteTaken([document.querySelector('main')!]);
    painter.clear(block);
    painter.paint(block, [belmarshIn(block)]);
    expect(isMarked()).toBe(true);
  });
});

test('only blocks that are to be marked need a page at rest', () => {
  const { painter, block, mention } = paint('<p>At Belmarsh</p>');
  painter.clear(block);
  expect(painter.needsRest(block, [mention])).toBe(true);
  expect(painter.needsRest(block, [])).toBe(false);
  expect(createPagePainter(labels, 'highlights').needsRest(block, [mention])).toBe(false);
});
