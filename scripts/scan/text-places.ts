/** Translates places in the text of blocks into places in the `textContent` of their elements. */
import { countWhile } from '../../core/bisect.ts';
import type { Block, Piece } from '../../page/run.ts';

/** UTF-16 offsets, `end` exclusive. */
export interface TextPlace {
  start: number;
  end: number;
}

const ELEMENTS_AND_TEXT = 5;

/** How much text of an element stands before each of some nodes in it, and of it itself none. */
function offsetsOf(wanted: ReadonlySet<Node>, root: Element): Map<Node, number> {
  const offsets = new Map<Node, number>();
  const walker = root.ownerDocument.createTreeWalker(root, ELEMENTS_AND_TEXT);
  let offset = 0;
  for (let node: Node | null = root; node; node = walker.nextNode()) {
    if (wanted.has(node)) offsets.set(node, offset);
    if (node.nodeType === node.TEXT_NODE) offset += (node as Text).data.length;
  }
  return offsets;
}

/** The piece of a block in which a character stands. A mention begins and ends in one. */
function pieceAt({ pieces }: Block, place: number): Piece {
  const at = countWhile(pieces.length, (index) => (pieces[index] as Piece).start <= place) - 1;
  return pieces[at] as Piece;
}

/** Tells the places of mentions of a page, which is gone through once for all of them. */
export class TextPlaces {
  readonly #offsets: Map<Node, number>;

  /** @param found blocks below `root`, and the ranges of their text whose places will be asked for */
  constructor(root: Element, found: { block: Block; ranges: TextPlace[] }[]) {
    const nodes = found.flatMap(({ block, ranges }) =>
      ranges.flatMap(({ start, end }) => [
        block.element,
        pieceAt(block, start).node,
        pieceAt(block, end - 1).node,
      ]),
    );
    this.#offsets = offsetsOf(new Set<Node>(nodes), root);
  }

  /** From offsets in a block's text to offsets in the `textContent` of its element. */
  of(block: Block, { start, end }: TextPlace): TextPlace {
    return { start: this.#place(block, start), end: this.#place(block, end - 1) + 1 };
  }

  #place(block: Block, place: number): number {
    const { node, start } = pieceAt(block, place);
    return this.#offset(node) - this.#offset(block.element) + place - start;
  }

  #offset(node: Node): number {
    return this.#offsets.get(node) ?? 0;
  }
}
