/** Our entries in the document's registry of highlights, which the page's scripts share and may empty. */
import type { Mention } from '../core/scan.ts';

/** An entry that is gone again so soon was taken on purpose. */
const SOON_MS = 2000;
/** So many times in a row is a page that fights back; it is left alone then. */
const MAX_ROUNDS = 3;

/** The contract's names, after which styles and other programs find highlights. */
function nameFor({ claim, repeat }: Mention): string {
  if (claim !== undefined) return 'sourcelight-claim';
  return repeat ? 'sourcelight-repeat' : 'sourcelight-term';
}

interface RegistryEntry {
  highlight: Highlight;
  /** What the highlight should hold; the page can reach into that, too. */
  ranges: Set<StaticRange>;
}

export interface HighlightRegistry {
  /**
   * Puts back what the page has taken away.
   *
   * @returns false where the page takes it away again and again: nothing is shown any more
   */
  keep(): boolean;
  /** Whether anything is shown at all. */
  readonly isGivenUp: boolean;
  add(mention: Mention, range: StaticRange): void;
  remove(mention: Mention, range: StaticRange): void;
}

class SharedRegistry implements HighlightRegistry {
  readonly #entries = new Map<string, RegistryEntry>();
  #rounds = 0;
  #lastLoss = -Infinity;

  get isGivenUp(): boolean {
    return this.#rounds > MAX_ROUNDS;
  }

  keep(): boolean {
    const lost = this.isGivenUp ? [] : [...this.#entries].filter((entry) => this.#isLost(entry));
    if (lost.length > 0) this.#countLoss();
    if (this.isGivenUp) return false;
    for (const [name, { ranges }] of lost) this.#register(name, ranges);
    return true;
  }

  add(mention: Mention, range: StaticRange): void {
    const name = nameFor(mention);
    const entry = this.#entries.get(name) ?? this.#register(name, new Set());
    entry.ranges.add(range);
    entry.highlight.add(range);
  }

  remove(mention: Mention, range: StaticRange): void {
    const name = nameFor(mention);
    const entry = this.#entries.get(name);
    if (!entry) return;
    entry.ranges.delete(range);
    entry.highlight.delete(range);
    if (entry.ranges.size === 0) this.#drop(name, entry);
  }

  #register(name: string, ranges: Set<StaticRange>): RegistryEntry {
    const highlight = new Highlight();
    for (const range of ranges) highlight.add(range);
    CSS.highlights.set(name, highlight);
    const entry = { highlight, ranges };
    this.#entries.set(name, entry);
    return entry;
  }

  #drop(name: string, { highlight }: RegistryEntry): void {
    if (CSS.highlights.get(name) === highlight) CSS.highlights.delete(name);
    this.#entries.delete(name);
  }

  #isLost([name, { highlight, ranges }]: [string, RegistryEntry]): boolean {
    return CSS.highlights.get(name) !== highlight || highlight.size !== ranges.size;
  }

  #countLoss(): void {
    const now = performance.now();
    this.#rounds = now - this.#lastLoss < SOON_MS ? this.#rounds + 1 : 1;
    this.#lastLoss = now;
    if (this.isGivenUp) for (const [name, entry] of this.#entries) this.#drop(name, entry);
  }
}

/** Creates the entries; none is in the document's registry before it holds something. */
export function createHighlightRegistry(): HighlightRegistry {
  return new SharedRegistry();
}
