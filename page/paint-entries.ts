/** Paints what has been found: without haste, and where the reader looks first. */
import type { Mention } from '../core/scan.ts';
import type { Entry } from './block-list.ts';
import { isAsRead, isEditor } from './crossing.ts';
import { inSlices } from './pace.ts';
import type { PagePainter } from './painter.ts';
import type { Watcher } from './watcher.ts';

/** A block, and what is to be shown in it. */
export type Wanted = readonly [Entry, Mention[]];

export interface Painting {
  painter: PagePainter;
  watcher: Watcher;
  /** Comes true when the page has put itself together. */
  rest: Promise<void>;
  /** Ends it early. */
  signal: AbortSignal;
}

/** What the reader sees now comes first. */
function byNearness(all: Wanted[]): Wanted[] {
  const nearness = new Map(
    all.map((wanted) => {
      const { top, bottom } = wanted[0].block.element.getBoundingClientRect();
      return [wanted, bottom > 0 && top < innerHeight ? 0 : 1] as const;
    }),
  );
  return all.toSorted((one, other) => (nearness.get(one) ?? 1) - (nearness.get(other) ?? 1));
}

function paintOne([entry, mentions]: Wanted, { painter, watcher }: Painting): void {
  watcher.unobserved(() => {
    painter.clear(entry.block);
    entry.mentions = mentions;
    // The page may have gone on since; then the watcher brings the block back.
    if (isAsRead(entry.block) && !isEditor()) painter.paint(entry.block, mentions);
  });
}

/** Does something with each, in slices that give way to the page. */
async function each(
  all: Wanted[],
  act: (wanted: Wanted) => unknown,
  signal: AbortSignal,
): Promise<void> {
  const waiting = all.values();
  await inSlices(() => {
    const { done, value } = waiting.next();
    if (value) act(value);
    return done !== true;
  }, signal);
}

/** Paints blocks: at once what leaves the page's DOM alone, elements when the page is at rest. */
export async function paintEntries(all: Wanted[], painting: Painting): Promise<void> {
  const { painter, rest, signal } = painting;
  const later: Wanted[] = [];
  const paintOrWait = (wanted: Wanted) => {
    const [{ block }, mentions] = wanted;
    if (painter.needsRest(block, mentions)) later.push(wanted);
    else paintOne(wanted, painting);
  };
  await each(byNearness(all), paintOrWait, signal);
  if (later.length > 0) await rest;
  await each(later, (wanted) => paintOne(wanted, painting), signal);
  painter.refresh();
}
