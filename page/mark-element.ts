/** The element that shows a mention, as both content scripts know it. */

export const MARK_NAME = 'sourcelight-mark';

/** Controls take no second tab stop inside; what takes the focus only by script is no control. */
const controls =
  'a[href], button, summary, label, [role="button"], [role="link"], [tabindex]:not([tabindex^="-"])';

/** The control of the page that a mark stands in, if any. */
export function controlAround(mark: Element): HTMLElement | null {
  return mark.parentElement?.closest<HTMLElement>(controls) ?? null;
}
