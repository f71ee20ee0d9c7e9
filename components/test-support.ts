/** What the components' tests share: a translation that shows its keys, drawing, and facts. */
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import type { CardFact, CardModel } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';

/** Returns the key and its arguments in brackets, so that any other text is the data's. */
export const t = ((key: string, ...args: unknown[]) =>
  `[${[key, ...args.flat()].join(' ')}]`) as unknown as Translate;

/** Draws into an element on the page. */
export function draw(view: ComponentChild): HTMLElement {
  const container = document.createElement('div');
  document.body.append(container);
  void act(() => render(view, container));
  return container;
}

/** The one element that a selector finds. */
export function find(root: ParentNode, selector: string): HTMLElement {
  const found = root.querySelectorAll<HTMLElement>(selector);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`${found.length} elements match ${selector}`);
  return first;
}

/** The button or link whose text contains a word. */
export function named(root: ParentNode, word: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a, summary')];
  const found = all.find((element) => element.textContent.includes(word));
  if (!found) throw new Error(`nothing to press says ${word}`);
  return found;
}

/** Presses, and waits for what comes of it. */
export async function press(element: HTMLElement): Promise<void> {
  await act(async () => {
    element.click();
    await Promise.resolve();
  });
}

/** All text, white space collapsed. */
export function textOf(root: ParentNode): string {
  return (root.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The words on show that neither the data nor a translation gave: there should be none. */
export function ownWords(root: HTMLElement, data: unknown): string[] {
  const given = JSON.stringify(data);
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  while (walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? '').replace(/\[[^\]]*\]/g, ' ');
    words.push(...text.split(/[^\p{L}]+/u).filter((word) => word && !given.includes(word)));
  }
  for (const name of ['aria-label', 'title', 'alt', 'placeholder']) {
    const labels = [...root.querySelectorAll(`[${name}]`)].map(
      (one) => one.getAttribute(name) ?? '',
    );
    words.push(...labels.filter((label) => !label.startsWith('[')));
  }
  return words;
}

/** A current fact. */
export function createFact(change: Partial<CardFact> = {}): CardFact {
  return {
    address: 'statement/one',
    statement: 'They say that such measures can include isolation.',
    attribution: 'An organisation',
    date: 'July 2021',
    kind: 'claim',
    status: 'current',
    scope: 'general',
    quotation: 'can include prolonged solitary confinement',
    developments: [],
    references: [],
    citation: 'An organisation. (2021, July).',
    ...change,
  };
}

/** Facts that differ in their addresses only. */
export function createFacts(count: number, change: Partial<CardFact> = {}): CardFact[] {
  return Array.from({ length: count }, (_, index) =>
    createFact({ address: `statement/${index}`, ...change }),
  );
}

/** A card with what is given. */
export function createModel(change: Partial<CardModel> = {}): CardModel {
  return {
    term: 'sams',
    name: 'Special administrative measures',
    definition: 'Limits on a prisoner’s contacts.',
    definitionLinks: [{ text: 'A regulation', URL: 'https://example.org/rule' }],
    facts: [createFact()],
    caseFacts: [],
    ...change,
  };
}
