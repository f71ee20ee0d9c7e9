/** What makes mentions visible on the page. */
import type { Mention } from '../core/scan.ts';
import type { Block } from './blocks.ts';

export interface Painter {
  /** Shows a block's mentions, instead of those shown before. */
  paint(block: Block, mentions: Mention[]): void;
  /** Gives the block back as it was. */
  clear(block: Block): void;
  /** The mention at an element under the pointer or focus. */
  at(target: Element): Mention | undefined;
  /** The elements that show a mention, in document order. */
  elementsOf(mention: Mention): readonly HTMLElement[];
}
