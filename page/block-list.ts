/** The blocks of a page that have been read, in document order, with what was found in them. */
import type { Mention } from '../core/scan.ts';
import type { ReadBlock } from '../core/sense.ts';
import type { Block } from './blocks.ts';

export interface Entry {
  block: Block;
  read: ReadBlock;
  mentions: Mention[];
}

export interface BlockList {
  /** In document order. */
  entries(): readonly Entry[];
  /**
   * Puts newly read blocks in place of everything below an element.
   *
   * @returns the entries that were taken out
   */
  replace(root: Element, fresh: Entry[]): Entry[];
  /** The entries whose run of text stands directly in one of these elements. */
  within(elements: ReadonlySet<Element>): Entry[];
}

/** Whether the first element comes before the second, or holds it. */
function precedes(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}

/** Where an element's blocks belong: the first place whose block comes after it. */
function placeFor(entries: Entry[], root: Element): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes((entries[middle] as Entry).block.element, root)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes an empty list. */
export function createBlockList(): BlockList {
  let entries: Entry[] = [];
  return {
    entries: () => entries,
    replace(root, fresh) {
      const isGone = ({ block }: Entry) =>
        root.contains(block.element) || !block.element.isConnected;
      const gone = entries.filter(isGone);
      if (gone.length > 0) entries = entries.filter((entry) => !isGone(entry));
      if (fresh.length > 0) entries.splice(placeFor(entries, root), 0, ...fresh);
      return gone;
    },
    within: (elements) => entries.filter(({ block }) => elements.has(block.element)),
  };
}
