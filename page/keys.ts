/** Which keys are ours to look at. */

/** Whether keys at an element write text. */
export function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.nodeName))
  );
}

/** Whether a key is pressed together with one that changes its meaning. */
export function hasModifier({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey;
}

/** Whether the keys of an event are for us to look at. */
export function isFree(event: KeyboardEvent): boolean {
  return !event.defaultPrevented && !event.isComposing && event.isTrusted;
}
