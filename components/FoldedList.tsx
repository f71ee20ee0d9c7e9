import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';

interface FoldedListProps {
  /** The items of the list, each with a key. */
  items: VNode[];
  t: Translate;
  /** Names the folded part for the button that opens it. */
  id: string;
  class: string;
}

/** Two are seen at once; a third is, too, rather than a button for it alone. */
function seenAtOnce(count: number): number {
  return count === 3 ? 3 : 2;
}

/** A list of which the first few are in sight, the others behind a button. */
export function FoldedList({ items, t, id, class: className }: FoldedListProps) {
  const [isOpen, setOpen] = useState(false);
  const seen = seenAtOnce(items.length);
  const folded = items.slice(seen);
  return (
    <>
      <ul class={className}>{items.slice(0, seen)}</ul>
      {folded.length > 0 && (
        <button
          type="button"
          class="more"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="chevron" />
          {isOpen ? t('card.fewer') : t('card.more', folded.length)}
        </button>
      )}
      {folded.length > 0 && (
        <ul class={className} id={id} hidden={!isOpen}>
          {isOpen && folded}
        </ul>
      )}
    </>
  );
}
