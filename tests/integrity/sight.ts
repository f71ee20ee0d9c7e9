/** What a reader, and the page's own scripts, see of an app at one moment. */

export interface Sight {
  /** The text as it is drawn. */
  text: string;
  /** The markup without our marks. */
  html: string;
  /** Where the focus is, and what stands in the field. */
  focus: string;
  errors: string[];
  /** Every node by number and text; only while no marks are meant to be there. */
  nodes?: string[];
}

/** Gives nodes numbers in the order in which they are first seen. */
export class NodeNumbers {
  readonly #numbers = new WeakMap<Node, number>();
  #last = 0;

  /** Every node below an element, with its number: another object has another number. */
  list(root: Node): string[] {
    const walker = document.createTreeWalker(root);
    const list: string[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      list.push(`${this.#numberOf(node)} ${node.nodeName} ${node.nodeValue ?? ''}`);
    }
    return list;
  }

  /**
   * An element's only text has none: frameworks hold on to the element there, and write to
   * its text or put another in its place, whichever looks quicker to them.
   */
  #numberOf(node: Node): number | string {
    if (node instanceof Text && node.parentNode?.childNodes.length === 1) return '';
    const number = this.#numbers.get(node) ?? ++this.#last;
    this.#numbers.set(node, number);
    return number;
  }
}

function seeFocus(root: HTMLElement, marks: string): string {
  const field = root.querySelector('input');
  const active = document.activeElement;
  // A mark of ours may have the focus where the page alone has it on nothing.
  const where = active && root.contains(active) && active.localName !== marks ? active : null;
  const caret = where === field ? `${field?.selectionStart}` : '';
  return `${where?.localName ?? 'none'} ${caret} "${field?.value}"`;
}

/**
 * Looks at an app.
 *
 * @param marks name of the elements that are not the page's own
 */
export function look(root: HTMLElement, marks: string, errors: string[]): Sight {
  const tags = new RegExp(`</?${marks}(?: [^>]*)?>`, 'g');
  return {
    // Chromium keeps or drops a space between two texts by what they were before.
    text: root.innerText.replaceAll(/[^\S\n]/g, ''),
    html: root.innerHTML.replaceAll(tags, ''),
    focus: seeFocus(root, marks),
    errors: [...errors],
  };
}
