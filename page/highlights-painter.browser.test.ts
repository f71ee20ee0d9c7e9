import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Mention } from '../core/scan.ts';
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';
import { createHighlightsPainter } from './highlights-painter.ts';
import type { Painter } from './painter.ts';

afterEach(() => {
  document.body.replaceChildren();
  CSS.highlights.clear();
});

const firstBlock = () => new BlockWalker(document.body).next() as Block;

function mentionOf(block: Block, text: string, repeat = false): Mention {
  const start = block.text.indexOf(text);
  return { term: text, start, end: start + text.length, repeat };
}

function paint(html: string, ...texts: string[]) {
  document.body.innerHTML = html;
  const painter = createHighlightsPainter();
  const block = firstBlock();
  const mentions = texts.map((text) => mentionOf(block, text));
  painter.paint(block, mentions);
  return { painter, block, mentions };
}

/** The words that a highlight covers. */
function words(name: string): string[] {
  return [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const live = new Range();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return live.toString();
  });
}

/** The middle of some words on the page. */
function middleOf(text: string, root: Node = document.body) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const at = node.data.indexOf(text);
    if (at < 0) continue;
    const range = new Range();
    range.setStart(node, at);
    range.setEnd(node, at + text.length);
    const { left, top, width, height } = range.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2, right: left + width };
  }
  throw new Error(`"${text}" is not on the page.`);
}

describe('painting', () => {
  test('leaves the page as it is', () => {
    const html = '<p>At <b>Bel</b>marsh, <a href="#">SAMs</a></p>';
    paint(html, 'Belmarsh', 'SAMs');
    expect(document.body.innerHTML).toBe(html);
    expect(words('sourcelight-term')).toEqual(['Belmarsh', 'SAMs']);
  });
  test('repeats have a highlight of their own', () => {
    const { painter, block } = paint('<p>Belmarsh</p>');
    painter.paint(block, [mentionOf(block, 'Belmarsh', true)]);
    expect(words('sourcelight-repeat')).toEqual(['Belmarsh']);
    expect(CSS.highlights.has('sourcelight-term')).toBe(false);
  });
  test('every range has the words of its mention, whatever the pieces, and clearing takes all', () => {
    const part = fc.constantFrom(
      'ADX ',
      '<b>AD</b>X ',
      '<i></i>',
      '<br>',
      'text ',
      '\u00ad',
      '<u>A<s>D</s></u>X',
      '😀',
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 10 }),
        fc.array(fc.nat(60)),
        (parts, cuts) => {
          document.body.innerHTML = `<p>x${parts.join('')}</p>`;
          const html = document.body.innerHTML;
          const block = firstBlock();
          const bounds = [...new Set(cuts.map((cut) => cut % (block.text.length + 1)))].toSorted(
            (a, b) => a - b,
          );
          const mentions: Mention[] = [];
          for (let at = 0; at + 1 < bounds.length; at += 2) {
            mentions.push({ term: 't', start: bounds[at]!, end: bounds[at + 1]!, repeat: false });
          }
          const painter = createHighlightsPainter();
          painter.paint(block, mentions);
          const own = mentions.map(({ start, end }) =>
            block.text.slice(start, end).replaceAll('\u2028', ''),
          );
          expect(words('sourcelight-term')).toEqual(own);
          const anchored = mentions.map((mention) =>
            painter.anchorsOf(mention).map(String).join(''),
          );
          expect(anchored).toEqual(own);
          painter.clear(block);
          expect(document.body.innerHTML).toBe(html);
          expect(CSS.highlights.size).toBe(0);
          expect(mentions.some((mention) => painter.shows(mention))).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('other highlights of the page stay', () => {
    const own = new Highlight();
    CSS.highlights.set('own', own);
    const { painter, block } = paint('<p>Belmarsh</p>', 'Belmarsh');
    painter.clear(block);
    expect([...CSS.highlights.keys()]).toEqual(['own']);
  });
});

const at = (painter: Painter, { x, y }: { x: number; y: number }) =>
  painter.at(document.elementFromPoint(x, y)!, { x, y });

describe('the mention under the pointer', () => {
  test('is found on its words, and not beside them', () => {
    const { painter, mentions } = paint('<p>At Belmarsh gate</p>', 'Belmarsh');
    expect(at(painter, middleOf('Belmarsh'))).toBe(mentions[0]);
    expect(at(painter, middleOf('gate'))).toBeUndefined();
  });
  test('is not found to the right of a line that it ends', () => {
    const { painter, mentions } = paint('<p>At Belmarsh</p>', 'Belmarsh');
    const { x, y, right } = middleOf('Belmarsh');
    expect(at(painter, { x, y })).toBe(mentions[0]);
    expect(at(painter, { x: right + 20, y })).toBeUndefined();
  });
  test('is the right one of two that touch', () => {
    const { painter, mentions } = paint('<p>BelmarshSAMs</p>', 'Belmarsh', 'SAMs');
    expect(at(painter, middleOf('Belmarsh'))).toBe(mentions[0]);
    expect(at(painter, middleOf('SAMs'))).toBe(mentions[1]);
  });
  test('is found in every piece', () => {
    const { painter, mentions } = paint('<p><b>Bel</b><i>mar</i>sh</p>', 'Belmarsh');
    expect(['Bel', 'mar', 'sh'].map((text) => at(painter, middleOf(text)))).toEqual(
      Array.from({ length: 3 }, () => mentions[0]),
    );
  });
  test.each(['writing-mode: vertical-rl', 'user-select: none', 'transform: rotate(20deg)'])(
    'is found where the text has %s',
    (style) => {
      const { painter, mentions } = paint(
        `<p style="${style}; width: 10em; height: 8em; margin: 3em">At Belmarsh gate</p>`,
        'Belmarsh',
      );
      expect(at(painter, middleOf('Belmarsh'))).toBe(mentions[0]);
    },
  );
  test('is found on every line that it runs over', () => {
    const { painter, mentions } = paint('<p style="width: 1em">Espionage Act</p>', 'Espionage Act');
    expect(at(painter, middleOf('Espionage'))).toBe(mentions[0]);
    expect(at(painter, middleOf('Act'))).toBe(mentions[0]);
  });
  test('is not found through something that lies on it', () => {
    const { painter } = paint(
      '<p>Belmarsh</p><div style="position: fixed; inset: 0">x</div>',
      'Belmarsh',
    );
    expect(at(painter, middleOf('Belmarsh'))).toBeUndefined();
  });
  test('is found from the link around it, which has the focus', () => {
    const { painter, mentions } = paint('<p>x <a href="#">in Belmarsh</a></p>', 'Belmarsh');
    expect(painter.firstIn(document.querySelector('a')!)).toBe(mentions[0]);
    expect(painter.at(document.querySelector('a')!)).toBeUndefined();
  });
});

const shown = () => words('sourcelight-term');

describe('a page that empties the registry', () => {
  const html = '<p>Belmarsh</p>';
  test.each<[string, () => void]>([
    ['empties it', () => CSS.highlights.clear()],
    ['takes our entry', () => CSS.highlights.delete('sourcelight-term')],
    ['puts one of its own there', () => CSS.highlights.set('sourcelight-term', new Highlight())],
    ['empties our entry', () => CSS.highlights.get('sourcelight-term')?.clear()],
  ])('and %s is seen by the next look', (_, attack) => {
    const { painter } = paint(html, 'Belmarsh');
    attack();
    expect(shown()).toEqual([]);
    painter.refresh();
    expect(shown()).toEqual(['Belmarsh']);
  });
  test('is seen by a move of the pointer', () => {
    const { painter } = paint(html, 'Belmarsh');
    CSS.highlights.clear();
    const { x, y } = middleOf('Belmarsh');
    painter.at(document.querySelector('p')!, { x, y });
    expect(shown()).toEqual(['Belmarsh']);
  });
  test('again and again is left alone', () => {
    const { painter, mentions, block } = paint(html, 'Belmarsh');
    for (let round = 0; round < 3; round++) {
      CSS.highlights.clear();
      painter.refresh();
      expect(shown()).toEqual(['Belmarsh']);
    }
    CSS.highlights.clear();
    painter.refresh();
    painter.paint(block, mentions);
    expect(CSS.highlights.size).toBe(0);
    expect(painter.shows(mentions[0]!)).toBe(false);
  });
  test('finds only what is still painted put back', () => {
    const { painter, block } = paint(html, 'Belmarsh');
    CSS.highlights.clear();
    painter.clear(block);
    painter.refresh();
    expect(CSS.highlights.size).toBe(0);
  });
});
