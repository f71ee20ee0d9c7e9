/** The place in the page's text under a point. */
import type { Point } from './anchor.ts';

export interface Caret {
  node: Node;
  offset: number;
}

/** The shadow roots around an element: only into those that it is told of does the browser look. */
function shadowRootsAround(element: Element): ShadowRoot[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...shadowRootsAround(root.host)] : [];
}

/**
 * The place between two characters that is nearest to a point in the window.
 *
 * @param target the innermost element at that point
 */
export function caretAt({ x, y }: Point, target: Element): Caret | undefined {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y, {
      shadowRoots: shadowRootsAround(target),
    });
    return position ? { node: position.offsetNode, offset: position.offset } : undefined;
  }
  // Chromium before version 128.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined;
}
