/** Where the page goes when its address changes, and what has the focus then. */
import type { DocumentsTarget } from '../../core/documents-model.ts';

/** What a history entry remembers: the passage and the link in it that led away. */
interface Departure {
  place: string;
  link: string;
}

function departure(): Departure | undefined {
  const { state } = history as { state: unknown };
  const isOurs = typeof state === 'object' && state !== null && 'place' in state && 'link' in state;
  return isOurs ? (state as Departure) : undefined;
}

/**
 * Notes in the history which link of which passage is followed, so that the way back
 * leads to it and not to the top of the page.
 */
export function noteDeparture({ target }: MouseEvent): void {
  const link = (target as Element).closest('a[href^="#"]');
  const place = link?.closest('.passage, .document');
  if (!link || !place) return;
  const noted: Departure = { place: place.id, link: link.getAttribute('href') ?? '' };
  history.replaceState(noted, '');
}

/** The id of the element that a target leads to. */
function idOf(target: DocumentsTarget): string {
  if (target.type === 'place') return target.id;
  return target.type === 'term' ? `term/${target.term}` : 'top';
}

/** Goes back to where the reader left this entry. @returns false where that is not known */
function goBack(): boolean {
  const left = departure();
  const place = document.getElementById(left?.place ?? '');
  if (!left || !place) return false;
  const link = place.querySelector<HTMLElement>(`a[href="${CSS.escape(left.link)}"]`);
  place.scrollIntoView({ block: 'start' });
  // Scrolls further where the link is still out of sight.
  (link ?? place).focus();
  return true;
}

/** Goes to what the address asks for, or back to where the reader left it. */
export function follow(target: DocumentsTarget): void {
  if (goBack()) return;
  const place = document.getElementById(idOf(target));
  place?.scrollIntoView({ block: 'start' });
  place?.focus({ preventScroll: true });
}

/** Shows the beginning of what is left when the rest goes; the focus stays where it is. */
export function showBeginning(): void {
  const main = document.getElementById('main');
  if (main && main.getBoundingClientRect().top < 0) main.scrollIntoView({ block: 'start' });
}
