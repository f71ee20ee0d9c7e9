/**
 * Makes the document that a browser makes of a page's text. parse5 follows the HTML Standard
 * to the letter, and like a browser it takes the content of `<noscript>` for text; jsdom
 * gives the nodes the methods that page/ asks for. Nothing is run and nothing is loaded.
 */
import { JSDOM } from 'jsdom';
import { type DefaultTreeAdapterTypes as Tree, html, parse } from 'parse5';

/** Elements that are nested deeper Chromium puts beside one another, and so stay all ways short. */
const MAX_DEPTH = 512;

const { implementation } = new JSDOM().window.document;

function elementOf(document: Document, { tagName, namespaceURI, attrs }: Tree.Element): Element {
  // Colons would be taken for prefixes, and nothing reads what stands in SVG or MathML.
  const element =
    namespaceURI === html.NS.HTML
      ? document.createElement(tagName)
      : document.createElementNS(namespaceURI, tagName.replaceAll(/^xmlns$|:/g, '_'));
  for (const { name, value } of attrs) {
    // The one name that is found in markup and that no method sets.
    if (!name.startsWith('=')) element.setAttribute(name, value);
  }
  return element;
}

function nodeOf(document: Document, node: Tree.ChildNode): Node | undefined {
  if ('value' in node) return document.createTextNode(node.value);
  // Comments and the document type are asked for by nobody.
  return 'tagName' in node ? elementOf(document, node) : undefined;
}

/**
 * Parses a page.
 *
 * @param text the page's text, decoded
 * @returns a document without a window: it has no address and no styles
 */
export function parsePage(text: string): Document {
  const document = implementation.createHTMLDocument();
  // Put in place at the end: what is not part of the document is quicker to build.
  const fragment = document.createDocumentFragment();
  const waiting: { node: Tree.ChildNode; parent: Node; depth: number }[] = [];
  const enqueue = (nodes: Tree.ChildNode[], parent: Node, depth: number) => {
    for (const node of nodes.toReversed()) waiting.push({ node, parent, depth });
  };
  enqueue(parse(text).childNodes, fragment, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, parent, depth } = next;
    const copy = nodeOf(document, node);
    if (!copy) continue;
    const isTooDeep = depth > MAX_DEPTH + 1 && copy.nodeType === copy.ELEMENT_NODE;
    (isTooDeep ? (parent.parentNode ?? parent) : parent).appendChild(copy);
    if ('childNodes' in node) enqueue(node.childNodes, copy, depth + 1);
  }
  document.replaceChildren(fragment);
  return document;
}
