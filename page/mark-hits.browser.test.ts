import fc from 'fast-check';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Documents, type DocumentsProps } from '../components/Documents.tsx';
import type { DocumentView, PassageView } from '../core/documents-model.ts';
import { wordsOfSearch } from '../core/find-text.ts';
import { foldText } from '../core/fold.ts';
import type { CopyState } from '../core/own-copy-text.ts';
import type { Translate } from '../core/translate.ts';
import { createHitMarks, findShown, markQuotations } from './mark-hits.ts';

const t = ((key: string, ...args: unknown[]) =>
  [key, ...args.flat()].join(' ')) as unknown as Translate;
const LEAVES = '.fact__statement, .fact__quotation, .topics a';

function createPassage(id: string, statement: string, quotation: string): PassageView {
  return {
    address: `report/${id}`,
    statement,
    quotation,
    attribution: 'An organisation',
    date: 'July 2021',
    kind: 'claim',
    status: 'current',
    scope: 'general',
    developments: [],
    references: [],
    line: 1,
    terms: [{ id: 'adx', name: 'ADX Florence' }],
    searched: foldText(`${statement} ${quotation} ADX Florence`),
  };
}

const report: DocumentView = {
  id: 'report',
  title: 'A report',
  shortTitle: 'Report',
  language: 'en',
  citation: 'An organisation. A report.',
  kind: 'Report.',
  standpoint: 'Theirs.',
  date: 'July 2021.',
  licence: 'Not known.',
  access: 'Nowhere.',
  copies: [],
  facts: [
    createPassage('one', 'They oppose ADX and SAMs.', 'no such Muižnieks measure'),
    createPassage('two', 'SAMs, and SAMs again.', 'SAMs are applied'),
    createPassage('three', 'Something else.', 'ADX or not ADX'),
  ],
  corrected: [],
};

const nothing = () => undefined;
const props: DocumentsProps = {
  documents: [report],
  terms: [],
  target: { type: 'top' },
  search: '',
  copies: {},
  shortTitles: {},
  t,
  onCopy: nothing,
  onSearch: nothing,
  onTerm: nothing,
  onSkip: nothing,
  onOpenCopy: nothing,
  onMoveCopy: nothing,
  onCloseCopy: nothing,
  onShowInCopy: nothing,
  markCopy: (line, marks) => markQuotations(line, marks, 'back'),
};

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.append(root);
});
afterEach(() => {
  render(null, root);
  root.remove();
});

/** Every text node below an element, as objects. */
function textNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** What Preact makes of a search on an empty page. */
function freshHtml(search: string): string {
  const fresh = document.createElement('div');
  render(h(Documents, { ...props, search }), fresh);
  const html = fresh.innerHTML;
  render(null, fresh);
  return html;
}

const markTexts = () => [...root.querySelectorAll('mark')].map(({ textContent }) => textContent);

describe('the hits of a search', () => {
  const hits = createHitMarks();
  const type = (search: string) => {
    hits.clear();
    render(h(Documents, { ...props, search }), root);
    hits.mark(root, LEAVES, wordsOfSearch(search));
  };

  test('are marked where they stand, in the leaves alone', () => {
    type('adx muiznieks');
    expect(markTexts()).toEqual(['ADX', 'Muižnieks', 'ADX']);
    expect(root.querySelectorAll('.fact__attribution mark, .tools mark')).toHaveLength(0);
    expect(root.querySelector('mark')?.outerHTML).toBe('<mark>ADX</mark>');
  });

  test('run over the nodes that a leaf’s text is in', () => {
    root.innerHTML = '<p class="leaf">“<b>so</b>litary”</p>';
    hits.mark(root, '.leaf', ['solitary']);
    expect(root.innerHTML).toBe('<p class="leaf">“<b><mark>so</mark></b><mark>litary</mark>”</p>');
    hits.clear();
    expect(root.innerHTML).toBe('<p class="leaf">“<b>so</b>litary”</p>');
    root.innerHTML = '';
  });

  test('leave the page as Preact draws it, the same text nodes, however much is typed', () => {
    const search = fc.constantFrom(
      '',
      'a',
      'adx',
      'adx s',
      'sams',
      'sams again',
      'muiz',
      'zzz',
      'flor',
    );
    fc.assert(
      fc.property(fc.array(search, { minLength: 1, maxLength: 25 }), (searches) => {
        type('');
        const kept = textNodes(root.querySelector('[id="report/two"]')!);
        const texts = kept.map(({ data }) => data);
        for (const one of searches) {
          type(one);
          // Marked, it says what it says without marks.
          expect(root.textContent).toBe(
            new DOMParser().parseFromString(freshHtml(one), 'text/html').body.textContent,
          );
          const drawn = [...root.querySelectorAll('.fact')];
          hits.clear();
          expect(root.innerHTML).toBe(freshHtml(one));
          hits.mark(root, LEAVES, wordsOfSearch(one));
          expect([...root.querySelectorAll('.fact')]).toEqual(drawn);
        }
        // A passage that no search took away keeps its own text nodes.
        const isKept = searches.every((one) => freshHtml(one).includes('report/two'));
        type('');
        expect(root.innerHTML).toBe(freshHtml(''));
        const now = textNodes(root.querySelector('[id="report/two"]')!);
        expect(now.map(({ data }) => data)).toEqual(texts);
        expect(!isKept || now.every((node, at) => node === kept[at])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the quotations in a reader’s own copy', () => {
  const copy: CopyState = {
    type: 'open',
    name: 'copy.txt',
    verdict: { kind: 'same' },
    paragraphs: [
      [
        {
          line: 1,
          text: 'They say “no such measure" of',
          marks: [
            {
              start: 10,
              end: 25,
              address: 'report/one',
              shows: ['report/one', 'report/two'],
              isContinued: false,
            },
          ],
        },
        {
          line: 2,
          text: 'any kind, SAMs',
          marks: [
            { start: 0, end: 8, address: 'report/one', shows: [], isContinued: true },
            {
              start: 10,
              end: 14,
              address: 'report/three',
              shows: ['report/three'],
              isContinued: false,
            },
          ],
        },
      ],
    ],
    found: ['report/one', 'report/two', 'report/three'],
    sought: 3,
  };
  const open = (change: Partial<DocumentsProps> = {}) =>
    render(h(Documents, { ...props, copies: { report: copy }, ...change }), root);

  test('are marked as links to their facts, one stop each', () => {
    open();
    expect([...root.querySelectorAll('.own-text mark > a')].map((link) => link.outerHTML)).toEqual([
      '<a href="#report/one" aria-description="back" data-shows="report/one report/two">no such measure</a>',
      '<a href="#report/one" aria-description="back" tabindex="-1">any kind</a>',
      '<a href="#report/three" aria-description="back" data-shows="report/three">SAMs</a>',
    ]);
    const lines = [...root.querySelectorAll('.own-text__line')];
    expect(lines.map(({ textContent }) => textContent)).toEqual(
      copy.paragraphs.flat().map(({ text }) => text),
    );
  });

  test('are found by the fact that they show', () => {
    open();
    for (const address of ['report/one', 'report/two']) {
      expect(findShown(root, address)?.textContent).toBe('no such measure');
    }
    expect(findShown(root, 'report/four')).toBeNull();
  });

  test('stay as they are while the page is drawn anew, and go with the copy', () => {
    open();
    const marks = [...root.querySelectorAll('.own-text mark')];
    for (const search of ['s', 'sams', 'ad', '']) {
      open({ search });
      expect([...root.querySelectorAll('.own-text mark')]).toEqual(marks);
    }
    open({ copies: {} });
    expect(root.innerHTML).toBe(freshHtml(''));
  });

  test('make way for those of another file', () => {
    open();
    const other: CopyState = { ...copy, paragraphs: [[{ line: 1, text: 'They SAMs', marks: [] }]] };
    open({ copies: { report: other } });
    expect(root.querySelector('.own-text')?.textContent).toBe('They SAMs');
    expect(root.querySelectorAll('.own-text mark')).toHaveLength(0);
  });
});
