/** Where a mention stands on the page: in an element of ours, or in a range of the page's own text. */
import { parentAcross } from './tree.ts';

export type Anchor = HTMLElement | Range;

/** A point in the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The innermost element around a place. */
export function elementOf(anchor: Anchor): Element {
  if (anchor instanceof Element) return anchor;
  const { commonAncestorContainer: node } = anchor;
  if (node instanceof ShadowRoot) return node.host;
  return node instanceof Element ? node : (parentAcross(node) ?? document.documentElement);
}

/** What an anchor stands in, whoever painted it. */
export function parentOf(anchor: Anchor): Element | null {
  return anchor instanceof Range ? elementOf(anchor) : anchor.parentElement;
}

/** Whether a place can be seen, when scrolled to. */
export function isShown(anchor: Anchor): boolean {
  return elementOf(anchor).checkVisibility() && anchor.getClientRects().length > 0;
}

/** Scrolls a place into the middle of the window, at once: the card stays only beside what can be seen. */
export function scrollTo(anchor: Anchor): void {
  elementOf(anchor).scrollIntoView({ block: 'center', behavior: 'instant' });
  // A long text has its middle elsewhere.
  const { top, height } = anchor.getBoundingClientRect();
  if (top < 0 || top + height > innerHeight) {
    scrollBy({ top: top - (innerHeight - height) / 2, behavior: 'instant' });
  }
}
