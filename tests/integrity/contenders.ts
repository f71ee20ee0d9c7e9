/** What marks terms on the page: Sourcelight's reader with each of its painters, and plain mark.js to compare. */
import Mark from 'mark.js/dist/mark.es6.js';
import type { Mention } from '../../core/scan.ts';
import type { PainterChoice } from '../../core/settings.ts';
import type { TermPattern } from '../../data/packing.ts';
import { type Anchor, isShown } from '../../page/anchor.ts';
import { bridge } from '../../page/bridge.ts';
import { startOverlay } from '../../page/overlay.ts';
import { MARK_NAME } from '../../page/mark-element.ts';
import { createPagePainter } from '../../page/page-painter.ts';
import type { Painter } from '../../page/painter.ts';
import { createReader } from '../../page/reader.ts';
import type { ContenderName } from './series.ts';

const labels = { mention: 'background', claim: 'correction' };

/** Something that marks terms, while it runs. */
export interface Marking {
  count(): number;
  /** Asks for what is at the place of the nth mention, and says what is wrong with the answer. */
  ask(nth: number): string | undefined;
  stop(): void;
}

export interface Contender {
  /** The name of the elements that it puts into the page. */
  element: string;
  /** Whether its marks are nodes in the page. */
  changesTree: boolean;
  start(terms: TermPattern[], muted: string[]): Marking;
}

/** One overlay serves all readers of a page, as it does in the extension. */
let isOverlayStarted = false;

function startOverlayOnce(): void {
  if (isOverlayStarted) return;
  isOverlayStarted = true;
  const view = {
    render: (container: HTMLElement, { term }: { term: string }) => {
      const card = document.createElement('button');
      card.dataset.autofocus = '';
      card.textContent = term;
      container.replaceChildren(card);
    },
    clear: (container: HTMLElement) => container.replaceChildren(),
  };
  bridge().overlay = startOverlay(view, '', new AbortController().signal);
}

/** The reader goes back to what they were at; a mark may keep the focus, which the page knows nothing of. */
function returnFocus(element: Element | null): void {
  const { activeElement } = document;
  const isMark = element?.localName === MARK_NAME;
  if (element instanceof HTMLElement && element !== document.body && !isMark) element.focus();
  else if (activeElement instanceof HTMLElement && activeElement.localName !== MARK_NAME) {
    activeElement.blur();
  }
}

/** What a painter says is in the middle of a place's first line. */
function mentionOn(anchor: Anchor, painter: Painter): Mention | undefined {
  const [{ left, top, width, height } = new DOMRect()] = anchor.getClientRects();
  const point = { x: left + width / 2, y: top + height / 2 };
  return painter.at(document.elementFromPoint(point.x, point.y) ?? document.body, point);
}

function startReader(terms: TermPattern[], muted: string[], choice: PainterChoice): Marking {
  startOverlayOnce();
  const { overlay } = bridge();
  const reader = createReader({
    terms,
    muted,
    loadPainter: async () => createPagePainter(labels, choice),
    onChange: () => overlay?.refresh(),
  });
  bridge().reader = Object.assign(reader, { articleDay: () => undefined });
  return {
    count: () => reader.mentions().length,
    ask(nth) {
      const focused = document.activeElement;
      const all = reader.mentions();
      const asked = all[nth % all.length];
      const { painter } = reader;
      if (!asked || !painter) return undefined;
      const [anchor] = painter.anchorsOf(asked.mention);
      if (!anchor || !isShown(anchor)) return undefined;
      // A mark that has the focus may have opened its card over others.
      overlay?.close();
      const isRight = mentionOn(anchor, painter) === asked.mention;
      overlay?.reveal(asked.mention);
      overlay?.close();
      returnFocus(focused);
      return isRight ? undefined : `Nothing to ask at "${asked.text}".`;
    },
    stop() {
      overlay?.close();
      bridge().reader = undefined;
      reader.destroy();
    },
  };
}

const SETTLE_MS = 200;

/** As plain highlighters do it: mark, and after a change unmark and mark again. */
function startMarkJs(terms: TermPattern[], muted: string[]): Marking {
  const words = terms
    .filter(({ id }) => !muted.includes(id))
    .flatMap(({ matching }) => matching.aliases.map(({ text }) => text));
  const marker = new Mark(document.body);
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(markAll, SETTLE_MS);
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  function markAll(): void {
    observer.disconnect();
    marker.unmark();
    marker.mark(words, { separateWordSearch: false, accuracy: 'exactly', exclude: ['input'] });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  }
  timer = setTimeout(markAll);
  return {
    count: () => document.querySelectorAll('mark').length,
    ask: () => undefined,
    stop() {
      clearTimeout(timer);
      observer.disconnect();
      marker.unmark();
    },
  };
}

/** The reader with the painter that is asked for. */
const withPainter = (choice: PainterChoice): Contender => ({
  element: MARK_NAME,
  changesTree: choice !== 'highlights',
  start: (terms, muted) => startReader(terms, muted, choice),
});

/** All of them, by name. */
export const contenders: Record<ContenderName, Contender> = {
  marks: withPainter('marks'),
  highlights: withPainter('highlights'),
  auto: withPainter('auto'),
  'mark.js': { element: 'mark', changesTree: true, start: startMarkJs },
};
