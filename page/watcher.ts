/** Watches the page's DOM and says which parts of it must be read anew. */
import { blockAround, isBlockLevel, isReadable, isUnseen } from './blocks.ts';

/** Changes come in bursts; reading waits until one is over. */
const SETTLE_MS = 200;
/** A page that never rests is read all the same. */
const MAX_WAIT_MS = 1000;

export interface WatcherCallbacks {
  /** In the same microtask as the change, before anything is drawn: these blocks were touched. */
  onTouched: (elements: Set<Element>) => void;
  /** Later, when the burst is over: what is below these elements must be read anew. */
  onSettled: (roots: Set<Element>) => void;
}

export interface Watcher {
  /** Does something to the page that is not to be reported. */
  unobserved(change: () => void): void;
  destroy(): void;
}

/** What a change adds or removes, as far as it can matter to the text. */
function readableNodes(record: MutationRecord): Node[] {
  return [...record.addedNodes, ...record.removedNodes].filter(
    (node) => node instanceof Text || (node instanceof Element && !isUnseen(node.localName)),
  );
}

const isBlock = (node: Node) => node instanceof Element && isBlockLevel(node.localName);

/** The elements below which a change asks for a new reading. */
function rootsOf(record: MutationRecord): Element[] {
  const around = record.target instanceof Element ? record.target : record.target.parentElement;
  // What happens in scripts, editors and our own overlay is no change of the text.
  if (!around || !isReadable(around)) return [];
  if (record.type === 'childList') {
    const nodes = readableNodes(record);
    // Blocks that come or go leave the text around them as it is.
    if (nodes.every(isBlock)) return nodes.filter((node) => node instanceof Element);
  }
  return [blockAround(around)];
}

/**
 * Starts to watch.
 *
 * @param root the element whose tree is watched, usually `body`
 */
export function watch(root: Element, { onTouched, onSettled }: WatcherCallbacks): Watcher {
  let dirty = new Set<Element>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let firstChange = 0;

  function settle(): void {
    timer = undefined;
    const roots = dirty;
    dirty = new Set();
    onSettled(roots);
  }

  function take(records: MutationRecord[]): void {
    const roots = new Set(records.flatMap(rootsOf));
    if (roots.size === 0) return;
    onTouched(roots);
    for (const element of roots) dirty.add(element);
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
  observer.observe(root, { childList: true, characterData: true, subtree: true });

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
