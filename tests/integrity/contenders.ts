/** What marks terms on the page: Sourcelight's reader with each of its painters, and plain mark.js to compare. */
import Mark from 'mark.js/dist/mark.es6.js';
import type { TermPattern } from '../../data/packing.ts';
import { bridge } from '../../page/bridge.ts';
import { startOverlay } from '../../page/overlay.ts';
import { MARK_NAME } from '../../page/mark-element.ts';
import { createReader, type ReaderOptions } from '../../page/reader.ts';
import type { ContenderName, painters } from './series.ts';

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

/** What the pointer meets in the middle of an element's first line. */
function elementOn(element: Element): Element {
  const [{ left, top, width, height } = new DOMRect()] = element.getClientRects();
  return document.elementFromPoint(left + width / 2, top + height / 2) ?? document.body;
}

function startReader(
  terms: TermPattern[],
  muted: string[],
  choice: Partial<ReaderOptions>,
): Marking {
  startOverlayOnce();
  const { overlay } = bridge();
  const reader = createReader({
    terms,
    muted,
    labels: { mention: 'background', claim: 'correction' },
    onChange: () => overlay?.refresh(),
    ...choice,
  });
  const { painter } = reader;
  bridge().reader = {
    painter,
    aboutCase: () => reader.aboutCase(),
    articleDay: () => undefined,
    lookForClaims: () => undefined,
  };
  return {
    count: () => reader.mentions().length,
    ask(nth) {
      const focused = document.activeElement;
      const all = reader.mentions();
      const asked = all[nth % all.length];
      const [element] = asked ? painter.elementsOf(asked.mention) : [];
      if (!asked || !element?.checkVisibility()) return undefined;
      // A mark that has the focus may have opened its card over others.
      overlay?.close();
      const isRight = painter.at(elementOn(element)) === asked.mention;
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

/** The options that choose a painter of the reader. */
const choices: Record<(typeof painters)[number], Partial<ReaderOptions>> = { marks: {} };

/** All of them, by name. */
export const contenders: Record<ContenderName, Contender> = {
  marks: {
    element: MARK_NAME,
    changesTree: true,
    start: (terms, muted) => startReader(terms, muted, choices.marks),
  },
  'mark.js': { element: 'mark', changesTree: true, start: startMarkJs },
};
