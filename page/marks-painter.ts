/**
 * Paints mentions as elements, by mark.js, and takes them away again so that the
 * page has its own text nodes back, the same objects with the same text.
 */
import Mark from 'mark.js/dist/mark.es6.js';
import type { Mention } from '../core/scan.ts';
import type { Block, Piece } from './blocks.ts';
import type { Painter } from './painter.ts';

export const MARK_NAME = 'sourcelight-mark';

/** One of the page's text nodes that mark.js has split. */
interface SplitText {
  node: Text;
  /** What the node held before. */
  text: string;
  /** What mark.js left in it: the text before the first mark. */
  stub: string;
  /** What mark.js put behind it: marks, and the text between and after them. */
  added: ChildNode[];
}

interface MarkRange {
  start: number;
  length: number;
  /** Index of the mention in the list that is painted. */
  mention: number;
}

/** Interactive elements take no second tab stop inside. */
const interactive = 'a[href], button, summary, label, [tabindex], [role="button"], [role="link"]';

/**
 * mark.js splits text nodes one range after the other over the texts joined, so
 * it is given only the nodes that hold a mention, and ranges among those.
 */
function rangesOf(pieces: Piece[], mentions: Mention[]): { nodes: Text[]; ranges: MarkRange[] } {
  const nodes: Text[] = [];
  const ranges: MarkRange[] = [];
  let length = 0;
  for (const { node, start } of pieces) {
    const end = start + node.data.length;
    const here = mentions.filter((mention) => mention.start < end && mention.end > start);
    if (here.length === 0) continue;
    nodes.push(node);
    for (const mention of here) {
      const from = Math.max(mention.start, start);
      const to = Math.min(mention.end, end);
      if (node.data.slice(from - start, to - start).trim() === '') continue;
      ranges.push({
        start: length + from - start,
        length: to - from,
        mention: mentions.indexOf(mention),
      });
    }
    length += node.data.length;
  }
  return { nodes, ranges };
}

/**
 * Takes a split back. What stands as we left it becomes the page's node again. Where
 * the page has written to its node, or moved it, our pieces go and its text stays as
 * the page wrote it. Where the page has changed the pieces, only the marks come off.
 */
function join({ node, text, stub, added }: SplitText): void {
  const isOurs = node.data === stub;
  const inPlace = isOurs && node.isConnected && node.nextSibling === added[0];
  const intact = added.every(
    (piece, at) => piece.nextSibling === (added[at + 1] ?? piece.nextSibling),
  );
  const whole = stub + added.map(({ textContent }) => textContent).join('') === text;
  if (inPlace && !(intact && whole)) {
    for (const piece of added) {
      if (piece.nodeName.toLowerCase() === MARK_NAME) piece.replaceWith(...piece.childNodes);
    }
    return;
  }
  for (const piece of added) piece.remove();
  if (isOurs) node.data = text;
}

/** The siblings after a node up to, and without, another. */
function siblingsBetween(node: ChildNode, end: ChildNode | null): ChildNode[] {
  const between: ChildNode[] = [];
  for (let at = node.nextSibling; at && at !== end; at = at.nextSibling) between.push(at);
  return between;
}

function dress(element: HTMLElement, mention: Mention, first: boolean, label: string): void {
  element.removeAttribute('data-markjs');
  element.dataset.term = mention.term;
  if (mention.repeat) element.dataset.repeat = '';
  // A mention that runs over several elements, or stands in a link, is one tab stop.
  if (!first || element.parentElement?.closest(interactive)) return;
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute('aria-description', label);
}

class MarksPainter implements Painter {
  readonly #label: string;
  readonly #splits = new Map<Block, SplitText[]>();
  readonly #elements = new Map<Mention, HTMLElement[]>();
  readonly #mentions = new WeakMap<Element, Mention>();

  constructor(label: string) {
    this.#label = label;
  }

  paint(block: Block, mentions: Mention[]): void {
    this.clear(block);
    const { nodes, ranges } = rangesOf(block.pieces, mentions);
    if (ranges.length === 0) return;
    const before = nodes.map((node) => ({ node, text: node.data, end: node.nextSibling }));
    // A text node is a context as good as an element: mark.js only iterates over it.
    new Mark(nodes as unknown as HTMLElement[]).markRanges(ranges, {
      element: MARK_NAME,
      each: (element, range) => {
        const mention = mentions[(range as unknown as MarkRange).mention];
        if (mention) this.#adopt(element as HTMLElement, mention);
      },
    });
    const splits = before.map(({ node, text, end }) => ({
      node,
      text,
      stub: node.data,
      added: siblingsBetween(node, end),
    }));
    this.#splits.set(block, splits);
  }

  clear(block: Block): void {
    for (const split of this.#splits.get(block) ?? []) {
      for (const piece of split.added) {
        const mention = this.#mentions.get(piece as Element);
        if (mention) this.#elements.delete(mention);
      }
      join(split);
    }
    this.#splits.delete(block);
  }

  at(target: Element): Mention | undefined {
    const element = target.closest(MARK_NAME);
    return element ? this.#mentions.get(element) : undefined;
  }

  elementsOf(mention: Mention): readonly HTMLElement[] {
    return this.#elements.get(mention) ?? [];
  }

  #adopt(element: HTMLElement, mention: Mention): void {
    const pieces = this.#elements.get(mention) ?? [];
    dress(element, mention, pieces.length === 0, this.#label);
    this.#elements.set(mention, [...pieces, element]);
    this.#mentions.set(element, mention);
  }
}

/**
 * Creates the painter.
 *
 * @param label what a screen reader says after the mention's own words
 */
export function createMarksPainter(label: string): Painter {
  return new MarksPainter(label);
}
