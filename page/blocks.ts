/** Cuts a page's text into blocks: the runs of text within which mentions may stand. */

/** A text node and where its text begins in its block's text. */
export interface Piece {
  node: Text;
  start: number;
}

/**
 * A run of text. `text` joins the pieces; between them a line separator stands for a
 * `<br>` and an object replacement character for what is not read (an image, a field).
 */
export interface Block {
  /** The smallest block-level element around the run. */
  element: Element;
  pieces: Piece[];
  text: string;
  heading: boolean;
}

const OBJECT = '\ufffc';
/** A line break that is meant as one, unlike those of the page's source. */
const LINE_SEPARATOR = '\u2028';

const namesOf = (list: string) => new Set(list.split(' '));

/** Elements without a place in the text at all. */
const unseen = namesOf(
  'script style noscript template head title link meta datalist source track param sourcelight-overlay',
);

/** Elements that are seen, but whose text is not ours to touch. */
const untouched = namesOf(
  'input textarea select code kbd samp var img picture svg math canvas video audio iframe object embed progress meter map',
);

/** Elements that stand within a line by default; what is not listed and not custom ends a run. */
const inline = namesOf(
  'a abbr acronym b bdi bdo big blink button cite data del dfn em font i ins label mark nobr output q rb rp rt ruby s slot small span strike strong sub sup time tt u wbr',
);

/** Whether an element of that name has no place in the text: scripts, styles, our own overlay. */
export function isUnseen(name: string): boolean {
  return unseen.has(name);
}

/** Whether an element of that name begins a new block, by default. */
export function isBlockLevel(name: string): boolean {
  return !inline.has(name) && !name.includes('-');
}

function isUntouched(element: Element, name: string): boolean {
  if (untouched.has(name) || element.getAttribute('aria-hidden') === 'true') return true;
  const editable = element.getAttribute('contenteditable');
  return editable !== null && editable.toLowerCase() !== 'false';
}

/** Gathers one run after the other. */
class Run {
  #pieces: Piece[] = [];
  #text = '';
  #blank = true;
  #lines = 0;

  addText(node: Text): void {
    const { data } = node;
    if (data === '') return;
    this.#pieces.push({ node, start: this.#text.length });
    this.#text += data;
    if ((this.#blank || this.#lines > 0) && /\S/.test(data)) {
      this.#blank = false;
      this.#lines = 0;
    }
  }

  addObject(): void {
    this.#text += OBJECT;
    this.#lines = 0;
  }

  /** @returns true for the second line break in a row, which ends a paragraph */
  addLineBreak(): boolean {
    this.#text += LINE_SEPARATOR;
    return ++this.#lines > 1;
  }

  /** Ends the run; nothing is made of one without a letter in it. */
  end(element: Element): Block | undefined {
    const block = this.#blank
      ? undefined
      : {
          element,
          pieces: this.#pieces,
          text: this.#text,
          heading: /^h[1-6]$/.test(element.localName),
        };
    this.#pieces = [];
    this.#text = '';
    this.#blank = true;
    this.#lines = 0;
    return block;
  }
}

/**
 * Reads the blocks below an element in document order, one at a time, so that
 * the caller may give way to the page in between. Walks without recursion:
 * pages of any depth do no harm.
 */
export class BlockWalker {
  readonly #root: Element;
  readonly #reach: 'below' | 'directly';
  readonly #run = new Run();
  /** The block-level elements around the place of reading, innermost last. */
  readonly #owners: Element[];
  #node: Node | null;
  #ended: Block | undefined;

  /**
   * @param root a block-level element, see `blockAround`
   * @param reach `below` reads everything in it, `directly` leaves out the blocks within it
   */
  constructor(root: Element, reach: 'below' | 'directly' = 'below') {
    this.#root = root;
    this.#reach = reach;
    this.#owners = [root];
    this.#node = isReadable(root) ? root : null;
  }

  /** Whether the page has taken away the place of reading since the last block. */
  get isLost(): boolean {
    return this.#node !== null && !this.#root.contains(this.#node);
  }

  /** The next block, or undefined at the end. */
  next(): Block | undefined {
    while (this.#node) {
      const node: Node = this.#node;
      this.#advance(node, this.#enter(node));
      const block = this.#ended;
      this.#ended = undefined;
      if (block) return block;
    }
    return undefined;
  }

  /** Reads a node. Returns whether to read below it. */
  #enter(node: Node): boolean {
    if (node.nodeType === Node.TEXT_NODE) this.#run.addText(node as Text);
    if (node.nodeType !== Node.ELEMENT_NODE) return false;
    const element = node as Element;
    const name = element.localName;
    if (unseen.has(name)) return false;
    if (isUntouched(element, name)) {
      this.#run.addObject();
      return false;
    }
    if (name === 'br') {
      if (this.#run.addLineBreak()) this.#endRun();
    } else if (element !== this.#root && isBlockLevel(name)) {
      this.#endRun();
      if (this.#reach === 'directly') return false;
      this.#owners.push(element);
    }
    return true;
  }

  /** Moves on in document order and ends the runs of the blocks that are left. */
  #advance(from: Node, descend: boolean): void {
    let at: Node | null = from;
    this.#node = descend ? from.firstChild : null;
    while (!this.#node && at && at !== this.#root) {
      if (at === this.#owners.at(-1)) {
        this.#endRun();
        this.#owners.pop();
      }
      this.#node = at.nextSibling;
      at = at.parentNode;
    }
    if (!this.#node) this.#endRun();
  }

  #endRun(): void {
    const block = this.#run.end(this.#owners.at(-1) ?? this.#root);
    this.#ended ??= block;
  }
}

/** The nearest block-level element at or above an element. */
export function blockAround(element: Element): Element {
  let at = element;
  while (!isBlockLevel(at.localName) && at.parentElement) at = at.parentElement;
  return at;
}

/** Whether an element and everything above it may be read. */
export function isReadable(element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (unseen.has(at.localName) || isUntouched(at, at.localName)) return false;
  }
  return true;
}
