/** Scripts that edit what they find in a page: annotators, searches, translators, editors of all kinds. */
import Mark from 'mark.js/dist/mark.es6.js';

/** `at` is an offset in a paragraph's text: what a script sees, whatever nodes hold it. */
export type PageScript =
  | { type: keyof typeof edits; paragraph: number; at: number }
  | { type: 'normalize-all' }
  | { type: 'replace'; word: string; by: string }
  | { type: 'search'; word: string }
  | { type: 'end-search' };

const SOFT_HYPHEN = '\u00ad';

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The text node that holds a character, and where in it. */
interface Place {
  node: Text;
  offset: number;
}

function placeAt(paragraph: Element, at: number): Place | undefined {
  let offset = at % (paragraph.textContent.length || 1);
  for (const node of textNodes(paragraph)) {
    if (offset < node.length) return { node, offset };
    offset -= node.length;
  }
  return undefined;
}

/** Whether a place lies in a word of six letters or more: marks cannot tell apart shorter edits. */
function isInLongWord({ node, offset }: Place): boolean {
  const words = node.data.matchAll(/[A-Za-z]{6,}/g);
  return words.some(({ index, 0: word }) => index < offset && offset < index + word.length);
}

/** What scripts do to one paragraph. */
const edits = {
  normalize: (paragraph) => paragraph.normalize(),
  capitals(paragraph) {
    for (const node of textNodes(paragraph)) node.data = node.data.toUpperCase();
  },
  split: (_paragraph, { node, offset }) => void node.splitText(offset),
  stress(_paragraph, { node, offset }) {
    const range = new Range();
    range.setStart(node, offset);
    range.setEnd(node, offset + 1);
    range.surroundContents(document.createElement('u'));
  },
  insert: (_paragraph, place) => {
    if (isInLongWord(place)) place.node.insertData(place.offset, SOFT_HYPHEN);
  },
  delete: (_paragraph, place) => {
    if (isInLongWord(place)) place.node.deleteData(place.offset, 1);
  },
} satisfies Record<string, (paragraph: Element, place: Place) => void>;

/** Writes another word into every text that has it. */
function replaceWord(root: Element, word: string, by: string): void {
  for (const node of textNodes(root)) {
    if (node.data.includes(word)) node.data = node.data.replaceAll(word, by);
  }
}

/** Runs a script on a page. */
export function runScript(root: HTMLElement, script: PageScript): void {
  if (script.type === 'normalize-all') root.normalize();
  else if (script.type === 'replace') replaceWord(root, script.word, script.by);
  else if (script.type === 'search') new Mark(root).mark(script.word);
  else if (script.type === 'end-search') new Mark(root).unmark();
  else {
    const paragraphs = [...root.querySelectorAll('p, h1')];
    const paragraph = paragraphs[script.paragraph % paragraphs.length];
    const place = paragraph && placeAt(paragraph, script.at);
    if (place) edits[script.type](paragraph, place);
  }
}
