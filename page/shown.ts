/** The card that is shown, and the mark that it belongs to. */
import type { Mention } from '../core/scan.ts';

export interface Shown {
  mention: Mention;
  mark: HTMLElement;
  /** Where the mark stood, should it be painted anew. */
  parent: Element;
  release(): void;
}

/** The mark of the same words in the same place, where the shown one was painted anew. */
export function markAgain({ mark, parent }: Shown): HTMLElement | undefined {
  return [...parent.querySelectorAll<HTMLElement>(mark.localName)].find(
    (other) => other.textContent === mark.textContent && other.dataset.term === mark.dataset.term,
  );
}
