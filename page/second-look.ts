/** Looks again at a page that fills itself after it has loaded, a few times at most. */

/** Script that fills a page does so in one go, or in a few. */
const FIRST_WAIT_MS = 500;
/** Each wait is twice the last: on a page that never rests the looks end after half a minute. */
const MAX_LOOKS = 6;

/**
 * Calls back some time after the page has changed, and again after the next change. While it
 * waits nothing is observed, and while nothing changes nothing waits.
 *
 * @param look says whether it has seen enough
 * @returns a function that ends it
 */
export function lookAgain(root: Node, look: () => boolean): () => void {
  let looks = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(takeLook, FIRST_WAIT_MS * 2 ** looks);
  });
  const observe = () => observer.observe(root, { childList: true, subtree: true });

  function takeLook(): void {
    looks += 1;
    if (!look() && looks < MAX_LOOKS) observe();
  }

  observe();
  return () => {
    observer.disconnect();
    clearTimeout(timer);
  };
}
