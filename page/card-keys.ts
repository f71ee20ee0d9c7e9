/** The keys in the card. */
import { hasModifier, isFree } from './keys.ts';
import type { OverlayHost } from './overlay-host.ts';

const focusable = 'a[href], button:not([disabled]), summary';

export interface CardKeysOptions {
  close: () => void;
  /** Where the focus belongs when it leaves the card. */
  home: () => HTMLElement | undefined;
}

/** Leaves the card at either end towards its mention, where the reader came from. */
function leaveByTab(event: KeyboardEvent, host: OverlayHost, home: CardKeysOptions['home']): void {
  const stops = [...host.container.querySelectorAll<HTMLElement>(focusable)].filter((stop) =>
    stop.checkVisibility(),
  );
  const at = stops.indexOf(host.activeElement() as HTMLElement);
  if (!event.shiftKey && at === stops.length - 1) {
    // The browser then moves on from there to what follows it on the page.
    home()?.focus({ preventScroll: true });
  } else if (event.shiftKey && at <= 0) {
    event.preventDefault();
    home()?.focus({ preventScroll: true });
  }
}

/**
 * Listens to keys in the card: Escape closes it, Tab leaves it at its ends.
 *
 * @param signal ends it
 */
export function listenToCardKeys(
  host: OverlayHost,
  { close, home }: CardKeysOptions,
  signal: AbortSignal,
): void {
  const { container } = host;
  container.addEventListener(
    'keydown',
    (event) => {
      if (!isFree(event)) return;
      if (event.key === 'Escape' && !hasModifier(event)) close();
      else if (event.key === 'Tab') leaveByTab(event, host, home);
    },
    { signal },
  );
  // Keys in the card are for the card; the page would take them for its own shortcuts.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    container.addEventListener(type, (event) => event.stopPropagation(), { signal });
  }
}
