/** Watches the page's DOM and says which parts of it must be read anew. */
import { blockAround, isBlockLevel, isReadable, isUnseen } from './blocks.ts';
import { parentAcross } from './tree.ts';

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
  /** Elements that have come into a line; shadow roots may be in them. */
  hosts: Set<Element>;
}

/** What the page has just changed, in the microtask of the change. */
export interface Touched {
  /** Blocks whose own text is no longer as it was. */
  blocks: Set<Element>;
  /** Text nodes that the page has written to. */
  written: Set<Node>;
  /** Blocks out of which elements were taken. */
  parents: Set<Element>;
}

export interface WatcherCallbacks {
  /** Before anything is drawn. */
  onTouched: (touched: Touched) => void;
  /** Later, when the burst is over. */
  onSettled: (changes: Changes) => void;
}

export interface Watcher {
  /** When the page last changed, by `performance.now()`; 0 if it has not since the start. */
  readonly lastChange: number;
  /** Watches a shadow root, too; once or again. */
  observe(root: ShadowRoot): void;
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

/** The block that a change is in; nothing where it is in no text. */
function blockOf(target: Node): Element | null {
  if (target instanceof ShadowRoot) return target.host;
  const around = target instanceof Element ? target : target.parentElement;
  if (!around) return parentAcross(target);
  return isUnseen(around.localName) ? null : blockAround(around);
}

/** Sorts the records of one moment. */
class Sorting {
  readonly touched: Touched = {
    blocks: new Set(),
    written: new Set(),
    parents: new Set(),
  };
  readonly changes: Changes;

  constructor(changes: Changes) {
    this.changes = changes;
  }

  add(record: MutationRecord): void {
    const { target } = record;
    const block = blockOf(target);
    if (!block) return;
    if (record.type === 'childList') {
      this.#addChildren(record, block);
      return;
    }
    this.touched.blocks.add(block);
    // An attribute may have made a whole part unreadable, or readable.
    if (record.type === 'attributes') this.changes.below.add(block);
    else {
      this.touched.written.add(target);
      this.#addDirectly(target, block);
    }
  }

  #addChildren({ target, addedNodes, removedNodes }: MutationRecord, block: Element): void {
    const [added, removed] = [[...addedNodes].filter(isSeen), [...removedNodes].filter(isSeen)];
    if (added.length + removed.length === 0) return;
    this.#addDirectly(target, block);
    if (removed.some((node) => node instanceof Element)) this.touched.parents.add(block);
    // Blocks that come or go take nothing from the text around them.
    if (!added.every(isBlock) || !removed.every(isBlock)) this.touched.blocks.add(block);
    for (const node of added) if (node instanceof Element && isReadable(node)) this.#addBelow(node);
  }

  #addBelow(element: Element): void {
    if (isBlock(element)) this.changes.below.add(element);
    else {
      this.changes.hosts.add(element);
      for (const block of blocksWithin(element)) this.changes.below.add(block);
    }
  }

  /** What happens in scripts, editors and our own overlay is no change of the text. */
  #addDirectly(target: Node, block: Element): void {
    if (!isReadable(block)) return;
    // What stands directly in a shadow root does not stand directly in its host.
    const isInRoot = target.getRootNode() !== block.getRootNode();
    this.changes[isInRoot ? 'below' : 'directly'].add(block);
  }
}

function sorted(records: MutationRecord[], changes: Changes): Sorting {
  const sorting = new Sorting(changes);
  for (const record of records) sorting.add(record);
  return sorting;
}

const nothing = (): Changes => ({ below: new Set(), directly: new Set(), hosts: new Set() });

class PageWatcher implements Watcher {
  lastChange = 0;
  readonly #callbacks: WatcherCallbacks;
  readonly #observer: MutationObserver;
  #changes = nothing();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstChange = 0;

  constructor(root: Node, callbacks: WatcherCallbacks) {
    this.#callbacks = callbacks;
    this.#observer = new MutationObserver((records) => {
      this.#take(records);
      // What the callbacks did to the page is their own doing.
      this.#observer.takeRecords();
    });
    this.observe(root);
  }

  observe(root: Node): void {
    this.#observer.observe(root, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['aria-hidden', 'contenteditable'],
    });
  }

  unobserved(change: () => void): void {
    const waiting = this.#observer.takeRecords();
    if (waiting.length > 0) this.#take(waiting);
    change();
    this.#observer.takeRecords();
  }

  destroy(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
  }

  #take(records: MutationRecord[]): void {
    this.lastChange = performance.now();
    const { changes, touched } = sorted(records, this.#changes);
    if (touched.blocks.size + touched.parents.size > 0) this.#callbacks.onTouched(touched);
    if (changes.below.size + changes.directly.size + changes.hosts.size === 0) return;
    if (this.#timer === undefined) this.#firstChange = this.lastChange;
    else clearTimeout(this.#timer);
    const waited = this.lastChange - this.#firstChange;
    const wait = Math.max(0, Math.min(SETTLE_MS, MAX_WAIT_MS - waited));
    this.#timer = setTimeout(() => this.#settle(), wait);
  }

  #settle(): void {
    this.#timer = undefined;
    const settled = this.#changes;
    this.#changes = nothing();
    this.#callbacks.onSettled(settled);
  }
}

/**
 * Starts to watch.
 *
 * @param root the element whose tree is watched: the document's, because pages replace their body
 */
export function watch(root: Element, callbacks: WatcherCallbacks): Watcher {
  return new PageWatcher(root, callbacks);
}
