/** What a reader copies from the page carries no trace of our marks. */
import { MARK_NAME } from './mark-element.ts';

function copySelection(event: ClipboardEvent): void {
  const selection = getSelection();
  if (event.defaultPrevented || !event.clipboardData || !selection || selection.isCollapsed) return;
  const holder = document.createElement('div');
  for (let at = 0; at < selection.rangeCount; at++) {
    holder.append(selection.getRangeAt(at).cloneContents());
  }
  const marks = holder.querySelectorAll(MARK_NAME);
  if (marks.length === 0) return;
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  const text = selection.toString();
  // What is selected but cannot be seen is not copied: the clipboard keeps what it has.
  if (text === '') return;
  // A space that breaks no line is copied as any other.
  event.clipboardData.setData('text/plain', text.replaceAll('\u00a0', ' '));
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(holder));
  event.preventDefault();
}

/**
 * Cleans copies from now on. A page that handles copying itself goes first.
 *
 * @param signal ends it
 */
export function cleanCopies(signal: AbortSignal): void {
  addEventListener('copy', copySelection, { signal });
}
