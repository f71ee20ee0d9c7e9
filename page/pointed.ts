/** What an event of pointer or focus is about. */
import type { Mention } from '../core/scan.ts';
import type { Point } from './anchor.ts';
import { bridge } from './bridge.ts';
import { isEditable } from './keys.ts';
import { OVERLAY_NAME } from './overlay-host.ts';

/** Controls of the page in which a mention may stand without being a tab stop itself. */
const followed = 'a[href], button, summary, [role="button"], [role="link"]';

export interface Place extends Point {
  /** The innermost element there, or nothing where the page keeps it to itself. */
  target: Element | undefined;
}

/** Where an event of the pointer happened. */
export function placeOf(event: MouseEvent): Place {
  // To the document, an event in a shadow root has its host as the target.
  const [target] = event.composedPath();
  return {
    x: event.clientX,
    y: event.clientY,
    target: target instanceof Element ? target : undefined,
  };
}

/** Whether an event's target is the card. */
export const isCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.localName === OVERLAY_NAME;

/** The mention that is shown at a place. */
export function mentionAt({ target, ...point }: Place): Mention | undefined {
  return target && bridge().reader?.painter?.at(target, point);
}

/** The mention that has the focus, or that stands in a control which has it, by keyboard. */
export function mentionWithFocus(event: FocusEvent): Mention | undefined {
  const [target] = event.composedPath() as Element[];
  const painter = bridge().reader?.painter;
  // A click focuses too, and opens by itself.
  if (!target?.matches(':focus-visible') || isEditable(target)) return undefined;
  return painter?.at(target) ?? (target.matches(followed) ? painter?.firstIn(target) : undefined);
}
