/**
 * Chooses for each block whether its mentions are shown by marks or by highlights: marks
 * where the text stands still, because they are real elements; highlights where an element
 * more would disturb the page.
 */
import type { MarkLabels } from '../core/mark-labels.ts';
import type { Mention } from '../core/scan.ts';
import type { PainterChoice } from '../core/settings.ts';
import type { Anchor, Point } from './anchor.ts';
import type { Block } from './run.ts';
import { isOneRun, wouldDisturb } from './crossing.ts';
import { isOwnedByFramework } from './framework.ts';
import { drawsHighlights } from './highlight-support.ts';
import { createHighlightsPainter } from './highlights-painter.ts';
import { MARK_NAME } from './mark-element.ts';
import { createMarksPainter } from './marks-painter.ts';
import type { PagePainter, Painter } from './painter.ts';

/** Whether the page has an element of its own under the name of ours, whose scripts would run. */
function isNameTaken(): boolean {
  return document.createElement(MARK_NAME).matches(':defined');
}

/** Where a page has taken its marks away so often, there are no more. */
const MAX_ROUNDS = 3;

class ChoosingPainter implements PagePainter {
  readonly #choice: PainterChoice;
  readonly #marks: Painter;
  readonly #highlights: Painter | undefined;
  /** Blocks that carry marks. */
  readonly #marked = new Set<Block>();
  /** How often the page has changed the text in an element under its marks. */
  readonly #rounds = new WeakMap<Element, number>();

  constructor(labels: MarkLabels, choice: PainterChoice) {
    this.#choice = choice;
    this.#marks = createMarksPainter(labels);
    this.#highlights =
      choice !== 'marks' && drawsHighlights() ? createHighlightsPainter() : undefined;
  }

  paint(block: Block, mentions: Mention[]): void {
    this.clear(block);
    const whole = mentions.filter((mention) => isOneRun(block, mention));
    const painter = this.#painterFor(block, whole);
    if (painter === this.#marks) {
      this.#marked.add(block);
      painter.paint(
        block,
        whole.filter((mention) => !wouldDisturb(block, mention)),
      );
    } else painter?.paint(block, whole);
  }

  clear(block: Block, written?: ReadonlySet<Node>): boolean {
    this.#highlights?.clear(block);
    this.#marked.delete(block);
    const isAsPainted = this.#marks.clear(block, written);
    if (!isAsPainted) this.#countRound(block.element);
    return isAsPainted;
  }

  needsRest(block: Block, mentions: Mention[]): boolean {
    return mentions.length > 0 && this.#painterFor(block, mentions) === this.#marks;
  }

  noteTaken(parents: Iterable<Element>): void {
    const taken = [...this.#marked].filter(({ element }) => !element.isConnected);
    for (const block of taken) this.clear(block);
    if (taken.length > 0) for (const parent of parents) this.#countRound(parent);
  }

  refresh(): void {
    this.#highlights?.refresh();
  }

  dropStrangers(root: Element): void {
    this.#marks.dropStrangers(root);
  }

  at(target: Element, point?: Point): Mention | undefined {
    return this.#marks.at(target) ?? this.#highlights?.at(target, point);
  }

  firstIn(element: Element): Mention | undefined {
    return this.#marks.firstIn(element) ?? this.#highlights?.firstIn(element);
  }

  shows(mention: Mention): boolean {
    return this.#marks.shows(mention) || this.#highlights?.shows(mention) === true;
  }

  anchorsOf(mention: Mention): readonly Anchor[] {
    const marks = this.#marks.anchorsOf(mention);
    return marks.length > 0 ? marks : (this.#highlights?.anchorsOf(mention) ?? []);
  }

  #countRound(element: Element): void {
    this.#rounds.set(element, (this.#rounds.get(element) ?? 0) + 1);
  }

  /** The most rounds that any element around a block has seen. */
  #roundsAround(element: Element): number {
    let rounds = 0;
    for (let at: Element | null = element; at; at = at.parentElement) {
      rounds = Math.max(rounds, this.#rounds.get(at) ?? 0);
    }
    return rounds;
  }

  /** @returns undefined where the block is to be left alone */
  #painterFor(block: Block, mentions: Mention[]): Painter | undefined {
    const { element } = block;
    // Shadow roots belong to scripts, all of them.
    if (block.pieces[0]?.node.getRootNode() instanceof ShadowRoot) return this.#highlights;
    const rounds = this.#roundsAround(element);
    const isDelicate = () =>
      rounds > 0 ||
      isNameTaken() ||
      this.#choice === 'highlights' ||
      isOwnedByFramework(element) ||
      mentions.some((mention) => wouldDisturb(block, mention));
    if (this.#highlights && isDelicate()) return this.#highlights;
    return rounds < MAX_ROUNDS && !isNameTaken() ? this.#marks : undefined;
  }
}

/**
 * Creates the painter of a page.
 *
 * @param labels what a screen reader says after a mark's own words
 * @param choice what the reader has chosen
 */
export function createPagePainter(labels: MarkLabels, choice: PainterChoice): PagePainter {
  return new ChoosingPainter(labels, choice);
}
