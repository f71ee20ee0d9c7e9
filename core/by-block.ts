/** Lists by block of a page. Most blocks have nothing, and pages have thousands of blocks. */

const none = Object.freeze([]) as unknown as never[];

/** Makes another list of each that is not empty; the empty ones take no time, and share one list. */
export function mapFilled<From, To>(
  lists: readonly From[][],
  change: (list: From[], at: number) => To[],
): To[][] {
  return lists.map((list, at) => (list.length > 0 ? change(list, at) : none));
}
