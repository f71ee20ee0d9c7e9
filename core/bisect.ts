/**
 * Counts the items at the beginning of a sorted list that meet a condition, by halving.
 *
 * @param length of the list
 * @param holds whether the item at an index meets it; no item after one that does not may
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
