/** Work in slices that give way to the page. */

import type { Steps } from '../core/steps.ts';

/** Half of a frame at 60 Hz: the page keeps the other half. */
const SLICE_MS = 8;

/** Lets the page run, then goes on; also in a tab that is not shown. */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/**
 * Repeats a step until it says that it is done, giving way to the page between slices.
 *
 * @param step does a little work; true when there is more to do
 * @param signal ends the work early
 */
export async function inSlices(step: () => boolean, signal: AbortSignal): Promise<void> {
  let sliceStart = performance.now();
  while (!signal.aborted && step()) {
    if (performance.now() - sliceStart < SLICE_MS) continue;
    await giveWay();
    sliceStart = performance.now();
  }
}

/**
 * Takes steps until there is a result, giving way to the page between slices.
 *
 * @param signal ends the work early; then there is no result
 */
export async function stepByStep<Result>(
  steps: Steps<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let result: Result | undefined;
  await inSlices(() => {
    const { done, value } = steps.next();
    if (done === true) result = value;
    return done !== true;
  }, signal);
  return result;
}
