/** Reads a page, keeps its mentions painted while it lives, and gives it back as it was. */
import type { TermPattern } from '../data/packing.ts';
import type { MarkLabels } from '../core/mark-labels.ts';
import { type ClaimSearch, createScanner, type Mention } from '../core/scan.ts';
import { createBlockList, type Entry, isWithin } from './block-list.ts';
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';
import { canBeMarked, isAsRead } from './crossing.ts';
import { keepFocus } from './focus-keeper.ts';
import { createMarksPainter } from './marks-painter.ts';
import { inSlices, stepByStep } from './pace.ts';
import type { Painter } from './painter.ts';
import { type Changes, watch, type Watcher } from './watcher.ts';

/** A page that takes its text away again and again while it is read is left after this many tries. */
const MAX_RESTARTS = 3;

export interface ReaderOptions {
  /** What to look for. */
  terms: TermPattern[];
  /** Gives the search for claims, once it is there. */
  claims?: () => ClaimSearch | undefined;
  /** Terms that are not marked; what they say of other terms' senses still counts. */
  muted: string[];
  labels: MarkLabels;
  /** Gives the day of the page's article, `YYYY-MM-DD`, where it says so. */
  articleDay?: () => string | undefined;
  /** The page names the case, and no search for claims is there. */
  onCase?: () => void;
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
  /** Decides anew what is on the page, because the search for claims has come. */
  lookForClaims(): void;
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
  readonly #options: ReaderOptions;
  readonly #muted: ReadonlySet<string>;
  readonly #list = createBlockList();
  readonly #stop = new AbortController();
  readonly #watcher: Watcher;
  #aboutCase = false;
  #isComplete = false;
  #restoreFocus: (() => void) | undefined;
  /** Readings follow one another, never interleave. */
  #queue = Promise.resolve();

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.painter = createMarksPainter(options.labels);
    this.#scanner = createScanner(options.terms);
    this.#muted = new Set(options.muted);
    this.painter.dropStrangers(document.documentElement);
    this.#watcher = watch(document.documentElement, {
      onTouched: ({ blocks, written }) => {
        this.#rememberFocus();
        const entries = this.#list.entries().filter(({ block }) => blocks.has(block.element));
        this.#release(entries, written);
      },
      onSettled: (changes) => this.#enqueue(changes),
    });
    this.#enqueue({ below: new Set([document.body]), directly: new Set() });
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

  lookForClaims(): void {
    this.#enqueue({ below: new Set(), directly: new Set() });
  }

  destroy(): void {
    this.#stop.abort();
    this.#watcher.unobserved(() => {
      this.#release(this.#list.entries());
      this.painter.dropStrangers(document.documentElement);
    });
    this.#watcher.destroy();
  }

  #enqueue(changes: Changes): void {
    // One reading that fails must not be the last.
    this.#queue = this.#queue.then(() => this.#readAll(changes)).catch(reportError);
  }

  #rememberFocus(): void {
    this.#restoreFocus = keepFocus(this.painter) ?? this.#restoreFocus;
  }

  #release(entries: readonly Entry[], written?: ReadonlySet<Node>): void {
    for (const entry of entries) {
      this.painter.clear(entry.block, written);
      entry.mentions = [];
    }
  }

  async #readAll({ below, directly }: Changes): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#rememberFocus();
    // Marks that stand there split the text; without them it is read as the page has it.
    this.#watcher.unobserved(() => {
      this.#release(
        this.#list.remove(
          ({ block: { element } }) =>
            directly.has(element) || !element.isConnected || isWithin(element, below),
        ),
      );
      for (const root of [...below, ...directly]) this.painter.dropStrangers(root);
    });
    for (const root of below) {
      const isOutermost = root.parentElement === null || !isWithin(root.parentElement, below);
      if (isOutermost) this.#list.insertRun(await this.#read(root, 'below'));
    }
    for (const root of directly) {
      const isRead = isWithin(root, below);
      if (isRead) continue;
      for (const entry of await this.#read(root, 'directly')) this.#list.insertRun([entry]);
    }
    await this.#paintAll();
    this.#restoreFocus?.();
    this.#restoreFocus = undefined;
  }

  /** Reads the blocks of an element. */
  async #read(root: Element, reach: 'below' | 'directly'): Promise<Entry[]> {
    if (!root.isConnected) return [];
    let fresh: Entry[] = [];
    let walker = new BlockWalker(root, reach);
    let restarts = 0;
    await inSlices(() => {
      if (walker.isLost) {
        if (++restarts > MAX_RESTARTS) return false;
        fresh = [];
        walker = new BlockWalker(root, reach);
      }
      const block = walker.next();
      if (block) fresh.push(this.#entryOf(block));
      return block !== undefined;
    }, this.#stop.signal);
    return fresh;
  }

  #entryOf(block: Block): Entry {
    return { block, read: this.#scanner.read(block.text, block.heading), mentions: [] };
  }

  async #paintAll(): Promise<void> {
    const entries = this.#list.entries();
    const claims = this.#options.claims?.();
    const steps = this.#scanner.decideInSteps(
      entries.map(({ read }) => read),
      document.title,
      { claims, articleDay: this.#options.articleDay },
    );
    const decided = await stepByStep(steps, this.#stop.signal);
    if (!decided) return;
    const { aboutCase, namesCase, byBlock } = decided;
    if (namesCase && !claims) this.#options.onCase?.();
    this.#aboutCase = aboutCase;
    const wanted = new Map(
      entries.map((entry, at) => [
        entry,
        (byBlock[at] ?? []).filter(({ term }) => !this.#muted.has(term)),
      ]),
    );
    const changed = entries.filter((entry) => !isSame(entry.mentions, wanted.get(entry) ?? []));
    const waiting = byNearness(changed);
    await inSlices(() => {
      const entry = waiting.shift();
      if (entry) this.#paint(entry, wanted.get(entry) ?? []);
      return waiting.length > 0;
    }, this.#stop.signal);
    if (this.#stop.signal.aborted) return;
    this.#isComplete = true;
    this.#options.onChange();
  }

  #paint(entry: Entry, wanted: Mention[]): void {
    this.#watcher.unobserved(() => {
      this.painter.clear(entry.block);
      entry.mentions = wanted;
      // The page may have gone on since; then the watcher brings the block back.
      if (!isAsRead(entry.block)) return;
      this.painter.paint(
        entry.block,
        wanted.filter((mention) => canBeMarked(entry.block, mention)),
      );
    });
  }
}

/** Begins to read the page, and goes on while it lives. */
export function createReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}
