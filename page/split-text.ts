/** Text nodes of the page that were split for marks, and how they are made whole again. */
import { MARK_NAME } from './mark-element.ts';

/** One of the page's text nodes that mark.js has split. */
export interface SplitText {
  node: Text;
  /** What the node held before. */
  text: string;
  /** What mark.js left in it: the text before the first mark. */
  stub: string;
  /** What mark.js put behind it: marks, and the text between and after them. */
  added: ChildNode[];
  /** The texts in what was added, in order. */
  ours: ChildNode[];
  /** An empty text of ours in the first mark: it goes when the page calls `normalize()`. */
  guard: Text;
}

const isMark = (node: Node) => node.nodeName.toLowerCase() === MARK_NAME;

/** What stands in pieces, marks or not. */
function leavesOf(added: ChildNode[]): ChildNode[] {
  return added.flatMap((piece) => (isMark(piece) ? [...piece.childNodes] : [piece]));
}

/** Whether a split stands as mark.js left it. */
function isIntact({ text, stub, added, ours }: SplitText): boolean {
  const isInOrder = added.every((piece, at) => at === 0 || piece.previousSibling === added[at - 1]);
  const leaves = leavesOf(added);
  const isSame = leaves.length === ours.length && ours.every((own, at) => own === leaves[at]);
  return isInOrder && isSame && stub + ours.map(({ textContent }) => textContent).join('') === text;
}

/** The siblings after a node up to, and without, another. */
function siblingsBetween(node: ChildNode, end: ChildNode | null): ChildNode[] {
  const between: ChildNode[] = [];
  for (let at = node.nextSibling; at && at !== end; at = at.nextSibling) between.push(at);
  return between;
}

/** How many characters two texts share at their beginning, and how many of the others at their end. */
function sharedEnds(one: string, other: string): [number, number] {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one[first] === other[first]) first++;
  let last = 0;
  while (last < most - first && one.at(-1 - last) === other.at(-1 - last)) last++;
  return [first, last];
}

/** So many characters that are still there tell an edit of the stub from a new text. */
const KEPT_CHARACTERS = 6;

/** A longer stub does not stand in two texts by chance. */
const CHANCE_CHARACTERS = 12;

/** Whether words that stand behind a short stub were put before it: a new text, in another order. */
function isSwap({ node, stub, added: [mark] }: SplitText, putIn: string): boolean {
  const isWhole = node.data.length === stub.length + putIn.length;
  const words = mark?.textContent ?? '';
  return isWhole && stub.length < CHANCE_CHARACTERS && words !== '' && putIn.includes(words);
}

/**
 * Whether the page has edited what it saw in its node, the text before the first mark, and
 * knows the pieces behind it as text of their own. Otherwise it wrote a whole new text, as
 * frameworks do, which remember what they wrote and never look.
 */
function isEditOfStub(split: SplitText): boolean {
  const {
    node,
    text,
    stub,
    added: [mark],
  } = split;
  const { data } = node;
  const rest = siblingsBetween(node, mark ?? null).map(({ textContent }) => textContent);
  if (rest.length > 0 && data + rest.join('') === stub) return true;
  const [first, last] = sharedEnds(stub, data);
  // A text with the end that it always had is a new one, with another number in it perhaps.
  if (last <= sharedEnds(text, data)[1]) return false;
  const isPutInOrTakenOut = first + last >= Math.min(stub.length, data.length);
  if (isSwap(split, data.slice(first, data.length - last))) return false;
  return (isPutInOrTakenOut ? first + last : last) >= KEPT_CHARACTERS;
}

/** Whether the page has called `normalize()` here: nothing else takes an empty text out of a mark. */
function isNormalized({ added: [mark], ours: [text], guard }: SplitText): boolean {
  return mark?.isConnected === true && mark.firstChild === text && guard.parentNode === null;
}

/** Takes only the marks off, and leaves all text as it stands: the page may hold on to the pieces. */
function unwrap({ added, guard }: SplitText): void {
  guard.remove();
  for (const piece of added) if (isMark(piece)) piece.replaceWith(...piece.childNodes);
}

/** Ends what the page has begun by `normalize()`, which took our cuts for its own. */
function normalize(split: SplitText): void {
  const {
    node,
    added: [mark],
    ours: [text],
  } = split;
  const parent = mark?.parentNode;
  // It has taken the page's node away where that was empty: it comes back with the first words.
  if (!node.isConnected && !(mark?.previousSibling instanceof Text)) {
    node.data = text?.textContent ?? '';
    text?.replaceWith(node);
  }
  unwrap(split);
  parent?.normalize();
}

/** Whether the page works on what it sees, pieces and all, and not on a text that it remembers. */
function isSeen(split: SplitText, written: ReadonlySet<Node>): boolean {
  const isEdited = split.node.data !== split.stub && isEditOfStub(split);
  return isEdited || !isIntact(split) || split.ours.some((text) => written.has(text));
}

/** Whether the page has left a split alone. */
export function isAsLeft(split: SplitText, written: ReadonlySet<Node>): boolean {
  return !written.has(split.node) && isIntact(split);
}

/**
 * Takes a split back. What stands as we left it becomes the page's node again. Where the
 * page has written a new text to its node, or moved it, our pieces go and its text stays as
 * the page wrote it. Where the page has changed the pieces, or edited around them, only the
 * marks come off: in doubt no text is lost.
 *
 * @param written nodes that the page has just written to, though their text may look like ours
 */
export function joinSplit(split: SplitText, written: ReadonlySet<Node>): void {
  const { node, text, stub, added } = split;
  const isThere = added.some((piece) => piece.isConnected);
  if (isThere && isNormalized(split)) return normalize(split);
  if (isThere && isSeen(split, written)) return unwrap(split);
  for (const piece of added) piece.remove();
  const isOurs = node.data === stub && !written.has(node);
  // Appended, so that a selection that begins in the node stays where it is.
  if (isOurs && (isThere || !node.isConnected)) node.appendData(text.slice(stub.length));
}

/** A text node of the page before it is split. */
interface WholeText {
  node: Text;
  text: string;
  /** What follows it. */
  end: ChildNode | null;
}

/** Notes what mark.js has made of a text node. */
export function noteSplit({ node, text, end }: WholeText): SplitText {
  const added = siblingsBetween(node, end);
  const guard = new Text();
  added.find(isMark)?.appendChild(guard);
  return { node, text, stub: node.data, added, ours: leavesOf(added), guard };
}
