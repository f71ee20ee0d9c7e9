/** What makes mentions visible on the page. */
import type { Mention } from '../core/scan.ts';
import type { Anchor, Point } from './anchor.ts';
import type { Block } from './run.ts';

export interface Painter {
  /** Shows a block's mentions, instead of those shown before. */
  paint(block: Block, mentions: Mention[]): void;
  /**
   * Gives the block back as it was.
   *
   * @param written nodes that the page has just written to, when it has touched the block:
   *   they stay as they are
   * @returns false where the page has changed what was painted
   */
  clear(block: Block, written?: ReadonlySet<Node>): boolean;
  /** Shows again what scripts of the page have made invisible. */
  refresh(): void;
  /** Takes away copies of our marks that the page has made, or that an older run has left. */
  dropStrangers(root: Element): void;
  /**
   * The mention under the pointer or focus.
   *
   * @param target the innermost element there
   * @param point where the pointer is; the focus has none
   */
  at(target: Element, point?: Point): Mention | undefined;
  /** The first mention that an element holds. */
  firstIn(element: Element): Mention | undefined;
  /** Whether a mention is shown. */
  shows(mention: Mention): boolean;
  /** The places that show a mention, in document order; none where it is not shown. */
  anchorsOf(mention: Mention): readonly Anchor[];
}

/** The painter of a whole page, which chooses block by block how mentions are shown. */
export interface PagePainter extends Painter {
  /** Whether a block's mentions would be shown by elements, which only a page at rest should get. */
  needsRest(block: Block, mentions: Mention[]): boolean;
  /** The page has just taken blocks out of these elements, perhaps with marks in them. */
  noteTaken(parents: Iterable<Element>): void;
}
