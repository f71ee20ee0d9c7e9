/** Reads a page, keeps its mentions painted while it lives, and gives it back as it was. */
import type { TermPattern } from '../data/packing.ts';
import { type ClaimSearch, createScanner, type Mention } from '../core/scan.ts';
import { createBlockList, type Entry } from './block-list.ts';
import type { Block } from './run.ts';
import { cleanCopies } from './clean-copy.ts';
import { isEditor } from './crossing.ts';
import { keepFocus } from './focus-keeper.ts';
import { unwrapMarks } from './mark-element.ts';
import { giveWay, stepByStep } from './pace.ts';
import { paintEntries, type Wanted } from './paint-entries.ts';
import type { PagePainter, Painter } from './painter.ts';
import { readBlocks } from './read-blocks.ts';
import { untilAtRest } from './rest.ts';
import { createShadowRoots } from './shadow-roots.ts';
import { isWithin, parentAcross } from './tree.ts';
import { type Changes, watch, type Watcher } from './watcher.ts';

export interface ReaderOptions {
  /** What to look for. */
  terms: TermPattern[];
  /** Gives the search for claims, once it is there. */
  claims?: () => ClaimSearch | undefined;
  /** Terms that are not marked; what they say of other terms' senses still counts. */
  muted: string[];
  /** Gives the day of the page's article, `YYYY-MM-DD`, where it says so. */
  articleDay?: () => string | undefined;
  /** The page names the case, and no search for claims is there. */
  onCase?: () => void;
  /** Gets the painter, once there is something to paint; undefined where it is not to be had yet. */
  loadPainter: () => Promise<PagePainter | undefined>;
  /** The mentions have changed. */
  onChange: () => void;
}

export interface Reader {
  /** Undefined as long as nothing has been painted. */
  readonly painter: Painter | undefined;
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

const isSame = (one: Mention[], other: Mention[]) => JSON.stringify(one) === JSON.stringify(other);

class PageReader implements Reader {
  painter: PagePainter | undefined;
  readonly #scanner;
  readonly #options: ReaderOptions;
  readonly #muted: ReadonlySet<string>;
  readonly #list = createBlockList();
  readonly #stop = new AbortController();
  readonly #shadowRoots = createShadowRoots(this.#stop.signal);
  readonly #watcher: Watcher;
  readonly #rest: Promise<void>;
  #aboutCase = false;
  #isComplete = false;
  #restoreFocus: (() => void) | undefined;
  /** Readings follow one another, never interleave. The page need not wait for the first. */
  #queue = giveWay();

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.#scanner = createScanner(options.terms);
    this.#muted = new Set(options.muted);
    this.#dropStrangers(document.documentElement);
    this.#watcher = watch(document.documentElement, {
      onTouched: ({ blocks, written, parents }) => {
        this.#rememberFocus();
        const entries = this.#list.entries().filter(({ block }) => blocks.has(block.element));
        this.#release(entries, written);
        this.painter?.noteTaken(parents);
      },
      onSettled: (changes) => this.#enqueue(changes),
    });
    cleanCopies(this.#stop.signal);
    this.#rest = untilAtRest(() => this.#watcher.lastChange, this.#stop.signal);
    this.#enqueue({ below: new Set([document.body]), directly: new Set(), hosts: new Set() });
  }

  mentions(): { mention: Mention; text: string }[] {
    return this.#list
      .entries()
      .flatMap(({ block, mentions }) =>
        mentions
          .filter((mention) => this.painter?.shows(mention))
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
    this.#enqueue({ below: new Set(), directly: new Set(), hosts: new Set() });
  }

  destroy(): void {
    this.#stop.abort();
    this.#watcher.unobserved(() => {
      this.#release(this.#list.entries());
      this.#dropStrangers(document.documentElement);
    });
    this.#watcher.destroy();
  }

  #enqueue(changes: Changes): void {
    // One reading that fails must not be the last.
    this.#queue = this.#queue.then(() => this.#readAll(changes)).catch(reportError);
  }

  #rememberFocus(): void {
    this.#restoreFocus = (this.painter && keepFocus(this.painter)) ?? this.#restoreFocus;
  }

  #dropStrangers(root: Element): void {
    // Without a painter, no mark is ours.
    if (this.painter) this.painter.dropStrangers(root);
    else unwrapMarks(root, () => false);
  }

  #release(entries: readonly Entry[], written?: ReadonlySet<Node>): void {
    for (const entry of entries) {
      this.painter?.clear(entry.block, written);
      entry.mentions = [];
    }
  }

  async #readAll(changes: Changes): Promise<void> {
    if (this.#stop.signal.aborted) return;
    this.#rememberFocus();
    // Marks that stand there split the text; without them it is read as the page has it.
    this.#watcher.unobserved(() => this.#forget(changes));
    await this.#readChanged(changes);
    for (const root of this.#shadowRoots.late()) await this.#readShadow(root);
    await this.#paintAll();
    this.#restoreFocus?.();
    this.#restoreFocus = undefined;
  }

  #forget({ below, directly }: Changes): void {
    const gone = this.#list.remove(
      ({ block: { element } }) =>
        // Once all of the page can be edited, nothing of it is ours to touch.
        isEditor() || directly.has(element) || !element.isConnected || isWithin(element, below),
    );
    this.#release(gone);
    for (const root of [...below, ...directly]) this.#dropStrangers(root);
  }

  async #readChanged({ below, directly, hosts }: Changes): Promise<void> {
    for (const root of below) {
      const around = parentAcross(root);
      if (!around || !isWithin(around, below)) await this.#readBelow(root);
    }
    for (const root of directly) {
      if (isWithin(root, below)) continue;
      for (const entry of await this.#read(root, 'directly')) this.#list.insertRun([entry]);
    }
    for (const host of hosts) if (!isWithin(host, below)) await this.#readShadowsBelow(host);
  }

  async #readBelow(root: Element): Promise<void> {
    this.#list.insertRun(await this.#read(root, 'below'));
    await this.#readShadowsBelow(root);
  }

  async #readShadowsBelow(root: Element): Promise<void> {
    for (const shadow of await this.#shadowRoots.below(root)) await this.#readShadow(shadow);
  }

  async #readShadow(root: ShadowRoot): Promise<void> {
    this.#watcher.observe(root);
    this.#list.insertRun(await this.#read(root, 'below'));
  }

  async #read(root: Element | ShadowRoot, reach: 'below' | 'directly'): Promise<Entry[]> {
    if (isEditor()) return [];
    return readBlocks(root, reach, (block) => this.#entryOf(block), this.#stop.signal);
  }

  #entryOf(block: Block): Entry {
    return { block, read: this.#scanner.read(block.text, block.heading), mentions: [] };
  }

  /** What is to be shown in each block; nothing new where the reader has ended meanwhile. */
  async #decide(): Promise<Wanted[]> {
    const entries = this.#list.entries();
    const { claims: getClaims, articleDay, onCase } = this.#options;
    const claims = getClaims?.();
    const steps = this.#scanner.decideInSteps(
      entries.map(({ read }) => read),
      document.title,
      { claims, articleDay },
    );
    const decided = await stepByStep(steps, this.#stop.signal);
    if (!decided) return [];
    const { aboutCase, namesCase, byBlock } = decided;
    if (namesCase && !claims) onCase?.();
    this.#aboutCase = aboutCase;
    return entries.map((entry, at) => [
      entry,
      (byBlock[at] ?? []).filter(({ term }) => !this.#muted.has(term)),
    ]);
  }

  async #paintAll(): Promise<void> {
    const { signal } = this.#stop;
    if (signal.aborted) return;
    const wanted = await this.#decide();
    const changed = wanted.filter(([{ mentions }, now]) => !isSame(mentions, now));
    if (changed.length > 0) this.painter ??= await this.#options.loadPainter();
    if (this.painter) {
      const { painter } = this;
      await paintEntries(changed, { painter, watcher: this.#watcher, rest: this.#rest, signal });
    }
    if (signal.aborted) return;
    this.#isComplete = true;
    this.#options.onChange();
  }
}

/** Begins to read the page, and goes on while it lives. */
export function createReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}
