/** Scripts that come to a page only when they are wanted there. */
import type { PainterChoice } from '../../core/settings.ts';
import type { TermPattern } from '../../data/packing.ts';
import { bridge, type EnginePort } from '../../page/bridge.ts';
import { giveWay } from '../../page/pace.ts';
import type { PagePainter } from '../../page/painter.ts';
import { markLabels } from '../../platform/mark-labels.ts';
import { tellBackground } from '../../platform/messages.ts';

/** How long is waited before each time that the background is asked for a script. */
const PAUSES_MS = [0, 0, 200, 1000, 5000];

/** Asks for a script: a background that is just waking up may miss a call. */
async function askUntil(what: 'engine' | 'overlay', isThere: () => boolean): Promise<void> {
  for (const pause of PAUSES_MS) {
    if (isThere()) return;
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    await tellBackground(what, null);
  }
}

/**
 * Gets what reads pages, and the terms, in steps that give way to the page.
 *
 * @param loadTerms gives the terms as they are stored
 * @returns undefined where they are not to be had
 */
export async function loadEngine(
  loadTerms: () => Promise<string | undefined>,
): Promise<{ engine: EnginePort; terms: TermPattern[] } | undefined> {
  const [packed] = await Promise.all([
    // The storage answers no script whose extension is gone.
    loadTerms().catch(() => undefined),
    askUntil('engine', () => bridge().engine !== undefined),
  ]);
  const { engine } = bridge();
  if (!engine || packed === undefined) return undefined;
  // To run what has come took its time.
  await giveWay();
  const terms = engine.unpackTerms(packed);
  await giveWay();
  return { engine, terms };
}

/**
 * Gets the painter, and with it what opens the card.
 *
 * @returns undefined where it is not to be had yet
 */
export async function loadPainter(choice: PainterChoice): Promise<PagePainter | undefined> {
  await askUntil('overlay', () => bridge().presenter !== undefined);
  return bridge().presenter?.createPainter(markLabels(), choice);
}
