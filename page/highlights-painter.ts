/**
 * Paints mentions as ranges of the page's own text, by the CSS Custom Highlight API: the
 * page's DOM stays as it is. Static ranges, because each live one would cost the page time
 * at every change of its DOM; the watcher has a changed block cleared before it is drawn.
 */
import { countWhile } from '../core/bisect.ts';
import type { Mention } from '../core/scan.ts';
import type { Anchor, Point } from './anchor.ts';
import type { Block, Piece } from './run.ts';
import { caretAt } from './caret.ts';
import { createHighlightRegistry } from './highlight-registry.ts';
import type { Painter } from './painter.ts';

interface PaintedRange {
  mention: Mention;
  range: StaticRange;
}

/** The last piece that begins at or before a place in a block's text. */
function pieceAt(pieces: Piece[], place: number): number {
  const startOf = (at: number) => (pieces[at] as Piece).start;
  return Math.max(0, countWhile(pieces.length, (at) => startOf(at) <= place) - 1);
}

/** A place in a block's text as an offset in a piece; line breaks lie behind it. */
function offsetIn({ node, start }: Piece, place: number): number {
  return Math.min(place - start, node.data.length);
}

/** A range as one that can be measured. It costs the page as long as it lives, so let it go. */
function toLive({ startContainer, startOffset, endContainer, endOffset }: StaticRange): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function holds({ range }: PaintedRange, node: Node, offset: number): boolean {
  const from = node === range.startContainer ? range.startOffset : 0;
  const to = node === range.endContainer ? range.endOffset : Infinity;
  return offset >= from && offset <= to;
}

/** Whether a point lies on a range's text, and not beside it where its line ends. */
function isOn(range: StaticRange, { x, y }: Point): boolean {
  return [...toLive(range).getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

class HighlightsPainter implements Painter {
  readonly #registry = createHighlightRegistry();
  readonly #blocks = new Map<Block, PaintedRange[]>();
  readonly #ranges = new Map<Mention, StaticRange>();
  /** What is painted on a text node. */
  readonly #onNode = new WeakMap<Node, PaintedRange[]>();

  paint(block: Block, mentions: Mention[]): void {
    this.clear(block);
    if (mentions.length === 0 || this.#registry.isGivenUp) return;
    this.#blocks.set(
      block,
      mentions.map((mention) => this.#paintOne(block, mention)),
    );
  }

  /** The page cannot change what is not in it. */
  clear(block: Block): true {
    const painted = this.#blocks.get(block) ?? [];
    this.#blocks.delete(block);
    for (const { mention, range } of painted) {
      this.#registry.remove(mention, range);
      this.#ranges.delete(mention);
    }
    if (painted.length > 0) for (const { node } of block.pieces) this.#onNode.delete(node);
    return true;
  }

  refresh(): void {
    this.#registry.keep();
  }

  /** Pages cannot copy highlights. */
  dropStrangers(): void {}

  at(target: Element, point?: Point): Mention | undefined {
    if (!point || this.#blocks.size === 0 || !this.#registry.keep()) return undefined;
    const caret = caretAt(point, target);
    if (!caret) return undefined;
    const { node, offset } = caret;
    const painted = this.#onNode.get(node);
    return painted?.find((one) => holds(one, node, offset) && isOn(one.range, point))?.mention;
  }

  firstIn(element: Element): Mention | undefined {
    for (const [mention, { startContainer }] of this.#ranges) {
      if (element.contains(startContainer)) return mention;
    }
    return undefined;
  }

  shows(mention: Mention): boolean {
    return this.#ranges.has(mention) && !this.#registry.isGivenUp;
  }

  anchorsOf(mention: Mention): readonly Anchor[] {
    const range = this.#ranges.get(mention);
    return range ? [toLive(range)] : [];
  }

  #paintOne({ pieces }: Block, mention: Mention): PaintedRange {
    const first = pieceAt(pieces, mention.start);
    const last = pieceAt(pieces, mention.end - 1);
    const [start, end] = [pieces[first] as Piece, pieces[last] as Piece];
    const range = new StaticRange({
      startContainer: start.node,
      startOffset: offsetIn(start, mention.start),
      endContainer: end.node,
      endOffset: offsetIn(end, mention.end),
    });
    const painted = { mention, range };
    for (const { node } of pieces.slice(first, last + 1)) {
      const others = this.#onNode.get(node);
      if (others) others.push(painted);
      else this.#onNode.set(node, [painted]);
    }
    this.#ranges.set(mention, range);
    this.#registry.add(mention, range);
    return painted;
  }
}

/** Creates the painter, for a browser that `drawsHighlights`. */
export function createHighlightsPainter(): Painter {
  return new HighlightsPainter();
}
