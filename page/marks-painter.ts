/**
 * Paints mentions as elements, by mark.js, and takes them away again so that the
 * page has its own text nodes back, the same objects with the same text.
 */
import Mark from 'mark.js/dist/mark.es6.js';
import type { MarkLabels } from '../core/mark-labels.ts';
import type { Mention } from '../core/scan.ts';
import type { Block, Piece } from './run.ts';
import { controlAround, MARK_NAME, unwrapMarks } from './mark-element.ts';
import type { Painter } from './painter.ts';
import { isAsLeft, joinSplit, noteSplit, type SplitText } from './split-text.ts';

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

function dress(element: HTMLElement, mention: Mention, first: boolean, labels: MarkLabels): void {
  element.removeAttribute('data-markjs');
  element.dataset.term = mention.term;
  if (mention.claim !== undefined) element.dataset.claim = mention.claim;
  if (mention.repeat) element.dataset.repeat = '';
  // A mention that runs over several elements, or stands in a link, is one tab stop.
  if (!first || controlAround(element)) return;
  element.tabIndex = 0;
  element.setAttribute('role', 'button');
  element.setAttribute('aria-haspopup', 'dialog');
  element.setAttribute(
    'aria-description',
    mention.claim === undefined ? labels.mention : labels.claim,
  );
}

class MarksPainter implements Painter {
  readonly #labels: MarkLabels;
  readonly #splits = new Map<Block, SplitText[]>();
  readonly #elements = new Map<Mention, HTMLElement[]>();
  readonly #mentions = new WeakMap<Element, Mention>();

  constructor(labels: MarkLabels) {
    this.#labels = labels;
  }

  paint(block: Block, mentions: Mention[]): void {
    this.clear(block);
    // Nearly all blocks have nothing.
    if (mentions.length === 0) return;
    const splits = groupsOf(block.pieces, mentions).flatMap((group) =>
      this.#markGroup(group, mentions),
    );
    if (splits.length > 0) this.#splits.set(block, splits);
  }

  clear(block: Block, written?: ReadonlySet<Node>): boolean {
    let isAsPainted = true;
    for (const split of this.#splits.get(block) ?? []) {
      for (const piece of split.added) {
        const mention = this.#mentions.get(piece as Element);
        if (mention) this.#elements.delete(mention);
      }
      if (written && !isAsLeft(split, written)) isAsPainted = false;
      joinSplit(split, written ?? new Set());
    }
    this.#splits.delete(block);
    return isAsPainted;
  }

  /** Marks stay visible: their styles are the user's. */
  refresh(): void {}

  dropStrangers(root: Element): void {
    unwrapMarks(root, (mark) => this.#mentions.has(mark));
  }

  at(target: Element): Mention | undefined {
    const element = target.closest(MARK_NAME);
    return element ? this.#mentions.get(element) : undefined;
  }

  firstIn(element: Element): Mention | undefined {
    const mark = element.querySelector(MARK_NAME);
    return mark ? this.at(mark) : undefined;
  }

  shows(mention: Mention): boolean {
    return this.#elements.has(mention);
  }

  anchorsOf(mention: Mention): readonly HTMLElement[] {
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
    return before.map(noteSplit);
  }

  #adopt(element: HTMLElement, mention: Mention): void {
    const pieces = this.#elements.get(mention) ?? [];
    dress(element, mention, pieces.length === 0, this.#labels);
    this.#elements.set(mention, [...pieces, element]);
    this.#mentions.set(element, mention);
  }
}

/**
 * Creates the painter.
 *
 * @param labels what a screen reader says after a mark's own words
 */
export function createMarksPainter(labels: MarkLabels): Painter {
  return new MarksPainter(labels);
}
