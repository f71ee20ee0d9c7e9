/** Documents that scripts write anew while they are shown (`document.open`). */

/**
 * Calls back when the document has another root element and that has a body. Every listener
 * on the document and its window may have gone with the old one; observers stay.
 *
 * @param signal ends it
 */
export function onReopened(callback: () => void, signal: AbortSignal): void {
  let root = document.documentElement;
  const observer = new MutationObserver(() => {
    const { documentElement: now, body } = document;
    if (!now || now === root) return;
    // What is written arrives in pieces.
    if (!body) return observer.observe(now, { childList: true });
    root = now;
    callback();
  });
  observer.observe(document, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
}
