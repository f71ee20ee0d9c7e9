/** Keeps the focus on a mark that is painted anew. */
import type { Painter } from './painter.ts';
import { MARK_NAME } from './mark-element.ts';

/**
 * Remembers which mark has the focus.
 *
 * @returns nothing where no mark has it; else a function that gives the focus to the mark of the same words in the same place,
 *   where the old one has gone and the page has given the focus to nothing else
 */
export function keepFocus(painter: Painter): (() => void) | undefined {
  const mark = document.activeElement;
  const parent = mark?.parentElement;
  if (mark?.localName !== MARK_NAME || !parent || !painter.at(mark)) return undefined;
  const { textContent } = mark;
  return () => {
    if (mark.isConnected || document.activeElement !== document.body) return;
    const again = [...parent.querySelectorAll<HTMLElement>(MARK_NAME)].find(
      (other) => other.textContent === textContent,
    );
    again?.focus({ preventScroll: true });
  };
}
