/**
 * How the reader and the overlay, two scripts in one isolated world, reach each
 * other: by an object on that world's global, which the page cannot see.
 */
import type { ClaimSearch, Mention } from '../core/scan.ts';
import type { Painter } from './painter.ts';

/** What the reader offers to the overlay. */
export interface ReaderPort {
  painter: Painter;
  /** Whether the page is about the case. */
  aboutCase(): boolean;
  /** The day on which the page's article was published, `YYYY-MM-DD`, where the page says so. */
  articleDay(): string | undefined;
  /** The search for claims has come. */
  lookForClaims(): void;
}

/** What the overlay offers to the reader. */
export interface OverlayPort {
  /** Opens a mention's card and moves the focus into it. */
  reveal(mention: Mention): void;
  /** Closes the card and takes the overlay off the page. */
  close(): void;
  /** The marks of the shown mention may have gone. */
  refresh(): void;
}

export interface Bridge {
  reader?: ReaderPort | undefined;
  overlay?: OverlayPort | undefined;
  /** What a third script brings, on pages that name the case. */
  claims?: ClaimSearch | undefined;
  /** A mention to reveal as soon as the overlay has loaded. */
  pending?: Mention | undefined;
}

const KEY = Symbol.for('sourcelight.bridge');

/** The bridge of this world, made on first use. */
export function bridge(): Bridge {
  const world = globalThis as { [KEY]?: Bridge };
  return (world[KEY] ??= {});
}
