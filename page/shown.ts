/** The card that is shown, and the place that it belongs to. */
import type { Mention } from '../core/scan.ts';
import { type Anchor, parentOf } from './anchor.ts';
import type { ReaderPort } from './bridge.ts';

export interface Shown {
  mention: Mention;
  anchor: Anchor;
  /** The words, and around what they stand, should they be painted anew. */
  text: string | undefined;
  parent: Element | null;
  release(): void;
}

/** What is to be remembered of a card that is shown. */
export function remember(
  mention: Mention,
  anchor: Anchor,
  reader: ReaderPort | undefined,
): Omit<Shown, 'release'> {
  const found = reader?.mentions().find((one) => one.mention === mention);
  return { mention, anchor, text: found?.text, parent: parentOf(anchor) };
}

/** The mention of the same words in the same place, where the shown one was painted anew. */
export function shownAgain(
  { mention, text, parent }: Shown,
  reader: ReaderPort,
): Mention | undefined {
  return reader
    .mentions()
    .filter(
      (found) =>
        found.text === text &&
        found.mention.term === mention.term &&
        found.mention.claim === mention.claim,
    )
    .find(
      (found) => reader.painter?.anchorsOf(found.mention).slice(0, 1).map(parentOf)[0] === parent,
    )?.mention;
}
