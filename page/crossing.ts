/** Guards against mentions that only look like one run of text. */
import type { Mention } from '../core/scan.ts';
import type { Block, Piece } from './run.ts';

/** Whether an element stands within its line, as the page's styles have it. */
function staysInLine(element: Element): boolean {
  const style = getComputedStyle(element);
  const inLine = /^(?:inline|contents|ruby)/.test(style.display);
  return inLine && style.position !== 'absolute' && style.position !== 'fixed';
}

function chainTo(node: Node, ancestor: Node): Element[] {
  const chain: Element[] = [];
  for (let at = node.parentElement; at && at !== ancestor; at = at.parentElement) chain.push(at);
  return chain;
}

function areJoined(one: Piece, other: Piece): boolean {
  const range = new Range();
  range.setStart(one.node, 0);
  range.setEnd(other.node, 0);
  const shared = range.commonAncestorContainer;
  return [...chainTo(one.node, shared), ...chainTo(other.node, shared)].every(staysInLine);
}

function piecesOf(block: Block, mention: Mention): Piece[] {
  return block.pieces.filter(
    ({ node, start }) => mention.start < start + node.data.length && mention.end > start,
  );
}

/** In a flexible box or a grid each element beside a text becomes a box of its own. */
function isLaidOutInPieces({ node }: Piece): boolean {
  const parent = node.parentElement;
  return parent === null || /(?:flex|grid)$/.test(getComputedStyle(parent).display);
}

/**
 * Whether the server has numbered an element here for Solid, which walks from node to node
 * when it takes the server's HTML over, and fails where it meets with one more.
 */
function isNumbered({ element }: Block): boolean {
  return element.closest('[data-hk]') !== null;
}

const isSign = (node: Node) => node instanceof Comment && ['', '/'].includes(node.data);

/**
 * Whether comments that are empty or a slash stand beside a text: signs of where a
 * framework's parts end. Solid writes no text that already stands there, so one that became
 * what stands before the first mark would keep the mark.
 */
function isBesideSign({ node }: Piece): boolean {
  return Array.from(node.parentNode?.childNodes ?? []).some(isSign);
}

const isDelicate = (piece: Piece) => isLaidOutInPieces(piece) || isBesideSign(piece);

/** Whether an element around a mention would change how the page looks or lives. */
export function wouldDisturb(block: Block, mention: Mention): boolean {
  return isNumbered(block) || piecesOf(block, mention).some(isDelicate);
}

/**
 * Whether a mention is one run of text on the screen too. Blocks are cut by the names of
 * elements; a `<span>` that the page shows as a block is only noticed here, for the few
 * mentions there are, because asking for styles is dear.
 */
export function isOneRun(block: Block, mention: Mention): boolean {
  const pieces = piecesOf(block, mention);
  return pieces.every((piece, at) => at === 0 || areJoined(pieces[at - 1] as Piece, piece));
}

/** Whether the page still holds a block's text as it was read. */
export function isAsRead(block: Block): boolean {
  return block.pieces.every(
    ({ node, start }) =>
      node.isConnected && block.text.startsWith(node.data, start) && node.data.length > 0,
  );
}

/** Whether the whole page can be edited. */
export function isEditor(): boolean {
  return document.designMode === 'on';
}
