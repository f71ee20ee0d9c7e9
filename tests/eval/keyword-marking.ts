import Mark from 'mark.js';
import { Window } from 'happy-dom';
import type { TermPattern } from '../../data/packing.ts';
import type { Marked, Marking } from './measure.ts';

/** What may stand beside a whole word. */
const LIMITERS = '.,;:!?()[]“”‘’"\'—–-/…';

/** The alias marks of one block by mark.js, in a document of its own. */
function markBlock(
  text: string,
  keywords: string[],
  window: Window,
): { start: number; end: number }[] {
  const { document } = window;
  document.body.textContent = text;
  new Mark(document.body as unknown as HTMLElement).mark(keywords, {
    accuracy: { value: 'exactly', limiters: Array.from(LIMITERS) },
    separateWordSearch: false,
  });
  const found: { start: number; end: number }[] = [];
  let at = 0;
  const walk = document.createTreeWalker(document.body, window.NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const { length } = node.textContent;
    if (node.parentElement?.localName === 'mark') found.push({ start: at, end: at + length });
    at += length;
  }
  return found;
}

/** Marks as other highlighters do: mark.js, each alias of the passage's term as a whole word. */
export function keywordMarking(terms: TermPattern[]): Marking {
  const window = new Window();
  const { document, NodeFilter, NodeList, Node } = window;
  // mark.js takes these from its surroundings.
  Object.assign(globalThis, { window, document, NodeFilter, NodeList, Node });
  const keywords = new Map(
    terms.map(({ id, matching }) => [id, matching.aliases.map(({ text }) => text)]),
  );
  return ({ term, blocks }) =>
    blocks.flatMap(({ text }, block): Marked[] =>
      markBlock(text, keywords.get(term) ?? [], window).map((place) => ({ term, block, ...place })),
    );
}
