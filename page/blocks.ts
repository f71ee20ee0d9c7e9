/** Cuts a page's text into blocks: the runs of text within which mentions may stand. */
import { isElement, parentAcross } from './tree.ts';
import { type Block, Run } from './run.ts';

/** What an element is to the text around it. */
type Role = 'unseen' | 'untouched' | 'break' | 'inline' | 'block';

const namesOf: Partial<Record<Role, string>> = {
  /** Without a place in the text at all. */
  unseen:
    'script style noscript template head title link meta datalist source track param sourcelight-overlay',
  /** Seen, but their text is not ours to touch. */
  untouched:
    'input textarea select code kbd samp var img picture svg math canvas video audio iframe object embed progress meter map',
  break: 'br',
  /** Within a line by default; what is not listed and not custom ends a run. */
  inline:
    'a abbr acronym b bdi bdo big blink button cite data del dfn em font i ins label mark nobr output q rb rp rt ruby s slot small span strike strong sub sup time tt u wbr',
};

const roles = new Map<string, Role>();
for (const [role, names] of Object.entries(namesOf))
  for (const name of names.split(' ')) roles.set(name, role as Role);

function roleOf(name: string): Role {
  return roles.get(name) ?? (name.includes('-') ? 'inline' : 'block');
}

/** Whether an element of that name has no place in the text: scripts, styles, our own overlay. */
export function isUnseen(name: string): boolean {
  return roleOf(name) === 'unseen';
}

/** Whether an element of that name begins a new block, by default. */
export function isBlockLevel(name: string): boolean {
  return roleOf(name) !== 'inline';
}

/** Whether an element's attributes take its text out of reach. */
function isClosed(element: Element): boolean {
  if (element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** `NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT` */
const ELEMENTS_AND_TEXT = 5;

/**
 * Reads the blocks below an element in document order, one at a time, so that
 * the caller may give way to the page in between. Walks without recursion:
 * pages of any depth do no harm.
 */
export class BlockWalker {
  readonly #root: Element | ShadowRoot;
  readonly #reach: 'below' | 'directly';
  readonly #walker: TreeWalker;
  readonly #run = new Run();
  /** The block around what stands directly in an element, for those on the way. */
  readonly #blocks = new Map<Node, Element>();
  /** The parent of what was read last, and the block around it. */
  #parent: Node | null = null;
  #block: Element;
  #isOver: boolean;
  #ended: Block | undefined;

  /**
   * @param root a block-level element, see `blockAround`, or a shadow root: its host is the block
   * @param reach `below` reads everything in it, `directly` leaves out the blocks within it
   */
  constructor(root: Element | ShadowRoot, reach: 'below' | 'directly' = 'below') {
    this.#root = root;
    this.#reach = reach;
    this.#walker = root.ownerDocument.createTreeWalker(root, ELEMENTS_AND_TEXT);
    this.#block = isElement(root) ? root : root.host;
    this.#blocks.set(root, this.#block);
    this.#isOver = !isReadable(this.#block);
  }

  /** Whether the page has taken away the place of reading since the last block. */
  get isLost(): boolean {
    return !this.#isOver && !this.#root.contains(this.#walker.currentNode);
  }

  /** The next block, or undefined at the end. */
  next(): Block | undefined {
    while (!this.#isOver && !this.#ended) {
      const node = this.#walker.nextNode();
      if (!node) this.#end();
      else if (node.nodeType === node.TEXT_NODE) this.#readText(node as Text);
      else this.#readElement(node as Element);
    }
    const block = this.#ended;
    this.#ended = undefined;
    return block;
  }

  #readText(node: Text): void {
    this.#comeTo(node);
    this.#run.addText(node);
  }

  #readElement(element: Element): void {
    const name = element.localName;
    const role = roleOf(name);
    if (role === 'unseen') this.#skip();
    else if (role === 'untouched' || isClosed(element)) {
      this.#comeTo(element);
      this.#run.addObject();
      this.#skip();
    } else if (role === 'break') {
      this.#comeTo(element);
      if (this.#run.addLineBreak()) this.#endRun();
    } else if (role === 'block') {
      this.#endRun();
      if (this.#reach === 'directly') this.#skip();
      else this.#blocks.set(element, element);
    }
  }

  /** Ends the run where a node stands in another block than what came before it. */
  #comeTo(node: ChildNode): void {
    const parent = node.parentNode as Node;
    if (parent === this.#parent) return;
    this.#parent = parent;
    const block = this.#blockOf(parent);
    if (block === this.#block) return;
    this.#endRun();
    this.#block = block;
  }

  #blockOf(parent: Node): Element {
    const passed: Node[] = [];
    let at = parent;
    let block = this.#blocks.get(at);
    while (!block) {
      passed.push(at);
      at = at.parentNode ?? this.#root;
      block = this.#blocks.get(at);
    }
    for (const node of passed) this.#blocks.set(node, block);
    return block;
  }

  /** Goes on behind the element just come to, without what is in it. */
  #skip(): void {
    const walker = this.#walker;
    let last: Node | null = walker.currentNode;
    while (last?.lastChild) last = last.lastChild;
    if (last) walker.currentNode = last;
  }

  #endRun(): void {
    const block = this.#run.end(this.#block);
    this.#ended ??= block;
  }

  #end(): void {
    this.#endRun();
    this.#isOver = true;
  }
}

/** The nearest block-level element at or above an element; at the top of a shadow root, its host. */
export function blockAround(element: Element): Element {
  let at = element;
  while (!isBlockLevel(at.localName) && at.parentElement) at = at.parentElement;
  return isBlockLevel(at.localName) ? at : (parentAcross(at) ?? at);
}

/** Whether an element and everything above it may be read. */
export function isReadable(element: Element): boolean {
  for (let at: Element | null = element; at; at = parentAcross(at)) {
    const role = roleOf(at.localName);
    if (role === 'unseen' || role === 'untouched' || isClosed(at)) return false;
  }
  return true;
}
