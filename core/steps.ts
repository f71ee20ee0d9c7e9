/** Work in small steps: where it is done at once, or in between gives way to others. */

/** Yields after each step, and returns the result. */
export type Steps<Result> = Generator<void, Result, void>;

/** Takes all steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
