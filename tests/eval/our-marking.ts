import { createScanner } from '../../core/scan.ts';
import type { TermPattern } from '../../data/packing.ts';
import type { Marking } from './measure.ts';

/** Marks passages as the extension does, each passage a page of its own. */
export function ourMarking(terms: TermPattern[]): Marking {
  const scanner = createScanner(terms);
  return ({ title, blocks }) => {
    const read = blocks.map(({ text, heading }) => scanner.read(text, heading));
    return scanner
      .decide(read, title)
      .byBlock.flatMap((mentions, block) => mentions.map((mention) => ({ ...mention, block })));
  };
}
