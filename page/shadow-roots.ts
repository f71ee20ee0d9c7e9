/** Finds the open shadow roots on a page. Closed ones stay closed. */
import { inSlices } from './pace.ts';

/** Looking at so many elements takes well under a millisecond. */
const STEP_ELEMENTS = 500;
/** So many elements may get their root later; on a page with more, the rest is not waited for. */
const MAX_WAITING = 1000;

const SHOW_ELEMENT = 1;

export interface ShadowRoots {
  /** The shadow roots below an element, and in those, in document order. */
  below(root: Element): Promise<ShadowRoot[]>;
  /** The roots that elements seen before have got since then. */
  late(): ShadowRoot[];
}

/**
 * Creates the finder. A root that is attached later tells nobody; elements of the page's
 * own kinds are remembered, and looked at again when asked for.
 *
 * @param signal ends searches early
 */
export function createShadowRoots(signal: AbortSignal): ShadowRoots {
  const waiting = new Set<Element>();

  async function below(root: Element | ShadowRoot): Promise<ShadowRoot[]> {
    const found: ShadowRoot[] = [];
    const walker = document.createTreeWalker(root, SHOW_ELEMENT);
    let element = (root instanceof Element ? root : walker.nextNode()) as Element | null;
    await inSlices(() => {
      for (let left = STEP_ELEMENTS; element && left > 0; left--) {
        if (element.shadowRoot) {
          found.push(element.shadowRoot);
          waiting.delete(element);
        } else if (element.localName.includes('-') && waiting.size < MAX_WAITING)
          waiting.add(element);
        element = walker.nextNode() as Element | null;
      }
      return element !== null;
    }, signal);
    const inner = [];
    for (const one of found) inner.push(one, ...(await below(one)));
    return inner;
  }

  return {
    below,
    late() {
      const roots: ShadowRoot[] = [];
      for (const element of waiting) {
        const root = element.isConnected ? element.shadowRoot : null;
        if (root) roots.push(root);
        if (root || !element.isConnected) waiting.delete(element);
      }
      return roots;
    },
  };
}
