/**
 * How the scripts in one isolated world reach each other: by an object on that world's
 * global, which the page cannot see. The reader is on every page; the engine comes to pages that
 * are read; the presenter (painters, and what opens and places the card) and the overlay (the card
 * itself and its facts) come with the first mention.
 */
import type { TermPattern } from '../data/packing.ts';
import type { MarkLabels } from '../core/mark-labels.ts';
import type { ClaimSearch, Mention } from '../core/scan.ts';
import type { PainterChoice } from '../core/settings.ts';
import type { PagePainter, Painter } from './painter.ts';
import type { Reader, ReaderOptions } from './reader.ts';

/** What the reader offers to the overlay. */
export interface ReaderPort {
  /** Undefined as long as nothing has been painted. */
  readonly painter: Painter | undefined;
  /** The mentions that are shown, in document order. */
  mentions(): { mention: Mention; text: string }[];
  /** Whether the page is about the case. */
  aboutCase(): boolean;
  /** The day on which the page's article was published, `YYYY-MM-DD`, where the page says so. */
  articleDay(): string | undefined;
  /** The search for claims has come. */
  lookForClaims(): void;
}

/** What the engine offers to the reader. */
export interface EnginePort {
  /** Makes terms of the form in which they are stored. */
  unpackTerms(packed: string): TermPattern[];
  /** @param loaded the address that the page was loaded at, without its fragment */
  createPageDate(loaded: string): () => string | undefined;
  /** Begins to read the page. */
  createReader(options: ReaderOptions): Reader;
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

/** What draws the card. */
export interface CardView {
  /** Draws a mention's card into an element; `sheet` for the form at the window's lower edge. */
  render(container: HTMLElement, mention: Mention, sheet: boolean, close: () => void): void;
  clear(container: HTMLElement): void;
}

/** What the presenter offers to both. */
export interface PresenterPort {
  /**
   * Creates the painter of the page.
   *
   * @param labels what a screen reader says after a mark's own words
   * @param choice what the reader has chosen
   */
  createPainter(labels: MarkLabels, choice: PainterChoice): PagePainter;
  /**
   * Starts the overlay: from now on mentions answer to pointer, focus and keys.
   *
   * @param css the card's styles
   * @param signal ends it and takes it off the page
   */
  startOverlay(view: CardView, css: string, signal: AbortSignal): OverlayPort;
}

export interface Bridge {
  engine?: EnginePort | undefined;
  presenter?: PresenterPort | undefined;
  reader?: ReaderPort | undefined;
  overlay?: OverlayPort | undefined;
  /** What a script of its own brings, on pages that name the case. */
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
