/** The blocks of a page that have been read, in document order, with what was found in them. */
import { countWhile } from '../core/bisect.ts';
import type { Mention } from '../core/scan.ts';
import type { ReadBlock } from '../core/evidence.ts';
import type { Block } from './run.ts';
import { precedes } from './tree.ts';

export interface Entry {
  block: Block;
  read: ReadBlock;
  mentions: Mention[];
}

export interface BlockList {
  /** In document order. */
  entries(): readonly Entry[];
  /** Takes entries out, and gives them back. */
  remove(isGone: (entry: Entry) => boolean): Entry[];
  /** Puts entries that follow one another in their place. */
  insertRun(entries: Entry[]): void;
}

const textOf = ({ block }: Entry): Node => block.pieces[0]?.node ?? block.element;

/** The first place whose text comes after an entry's. */
function placeFor(entries: Entry[], entry: Entry): number {
  return countWhile(entries.length, (index) =>
    precedes(textOf(entries[index] as Entry), textOf(entry)),
  );
}

/** Makes an empty list. */
export function createBlockList(): BlockList {
  let entries: Entry[] = [];
  return {
    entries: () => entries,
    remove(isGone) {
      const gone = entries.filter(isGone);
      if (gone.length > 0) {
        const isOut = new Set(gone);
        entries = entries.filter((entry) => !isOut.has(entry));
      }
      return gone;
    },
    insertRun(run) {
      const [first] = run;
      if (!first) return;
      const place = placeFor(entries, first);
      entries = [...entries.slice(0, place), ...run, ...entries.slice(place)];
    },
  };
}
