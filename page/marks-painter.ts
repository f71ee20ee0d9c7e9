/**
 * Paints mentions as elements, by mark.js, and takes them away again so that the
 * page has its own text nodes back, the same objects with the same text.
 */
import Mark from 'mark.js/dist/mark.es6.js';
import type { Mention } from '../core/scan.ts';
import type { Block, Piece } from './blocks.ts';
import { controlAround, MARK_NAME } from './mark-element.ts';
import type { Painter } from './painter.ts';

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

/** A part of a mention: the characters that stand in one text node. */
interface Part {
  node: Text;
  from: number;
  to: number;
  mention: number;
}

/** Neighbouring text nodes that share mentions, and the ranges to mark in their joined text. */
interface MarkGroup {
  nodes: Text[];
  ranges: MarkRange[];
}

/** The parts of all mentions, in the order of the page; white space alone is not worth a mark. */
function* partsOf(pieces: Piece[], mentions: Mention[]): Generator<Part> {
  let next = 0;
  for (const { node, start } of pieces) {
    const end = start + node.data.length;
    while ((mentions[next]?.end ?? Infinity) <= start) next++;
    for (let mention = next; (mentions[mention]?.start ?? Infinity) < end; mention++) {
      const { start: first, end: last } = mentions[mention] as Mention;
      const [from, to] = [Math.max(first, start) - start, Math.min(last, end) - start];
      if (node.data.slice(from, to).trim() !== '') yield { node, from, to, mention };
    }
  }
}

/**
 * mark.js joins the texts that it is given and splits them one range after the other, so
 * each call gets no more than the nodes that one mention, or several together, run over.
 */
function groupsOf(pieces: Piece[], mentions: Mention[]): MarkGroup[] {
  const groups: MarkGroup[] = [];
  let group: MarkGroup = { nodes: [], ranges: [] };
  let last: Part | undefined;
  /** Where the text of the part's node begins in the group's joined text. */
  let offset = 0;
  for (const part of partsOf(pieces, mentions)) {
    const { node, from, to, mention } = part;
    if (mention !== last?.mention && node !== last?.node) {
      group = { nodes: [node], ranges: [] };
      groups.push(group);
      offset = 0;
    } else if (node !== last.node) {
      group.nodes.push(node);
      offset += last.node.data.length;
    }
    group.ranges.push({ start: offset + from, length: to - from, mention });
    last = part;
  }
  return groups;
}

/** Whether a split stands as mark.js left it. */
function isIntact({ text, stub, added }: SplitText): boolean {
  const isInOrder = added.every((piece, at) => {
    const next = added[at + 1];
    return next === undefined || piece.nextSibling === next;
  });
  return isInOrder && stub + added.map(({ textContent }) => textContent).join('') === text;
}

/** So many characters at a text's end tell an edit of the stub from a new text. */
const TAIL_CHARACTERS = 6;

/**
 * Whether the page has edited what it saw in its node, the text before the first mark, and
 * knows the pieces behind it as text of their own. Otherwise it wrote a whole new text, as
 * frameworks do, which remember what they wrote and never look.
 */
function isEditOfStub({ node, text, stub, added }: SplitText): boolean {
  const { data } = node;
  if (stub === '' || data === stub) return false;
  const isCut = stub.startsWith(data) && node.nextSibling !== added[0] && node.isConnected;
  const tail = stub.slice(-TAIL_CHARACTERS);
  return isCut || data.length === stub.length || (data.endsWith(tail) && !text.endsWith(tail));
}

/** Takes only the marks off, and leaves all text as it stands. */
function unwrap(added: ChildNode[]): void {
  for (const piece of added) {
    if (piece.nodeName.toLowerCase() === MARK_NAME) piece.replaceWith(...piece.childNodes);
  }
}

/**
 * Takes a split back. What stands as we left it becomes the page's node again. Where the
 * page has written a new text to its node, or moved it, our pieces go and its text stays as
 * the page wrote it. Where the page has changed the pieces, or edited around them, only the
 * marks come off: in doubt no text is lost.
 *
 * @param isWritten the page has written to the node, though its text may look like ours
 */
function join(split: SplitText, isWritten: boolean): void {
  const { node, text, stub, added } = split;
  const isOurs = !isWritten && node.data === stub;
  const isThere = added.some((piece) => piece.isConnected);
  if (isThere && (!isIntact(split) || (!isOurs && isEditOfStub(split)))) return unwrap(added);
  for (const piece of added) piece.remove();
  if (isOurs && (isThere || !node.isConnected)) node.data = text;
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
  if (!first || controlAround(element)) return;
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
    const splits = groupsOf(block.pieces, mentions).flatMap((group) =>
      this.#markGroup(group, mentions),
    );
    if (splits.length > 0) this.#splits.set(block, splits);
  }

  clear(block: Block, written?: ReadonlySet<Node>): void {
    for (const split of this.#splits.get(block) ?? []) {
      for (const piece of split.added) {
        const mention = this.#mentions.get(piece as Element);
        if (mention) this.#elements.delete(mention);
      }
      join(split, written?.has(split.node) ?? false);
    }
    this.#splits.delete(block);
  }

  dropStrangers(root: Element): void {
    for (const mark of root.querySelectorAll(MARK_NAME)) {
      if (!this.#mentions.has(mark)) mark.replaceWith(...mark.childNodes);
    }
  }

  at(target: Element): Mention | undefined {
    const element = target.closest(MARK_NAME);
    return element ? this.#mentions.get(element) : undefined;
  }

  elementsOf(mention: Mention): readonly HTMLElement[] {
    return this.#elements.get(mention) ?? [];
  }

  #markGroup({ nodes, ranges }: MarkGroup, mentions: Mention[]): SplitText[] {
    const before = nodes.map((node) => ({ node, text: node.data, end: node.nextSibling }));
    // A text node is a context as good as an element: mark.js only iterates over it.
    new Mark(nodes as unknown as HTMLElement[]).markRanges(ranges, {
      element: MARK_NAME,
      each: (element, range) => {
        const mention = mentions[(range as unknown as MarkRange).mention];
        if (mention) this.#adopt(element as HTMLElement, mention);
      },
    });
    return before.map(({ node, text, end }) => ({
      node,
      text,
      stub: node.data,
      added: siblingsBetween(node, end),
    }));
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
