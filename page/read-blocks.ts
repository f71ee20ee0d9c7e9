/** Reads the text of a part of the page while the page goes on living. */
import { BlockWalker } from './blocks.ts';
import type { Block } from './run.ts';
import { inSlices } from './pace.ts';

/** A page that takes its text away again and again while it is read is left after this many tries. */
const MAX_RESTARTS = 3;

/**
 * Reads the blocks of a part in document order, giving way to the page.
 *
 * @param root see `BlockWalker`
 * @param take makes of each block what is wanted
 * @param signal ends it early
 */
export async function readBlocks<Result>(
  root: Element | ShadowRoot,
  reach: 'below' | 'directly',
  take: (block: Block) => Result,
  signal: AbortSignal,
): Promise<Result[]> {
  if (!root.isConnected) return [];
  let taken: Result[] = [];
  let walker = new BlockWalker(root, reach);
  let restarts = 0;
  await inSlices(() => {
    if (walker.isLost) {
      if (++restarts > MAX_RESTARTS) return false;
      taken = [];
      walker = new BlockWalker(root, reach);
    }
    const block = walker.next();
    if (block) taken.push(take(block));
    return block !== undefined;
  }, signal);
  return taken;
}
