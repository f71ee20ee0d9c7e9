/**
 * Marks words on our own documents page, by mark.js. Preact owns the nodes there, so
 * what is marked is taken off again as it was, the same text nodes, before Preact draws:
 * mark.js's own unmarking would merge neighbours that Preact holds apart.
 */
import Mark from 'mark.js/dist/mark.es6.js';
import { findWords, type TextRange } from '../core/find-text.ts';
import type { CopyMark } from '../core/own-copy-text.ts';

/** A text node as it was, and what stood behind it. */
interface WholeText {
  node: Text;
  text: string;
  next: ChildNode | null;
}

function wholeTexts(element: Element): WholeText[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: WholeText[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    texts.push({ node, text: node.data, next: node.nextSibling });
  }
  return texts;
}

/** mark.js leaves the beginning in the node and puts everything else behind it. */
function makeWhole({ node, text, next }: WholeText): void {
  if (node.data === text) return;
  while (node.nextSibling && node.nextSibling !== next) node.nextSibling.remove();
  node.data = text;
}

/** Wraps ranges of an element's text; each new element is handed to `dress` with its range. */
function wrap<Range extends TextRange>(
  element: HTMLElement,
  ranges: Range[],
  dress?: (mark: HTMLElement, range: Range) => void,
): void {
  const numbered = ranges.map(({ start, end }, index) => ({ start, length: end - start, index }));
  new Mark(element).markRanges(numbered, {
    each: (mark, at) => {
      mark.removeAttribute('data-markjs');
      const range = ranges[(at as unknown as { index: number }).index];
      if (range) dress?.(mark as HTMLElement, range);
    },
  });
}

/** The hits of a search, on the page. */
export interface HitMarks {
  /**
   * Marks words in every element that a selector finds, and in nothing else. Marks from
   * before are taken off.
   *
   * @param words what `wordsOfSearch` gave
   */
  mark(root: ParentNode, selector: string, words: string[]): void;
  /** Gives every text node back as it was. To be called before the page is drawn anew. */
  clear(): void;
}

/** Creates the marks of a search; there are none yet. */
export function createHitMarks(): HitMarks {
  let marked: WholeText[] = [];
  const clear = () => {
    for (const text of marked) makeWhole(text);
    marked = [];
  };
  return {
    clear,
    mark(root, selector, words) {
      clear();
      for (const leaf of root.querySelectorAll<HTMLElement>(selector)) {
        const ranges = findWords(leaf.textContent, words);
        if (ranges.length === 0) continue;
        marked.push(...wholeTexts(leaf));
        wrap(leaf, ranges);
      }
    },
  };
}

/** Puts a link into a mark, around its text. */
function link(mark: HTMLElement, { address, shows, isContinued }: CopyMark, label: string): void {
  const anchor = document.createElement('a');
  anchor.href = `#${address}`;
  anchor.setAttribute('aria-description', label);
  // A quotation over several lines is one stop.
  if (isContinued) anchor.tabIndex = -1;
  if (shows.length > 0) anchor.dataset.shows = shows.join(' ');
  anchor.append(...mark.childNodes);
  mark.append(anchor);
}

/**
 * Marks the quotations in a line of a reader's own copy, each a link to its fact. The
 * line must not be drawn again: the marks stay until it goes.
 *
 * @param label what a screen reader says after the quoted words
 */
export function markQuotations(line: HTMLElement, marks: CopyMark[], label: string): void {
  wrap(line, marks, (mark, range) => link(mark, range, label));
}

/** The quoted words in a copy that a fact rests on; they can take the focus. */
export function findShown(copy: ParentNode, address: string): HTMLElement | null {
  return copy.querySelector<HTMLElement>(`a[data-shows~="${CSS.escape(address)}"]`);
}
