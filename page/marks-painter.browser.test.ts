import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import type { Mention } from '../core/scan.ts';
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';
import { MARK_NAME } from './mark-element.ts';
import { createMarksPainter } from './marks-painter.ts';

const labels = { mention: 'background', claim: 'correction' };

afterEach(() => document.body.replaceChildren());

const firstBlock = () => new BlockWalker(document.body).next() as Block;

function mentionOf(block: Block, text: string, term = 'term'): Mention {
  const start = block.text.indexOf(text);
  return { term, start, end: start + text.length, repeat: false };
}

function paint(html: string, ...texts: string[]) {
  document.body.innerHTML = html;
  const painter = createMarksPainter(labels);
  const block = firstBlock();
  const mentions = texts.map((text) => mentionOf(block, text));
  painter.paint(block, mentions);
  return { painter, block, mentions };
}

const marks = () => [...document.querySelectorAll<HTMLElement>(MARK_NAME)];
const markTexts = () => marks().map(({ textContent }) => textContent);

/** Every text node below the body, as objects. */
function textNodes(): Text[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

const withoutSpace = (text: string) => text.replaceAll(/\s/g, '');

describe('marks', () => {
  test('carry their term, and nothing of mark.js', () => {
    paint('<p>At Belmarsh today</p>', 'Belmarsh');
    expect(marks()[0]!.outerHTML).toBe(
      '<sourcelight-mark data-term="term" tabindex="0" role="button" aria-haspopup="dialog" aria-description="background">Belmarsh</sourcelight-mark>',
    );
  });
  test('of claims say which, and are announced as such', () => {
    document.body.innerHTML = '<p>He is in <b>Belmarsh</b> now, in Belmarsh</p>';
    const painter = createMarksPainter(labels);
    const block = firstBlock();
    const claim = { ...mentionOf(block, 'is in Belmarsh', 'belmarsh'), claim: 'held' };
    painter.paint(block, [claim]);
    expect(markTexts()).toEqual(['is in ', 'Belmarsh']);
    expect(marks().map(({ dataset: { term, claim: id } }) => [term, id])).toEqual([
      ['belmarsh', 'held'],
      ['belmarsh', 'held'],
    ]);
    expect(marks()[0]!.getAttribute('aria-description')).toBe('correction');
    expect(painter.at(marks()[1]!)).toBe(claim);
  });
  test('one mention over several elements is one tab stop', () => {
    paint('<p>the <b>Espio</b>nage <i>Act</i></p>', 'Espionage Act');
    expect(markTexts()).toEqual(['Espio', 'nage ', 'Act']);
    expect(marks().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });
  test('a mark in a link is no tab stop of its own', () => {
    paint('<p><a href="#">Belmarsh</a></p>', 'Belmarsh');
    expect(marks()[0]!.hasAttribute('tabindex')).toBe(false);
    expect(marks()[0]!.hasAttribute('role')).toBe(false);
  });
  test('copies that the page makes of marks are taken away, ours stay', () => {
    const { painter, mentions } = paint('<p>At Belmarsh</p>', 'Belmarsh');
    document.body.append(document.querySelector('p')!.cloneNode(true));
    painter.dropStrangers(document.body);
    expect(marks()).toEqual(painter.anchorsOf(mentions[0]!));
    expect(document.body.lastElementChild!.innerHTML).toBe('At Belmarsh');
  });
  test('an element that only scripts can focus is no control', () => {
    paint('<p tabindex="-1">Belmarsh</p>', 'Belmarsh');
    expect(marks()[0]!.tabIndex).toBe(0);
  });
  test('several in one node, and at both ends of it', () => {
    paint('<p>ADX and SAMs or ADMAX</p>', 'ADX', 'SAMs', 'ADMAX');
    expect(markTexts()).toEqual(['ADX', 'SAMs', 'ADMAX']);
    expect(document.body.textContent).toBe('ADX and SAMs or ADMAX');
  });
  test('repeats are told apart', () => {
    const { painter, block, mentions } = paint('<p>Belmarsh</p>', 'Belmarsh');
    painter.paint(block, [{ ...mentions[0]!, repeat: true }]);
    expect(marks()).toHaveLength(1);
    expect(marks()[0]!.dataset.repeat).toBe('');
  });
  test('are found again from any piece', () => {
    const { painter, mentions } = paint('<p><b>Bel</b>marsh</p>', 'Belmarsh');
    expect(marks().map((mark) => painter.at(mark))).toEqual([mentions[0], mentions[0]]);
    expect(painter.anchorsOf(mentions[0]!)).toEqual(marks());
    expect(painter.at(document.body)).toBeUndefined();
  });
});

describe('clearing', () => {
  test('paint and clear give back the same nodes with the same text', () => {
    const part = fc.constantFrom(
      'ADX ',
      '<b>AD</b>X ',
      '<a href="#">SAMs</a>',
      '<i></i>',
      '<br>',
      'text ',
      '&nbsp;',
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
          // Text that the page itself has cut into neighbouring and empty nodes.
          const paragraph = document.querySelector('p')!;
          (paragraph.firstChild as Text).splitText(0);
          const html = document.body.innerHTML;
          const before = textNodes();
          const texts = before.map(({ data }) => data);
          const block = firstBlock();
          const bounds = [...new Set(cuts.map((cut) => cut % (block.text.length + 1)))].toSorted(
            (a, b) => a - b,
          );
          const mentions: Mention[] = [];
          for (let at = 0; at + 1 < bounds.length; at += 2) {
            mentions.push({ term: 't', start: bounds[at]!, end: bounds[at + 1]!, repeat: false });
          }
          const painter = createMarksPainter(labels);
          painter.paint(block, mentions);
          expect(document.body.textContent).toBe(texts.join(''));
          for (const mention of mentions) {
            const shown = painter
              .anchorsOf(mention)
              .map((mark) => (mark as HTMLElement).textContent)
              .join('');
            const own = block.text.slice(mention.start, mention.end).replaceAll('\ufffc', '');
            // White space alone is not worth a mark.
            expect(withoutSpace(shown)).toBe(withoutSpace(own));
          }
          painter.clear(block);
          expect(document.body.innerHTML).toBe(html);
          expect(textNodes()).toEqual(before);
          textNodes().forEach((node, at) => expect(node).toBe(before[at]));
          expect(textNodes().map(({ data }) => data)).toEqual(texts);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('text that the page wrote to its own node stays, and no ghost of the old', () => {
    const { painter, block } = paint('<p>day 2 at Belmarsh gate</p>', 'Belmarsh');
    block.pieces[0]!.node.data = 'day 3 (gone)';
    painter.clear(block);
    expect(document.body.innerHTML).toBe('<p>day 3 (gone)</p>');
  });
  test('text that the page shortens to what stood before the first mark stays short', () => {
    const { painter, block } = paint('<p>At Belmarsh gate</p>', 'Belmarsh');
    const { node } = block.pieces[0]!;
    node.data = 'At ';
    painter.clear(block, new Set([node]));
    expect(document.body.innerHTML).toBe('<p>At </p>');
  });
  describe('scripts that work on what they see lose nothing', () => {
    const html = '<p>The prisoner at Belmarsh gate</p>';
    test.each<[string, (node: Text) => void, string]>([
      ['split', (node) => node.splitText(4), 'The prisoner at Belmarsh gate'],
      [
        'replace a word',
        (node) => (node.data = node.data.replace('The', 'THE')),
        'THE prisoner at Belmarsh gate',
      ],
      ['insert', (node) => node.insertData(0, 'So '), 'So The prisoner at Belmarsh gate'],
      [
        'insert a word that is marked',
        (node) => node.insertData(0, 'Belmarsh: '),
        'Belmarsh: The prisoner at Belmarsh gate',
      ],
      ['delete', (node) => node.deleteData(0, 4), 'prisoner at Belmarsh gate'],
      [
        'put in a soft hyphen',
        (node) => node.insertData(11, '\u00ad'),
        'The prisone\u00adr at Belmarsh gate',
      ],
      ['take a letter out', (node) => node.deleteData(11, 1), 'The prisone at Belmarsh gate'],
      [
        'write to every text what it already says',
        () => textNodes().forEach((node) => (node.data = node.data.replaceAll('\u00a0', ' '))),
        'The prisoner at Belmarsh gate',
      ],
      [
        'put a word into an element',
        (node) => {
          const range = new Range();
          range.setStart(node, 4);
          range.setEnd(node, 12);
          range.surroundContents(document.createElement('i'));
        },
        'The prisoner at Belmarsh gate',
      ],
      [
        'write every text in capitals',
        () => textNodes().forEach((node) => (node.data = node.data.toUpperCase())),
        'THE PRISONER AT BELMARSH GATE',
      ],
      [
        'wrap every text anew',
        () =>
          textNodes().forEach((node) => {
            const font = document.createElement('font');
            font.textContent = node.data;
            node.replaceWith(font);
          }),
        'The prisoner at Belmarsh gate',
      ],
      [
        'unwrap marks',
        () => marks().forEach((mark) => mark.replaceWith(...mark.childNodes)),
        'The prisoner at Belmarsh gate',
      ],
    ])('%s', (_, change, expected) => {
      const { painter, block } = paint(html, 'Belmarsh');
      const observer = new MutationObserver(() => {});
      observer.observe(document.body, { characterData: true, subtree: true });
      change(block.pieces[0]!.node);
      painter.clear(block, new Set(observer.takeRecords().map(({ target }) => target)));
      expect(document.body.textContent).toBe(expected);
      expect(marks()).toEqual([]);
    });
  });
  test('a new text of the length of what stood before the first mark brings no ghost', () => {
    const { painter, block } = paint('<p>day 2 at Belmarsh gate</p>', 'Belmarsh');
    const { node } = block.pieces[0]!;
    node.data = 'at large!';
    painter.clear(block, new Set([node]));
    expect(document.body.innerHTML).toBe('<p>at large!</p>');
  });
  test('a text with another number brings no ghost', () => {
    const { painter, block } = paint('<p>9 visitors, Belmarsh: 9 visitors, </p>', 'Belmarsh');
    const { node } = block.pieces[0]!;
    node.data = '10 visitors, Belmarsh: 10 visitors, ';
    painter.clear(block, new Set([node]));
    expect(document.body.textContent).toBe('10 visitors, Belmarsh: 10 visitors, ');
  });
  test('a text whose words have changed places brings no ghost', () => {
    const { painter, block } = paint('<p>prison Belmarsh, held</p>', 'Belmarsh');
    const { node } = block.pieces[0]!;
    node.data = 'Belmarsh prison ';
    painter.clear(block, new Set([node]));
    expect(document.body.innerHTML).toBe('<p>Belmarsh prison </p>');
  });
  test('a text that the page shortens and puts an element behind stays short', () => {
    const { painter, block } = paint('<p>At Belmarsh gate</p>', 'Belmarsh');
    const { node } = block.pieces[0]!;
    node.data = 'A';
    node.after(document.createElement('em'));
    painter.clear(block, new Set([node]));
    expect(document.body.innerHTML).toBe('<p>A<em></em></p>');
  });
  test.each([
    [['Belmarsh gate']],
    [['x ', 'Belmarsh gate', '!']],
    [['x ', 'at Belmarsh gate', '!']],
    [['x ', 'Belmarsh', '', ' gate', '!']],
  ])('a page that normalizes %j loses none of it', (texts) => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.append(...texts.map((text) => new Text(text)));
    const [first] = paragraph.childNodes;
    const painter = createMarksPainter(labels);
    const block = firstBlock();
    painter.paint(block, [mentionOf(block, 'Belmarsh'), mentionOf(block, 'gate')]);
    paragraph.normalize();
    painter.clear(block);
    expect(textNodes().map(({ data }) => data)).toEqual([texts.join('')]);
    expect(textNodes()[0]).toBe(first);
  });
  test('an element that the page put into a mark stays', () => {
    const { painter, block } = paint('<p>at Belmarsh gate</p>', 'Belmarsh');
    const range = new Range();
    range.setStart(marks()[0]!.firstChild!, 3);
    range.setEnd(marks()[0]!.firstChild!, 8);
    range.surroundContents(document.createElement('u'));
    painter.clear(block);
    expect(document.body.innerHTML).toBe('<p>at Bel<u>marsh</u> gate</p>');
  });
  test('a piece that the page has made its own stays in the page', () => {
    const { painter, block } = paint('<p>at Belmarsh gate</p>', 'Belmarsh');
    const piece = document.querySelector('p')!.lastChild as Text;
    marks()[0]!.remove();
    piece.data = ' Tor';
    painter.clear(block, new Set([piece]));
    expect(document.querySelector('p')!.lastChild).toBe(piece);
    expect(document.body.textContent).toBe('at  Tor');
  });
  test('a node that the page removed takes its pieces along, and is whole when it comes back', () => {
    const { painter, block } = paint('<p>day 2 at Belmarsh gate</p>', 'Belmarsh');
    const { node } = block.pieces[0]!;
    node.remove();
    painter.clear(block);
    expect(document.body.innerHTML).toBe('<p></p>');
    document.querySelector('p')!.append(node);
    expect(document.body.innerHTML).toBe('<p>day 2 at Belmarsh gate</p>');
  });
  test('a node that the page moved is whole in its new place', () => {
    const { painter, block } = paint('<p>at Belmarsh gate</p><div></div>', 'Belmarsh');
    document.querySelector('div')!.append(block.pieces[0]!.node);
    painter.clear(block);
    expect(document.body.innerHTML).toBe('<p></p><div>at Belmarsh gate</div>');
  });
  test('what others put between our pieces stays', () => {
    const { painter, block } = paint('<p>at Belmarsh gate</p>', 'Belmarsh');
    marks()[0]!.after(document.createElement('hr'));
    painter.clear(block);
    expect(document.body.innerHTML).toBe('<p>at Belmarsh<hr> gate</p>');
  });
  test('text that others changed in our pieces stays', () => {
    const { painter, block } = paint('<p>at Belmarsh gate</p>', 'Belmarsh');
    (document.querySelector('p')!.lastChild as Text).data = ' Tor';
    painter.clear(block);
    expect(document.body.innerHTML).toBe('<p>at Belmarsh Tor</p>');
  });
});
