/** Whether a framework owns a place on the page, as far as its markup shows. */
import { type ElementSigns, isFrameworkRoot } from '../core/framework-signs.ts';

/** Frameworks put their comments first or between first parts; a long list is not searched whole. */
const MAX_CHILDREN = 64;

function commentsIn(element: Element): string[] {
  const comments: string[] = [];
  let left = MAX_CHILDREN;
  for (let node = element.firstChild; node && left > 0; node = node.nextSibling, left--) {
    if (node instanceof Comment) comments.push(node.data);
  }
  return comments;
}

function signsOf(element: Element): ElementSigns {
  return {
    name: element.localName,
    // A form's own properties give way to fields of the same names.
    id: element.getAttribute('id') ?? '',
    className: element.getAttribute('class') ?? '',
    attributes: element.getAttributeNames(),
    comments: commentsIn(element),
  };
}

/** Whether a framework owns an element, or one around it. */
export function isOwnedByFramework(element: Element): boolean {
  const hasBundle = document.querySelector('script[src], script[type="module"]') !== null;
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (isFrameworkRoot(signsOf(at), hasBundle)) return true;
  }
  return false;
}
