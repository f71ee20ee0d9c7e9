/** What makes mentions visible on the page. */
import type { Mention } from '../core/scan.ts';
import type { Block } from './run.ts';

export interface Painter {
  /** Shows a block's mentions, instead of those shown before. */
  paint(block: Block, mentions: Mention[]): void;
  /**
   * Gives the block back as it was.
   *
   * @param written nodes that the page has just written to: they stay as they are
   */
  clear(block: Block, written?: ReadonlySet<Node>): void;
  /** Takes away copies of our marks that the page has made, or that an older run has left. */
  dropStrangers(root: Element): void;
  /** The mention at an element under the pointer or focus. */
  at(target: Element): Mention | undefined;
  /** The elements that show a mention, in document order. */
  elementsOf(mention: Mention): readonly HTMLElement[];
}
