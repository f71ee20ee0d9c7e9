/** The page's tree, shadow roots included. */

/** `Node.ELEMENT_NODE`; types are told by numbers, because pages are also read where no browser is. */
const ELEMENT = 1;

export const isElement = (node: Node | null): node is Element => node?.nodeType === ELEMENT;

/** The element around a node: out of a shadow root the way leads to its host. */
export function parentAcross({ parentNode }: Node): Element | null {
  return isElement(parentNode) ? parentNode : ((parentNode as ShadowRoot | null)?.host ?? null);
}

/** Whether an element is one of these, or stands in one. */
export function isWithin(element: Element, roots: ReadonlySet<Element>): boolean {
  let at: Element | null = roots.size > 0 ? element : null;
  while (at && !roots.has(at)) at = parentAcross(at);
  return at !== null;
}

/** A node, and the hosts of the shadow roots that it stands in, the outermost last. */
function withHosts(node: Node): Node[] {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? [node, ...withHosts(root.host)] : [node];
}

/** Whether the first node comes before the second on the page. */
export function precedes(one: Node, other: Node): boolean {
  const position = one.compareDocumentPosition(other);
  if (position & Node.DOCUMENT_POSITION_DISCONNECTED) {
    for (const outer of withHosts(one)) {
      const beside = withHosts(other).find((host) => host.getRootNode() === outer.getRootNode());
      if (beside) return precedes(outer, beside);
    }
  }
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}
