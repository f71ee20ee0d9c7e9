/** Waits for a page that is still being put together by its scripts. */

/** A page that changes nothing for so long has put itself together. */
const QUIET_MS = 250;
/** A page that never rests gets its marks all the same. */
const MAX_WAIT_MS = 2000;

/**
 * Waits until a page has loaded and stands still. Scripts that take over what a server has
 * written ("hydration") compare it with what they expect, and elements of ours would be none of it.
 *
 * @param lastChange says when the page last changed, by `performance.now()`
 * @param signal ends the waiting early
 */
export function untilAtRest(lastChange: () => number, signal: AbortSignal): Promise<void> {
  const start = performance.now();
  return new Promise((resolve) => {
    const check = () => {
      const now = performance.now();
      const left = start + MAX_WAIT_MS - now;
      const quiet = Math.max(start, lastChange()) + QUIET_MS - now;
      const isAtRest = quiet <= 0 && document.readyState === 'complete';
      if (signal.aborted || isAtRest || left <= 0) resolve();
      else setTimeout(check, Math.min(left, Math.max(quiet, QUIET_MS / 5)));
    };
    check();
  });
}
