/** The element that shows a mention, as both content scripts know it. */
import { type Anchor, parentOf } from './anchor.ts';
import { parentAcross } from './tree.ts';

export const MARK_NAME = 'sourcelight-mark';

/** Controls take no second tab stop inside; what takes the focus only by script is no control. */
const controls =
  'a[href], button, summary, label, [role="button"], [role="link"], [tabindex]:not([tabindex^="-"])';

/** The control of the page that a mention stands in, if any. */
export function controlAround(anchor: Anchor): HTMLElement | null {
  let at = parentOf(anchor);
  while (at && !at.matches(controls)) at = parentAcross(at);
  return at as HTMLElement | null;
}

/** Takes marks off and leaves their text: copies that the page has made, or an older run has left. */
export function unwrapMarks(root: Element, isOurs: (mark: Element) => boolean): void {
  for (const mark of root.querySelectorAll(MARK_NAME)) {
    if (!isOurs(mark)) mark.replaceWith(...mark.childNodes);
  }
}
