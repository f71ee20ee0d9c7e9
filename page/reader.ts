/** Reads a page, keeps its mentions painted while it lives, and gives it back as it was. */
import type { TermPattern } from '../data/packing.ts';
import { createScanner, type Mention } from '../core/scan.ts';
import { createBlockList, type Entry } from './block-list.ts';
import { type Block, BlockWalker } from './blocks.ts';
import { isAsRead, isOneRun } from './crossing.ts';
import { createMarksPainter } from './marks-painter.ts';
import { inSlices } from './pace.ts';
import type { Painter } from './painter.ts';
import { watch, type Watcher } from './watcher.ts';

/** A page that takes its text away again and again while it is read is left after this many tries. */
const MAX_RESTARTS = 3;

export interface ReaderOptions {
  /** What to look for, muted terms left out. */
  terms: TermPattern[];
  /** What a screen reader says after a mention's own words. */
  label: string;
  /** The mentions have changed. */
  onChange: () => void;
}

export interface Reader {
  readonly painter: Painter;
  /** The page has been read whole at least once. */
  readonly isComplete: boolean;
  /** The painted mentions in document order, with the page's own characters. */
  mentions(): { mention: Mention; text: string }[];
  aboutCase(): boolean;
  /** Stops, and gives the page back as it was. */
  destroy(): void;
}

/** What the reader sees now comes first. */
function byNearness(entries: Entry[]): Entry[] {
  const nearness = new Map(
    entries.map((entry) => {
      const { top, bottom } = entry.block.element.getBoundingClientRect();
      return [entry, bottom > 0 && top < innerHeight ? 0 : 1] as const;
    }),
  );
  return entries.toSorted((one, other) => (nearness.get(one) ?? 1) - (nearness.get(other) ?? 1));
}

const isSame = (one: Mention[], other: Mention[]) => JSON.stringify(one) === JSON.stringify(other);

class PageReader implements Reader {
  readonly painter: Painter;
  readonly #scanner;
  readonly #list = createBlockList();
  readonly #stop = new AbortController();
  readonly #watcher: Watcher;
  readonly #onChange: () => void;
  #aboutCase = false;
  #isComplete = false;
  /** Readings follow one another, never interleave. */
  #queue: Promise<void>;

  constructor({ terms, label, onChange }: ReaderOptions) {
    this.painter = createMarksPainter(label);
    this.#scanner = createScanner(terms);
    this.#onChange = onChange;
    this.#watcher = watch(document.documentElement, {
      onTouched: (elements) => this.#release(this.#list.within(elements)),
      onSettled: (roots) => {
        this.#queue = this.#queue.then(() => this.#readAll([...roots]));
      },
    });
    this.#queue = this.#readAll([document.body]);
  }

  mentions(): { mention: Mention; text: string }[] {
    return this.#list
      .entries()
      .flatMap(({ block, mentions }) =>
        mentions
          .filter((mention) => this.painter.elementsOf(mention).length > 0)
          .map((mention) => ({ mention, text: block.text.slice(mention.start, mention.end) })),
      );
  }

  get isComplete(): boolean {
    return this.#isComplete;
  }

  aboutCase(): boolean {
    return this.#aboutCase;
  }

  destroy(): void {
    this.#stop.abort();
    this.#watcher.unobserved(() => this.#release([...this.#list.entries()]));
    this.#watcher.destroy();
  }

  #release(entries: Entry[]): void {
    for (const entry of entries) {
      this.painter.clear(entry.block);
      entry.mentions = [];
    }
  }

  async #readAll(roots: Element[]): Promise<void> {
    for (const root of roots) {
      if (!roots.some((other) => other !== root && other.contains(root))) await this.#read(root);
    }
    if (!this.#stop.signal.aborted) await this.#paintAll();
  }

  /** Reads what stands below an element, instead of what was read there before. */
  async #read(root: Element): Promise<void> {
    // Marks that stand there split the text; without them it is read as the page has it.
    this.#watcher.unobserved(() => this.#release(this.#list.replace(root, [])));
    if (!root.isConnected) return;
    let fresh: Entry[] = [];
    let walker = new BlockWalker(root);
    let restarts = 0;
    await inSlices(() => {
      if (walker.isLost) {
        if (++restarts > MAX_RESTARTS) return false;
        fresh = [];
        walker = new BlockWalker(root);
      }
      const block = walker.next();
      if (block) fresh.push(this.#entryOf(block));
      return block !== undefined;
    }, this.#stop.signal);
    if (!this.#stop.signal.aborted) this.#list.replace(root, fresh);
  }

  #entryOf(block: Block): Entry {
    return { block, read: this.#scanner.read(block.text, block.heading), mentions: [] };
  }

  async #paintAll(): Promise<void> {
    const entries = this.#list.entries();
    const { aboutCase, byBlock } = this.#scanner.decide(
      entries.map(({ read }) => read),
      document.title,
    );
    this.#aboutCase = aboutCase;
    const wanted = new Map(entries.map((entry, at) => [entry, byBlock[at] ?? []]));
    const changed = entries.filter((entry) => !isSame(entry.mentions, wanted.get(entry) ?? []));
    const waiting = byNearness(changed);
    await inSlices(() => {
      const entry = waiting.shift();
      if (entry) this.#paint(entry, wanted.get(entry) ?? []);
      return waiting.length > 0;
    }, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    this.#isComplete = true;
    this.#onChange();
  }

  #paint(entry: Entry, wanted: Mention[]): void {
    this.#watcher.unobserved(() => {
      this.painter.clear(entry.block);
      entry.mentions = wanted;
      // The page may have gone on since; then the watcher brings the block back.
      if (!isAsRead(entry.block)) return;
      this.painter.paint(
        entry.block,
        wanted.filter((mention) => isOneRun(entry.block, mention)),
      );
    });
  }
}

/** Begins to read the page, and goes on while it lives. */
export function createReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}
