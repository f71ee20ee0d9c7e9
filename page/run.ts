/** Runs of text, of which blocks are made. */

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

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Gathers one run after the other. */
export class Run {
  #pieces: Piece[] = [];
  /** Joined at the end: text that has grown by bits is slower to read. */
  #parts: string[] = [];
  #length = 0;
  #blank = true;
  #lines = 0;

  addText(node: Text): void {
    const { data } = node;
    if (data === '') return;
    this.#pieces.push({ node, start: this.#length });
    this.#add(data);
    if ((this.#blank || this.#lines > 0) && /\S/.test(data)) {
      this.#blank = false;
      this.#lines = 0;
    }
  }

  addObject(): void {
    this.#add(OBJECT);
    this.#lines = 0;
  }

  /** @returns true for the second line break in a row, which ends a paragraph */
  addLineBreak(): boolean {
    this.#add(LINE_SEPARATOR);
    return ++this.#lines > 1;
  }

  /** Ends the run; nothing is made of one without a letter in it. */
  end(element: Element): Block | undefined {
    const block = this.#blank
      ? undefined
      : {
          element,
          // As long as it has to be: blocks are kept for as long as the page is open.
          pieces: this.#pieces.slice(),
          text: this.#parts.join(''),
          heading: headings.has(element.localName),
        };
    this.#pieces = [];
    this.#parts = [];
    this.#length = 0;
    this.#blank = true;
    this.#lines = 0;
    return block;
  }

  #add(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}
