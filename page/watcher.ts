/** Watches the page's DOM and says which parts of it must be read anew. */
import { blockAround, isBlockLevel, isReadable, isUnseen } from './blocks.ts';

/** Changes come in bursts; reading waits until one is over. */
const SETTLE_MS = 200;
/** A page that never rests is read all the same. */
const MAX_WAIT_MS = 1000;

/** What must be read anew. */
export interface Changes {
  /** Everything in these elements. */
  below: Set<Element>;
  /** The text that stands directly in these, not the blocks within them. */
  directly: Set<Element>;
}

/** What the page has just changed, in the microtask of the change. */
export interface Touched {
  /** Blocks whose own text is no longer as it was. */
  blocks: Set<Element>;
  /** Text nodes that the page has written to. */
  written: Set<Node>;
}

export interface WatcherCallbacks {
  /** Before anything is drawn. */
  onTouched: (touched: Touched) => void;
  /** Later, when the burst is over. */
  onSettled: (changes: Changes) => void;
}

export interface Watcher {
  /** Does something to the page that is not to be reported. */
  unobserved(change: () => void): void;
  destroy(): void;
}

const isSeen = (node: Node) =>
  node instanceof Text || (node instanceof Element && !isUnseen(node.localName));

const isBlock = (node: Node) => node instanceof Element && isBlockLevel(node.localName);

/** The outermost blocks in an element that stands within a line. */
function blocksWithin(element: Element): Element[] {
  return [...element.children].flatMap((child) =>
    isBlockLevel(child.localName) ? [child] : blocksWithin(child),
  );
}

/** Sorts the records of one moment. */
class Sorting {
  readonly touched: Touched = { blocks: new Set(), written: new Set() };
  readonly changes: Changes;

  constructor(changes: Changes) {
    this.changes = changes;
  }

  add(record: MutationRecord): void {
    const { target } = record;
    const around = target instanceof Element ? target : target.parentElement;
    if (!around || isUnseen(around.localName)) return;
    const block = blockAround(around);
    if (record.type === 'childList') {
      this.#addChildren(record, block);
      return;
    }
    this.touched.blocks.add(block);
    // An attribute may have made a whole part unreadable, or readable.
    if (record.type === 'attributes') this.changes.below.add(block);
    else {
      this.touched.written.add(target);
      this.#addDirectly(block);
    }
  }

  #addChildren({ addedNodes, removedNodes }: MutationRecord, block: Element): void {
    const [added, removed] = [[...addedNodes].filter(isSeen), [...removedNodes].filter(isSeen)];
    if (added.length + removed.length === 0) return;
    this.#addDirectly(block);
    // Blocks that come or go take nothing from the text around them.
    if (!added.every(isBlock) || !removed.every(isBlock)) this.touched.blocks.add(block);
    for (const node of added) {
      if (!(node instanceof Element) || !isReadable(node)) continue;
      for (const root of isBlock(node) ? [node] : blocksWithin(node)) this.changes.below.add(root);
    }
  }

  /** What happens in scripts, editors and our own overlay is no change of the text. */
  #addDirectly(block: Element): void {
    if (isReadable(block)) this.changes.directly.add(block);
  }
}

/**
 * Starts to watch.
 *
 * @param root the element whose tree is watched: the document's, because pages replace their body
 */
export function watch(root: Element, { onTouched, onSettled }: WatcherCallbacks): Watcher {
  let changes: Changes = { below: new Set(), directly: new Set() };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  function settle(): void {
    timer = undefined;
    const settled = changes;
    changes = { below: new Set(), directly: new Set() };
    onSettled(settled);
  }

  function take(records: MutationRecord[]): void {
    const sorting = new Sorting(changes);
    for (const record of records) sorting.add(record);
    if (sorting.touched.blocks.size > 0) onTouched(sorting.touched);
    if (changes.below.size + changes.directly.size === 0) return;
    if (timer === undefined) firstChange = performance.now();
    else clearTimeout(timer);
    const waited = performance.now() - firstChange;
    timer = setTimeout(settle, Math.max(0, Math.min(SETTLE_MS, MAX_WAIT_MS - waited)));
  }

  const observer = new MutationObserver((records) => {
    take(records);
    // What the callbacks did to the page is their own doing.
    observer.takeRecords();
  });
  observer.observe(root, {
    childList: true,
    characterData: true,
    subtree: true,
    attributeFilter: ['aria-hidden', 'contenteditable'],
  });

  return {
    unobserved(change) {
      const waiting = observer.takeRecords();
      if (waiting.length > 0) take(waiting);
      change();
      observer.takeRecords();
    },
    destroy() {
      observer.disconnect();
      clearTimeout(timer);
    },
  };
}
