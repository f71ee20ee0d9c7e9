/** Opens and closes the card: from pointer, focus and keys to the card's machine, and from there to the screen. */
import { type CardEvent, type CardState, closedCard, stepCard } from '../core/card-state.ts';
import type { Mention } from '../core/scan.ts';
import { bridge, type OverlayPort } from './bridge.ts';
import { createOverlayHost, OVERLAY_NAME, type OverlayHost } from './overlay-host.ts';
import { keepBeside, type Point, wantsSheet } from './placement.ts';

/** What draws the card. */
export interface CardView {
  /** Draws a mention's card into an element; `sheet` for the form at the window's lower edge. */
  render(container: HTMLElement, mention: Mention, sheet: boolean, close: () => void): void;
  clear(container: HTMLElement): void;
}

interface Shown {
  mention: Mention;
  mark: HTMLElement;
  release(): void;
}

const focusable = 'a[href], button:not([disabled]), summary';

function isEditable(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.nodeName))
  );
}

function hasModifier({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey;
}

class Overlay implements OverlayPort {
  readonly #view: CardView;
  readonly #host: OverlayHost;
  #state: CardState<Mention> = closedCard();
  #shown: Shown | undefined;
  /** Where the pointer was last on a mark, and on which piece of it. */
  #point: (Point & { piece: HTMLElement }) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(view: CardView, css: string, signal: AbortSignal) {
    this.#view = view;
    this.#host = createOverlayHost(css);
    this.#listen(signal);
  }

  reveal(mention: Mention): void {
    this.#point = undefined;
    this.#send({ type: 'press', mark: mention });
    this.#focusCard();
  }

  close(): void {
    this.#send({ type: 'dismiss' });
  }

  refresh(): void {
    if (this.#shown && !this.#shown.mark.isConnected) this.close();
  }

  #listen(signal: AbortSignal): void {
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('pointerover', (event) => this.#onPointer(event), passive);
    document.addEventListener('pointerleave', () => this.#send({ type: 'pointer-off' }), {
      signal,
    });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), passive);
    document.addEventListener('click', (event) => this.#onClick(event), passive);
    document.addEventListener('focusin', (event) => this.#onFocus(event), passive);
    document.addEventListener('focusout', (event) => this.#onBlur(event), passive);
    // Not in the capture phase: a page that handles a key keeps it.
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.#host.container.addEventListener('keydown', (event) => this.#onCardKey(event), { signal });
    signal.addEventListener('abort', () => this.#destroy());
  }

  #mentionAt(target: EventTarget | null): Mention | undefined {
    return target instanceof Element ? bridge().reader?.painter.at(target) : undefined;
  }

  #isCard(target: EventTarget | null): boolean {
    return target instanceof Element && target.localName === OVERLAY_NAME;
  }

  #onPointer(event: PointerEvent): void {
    // Fingers do not hover; their taps arrive as clicks.
    if (event.pointerType === 'touch' || !event.isTrusted) return;
    const mention = this.#mentionAt(event.target);
    if (mention) {
      this.#notePoint(event);
      this.#send({ type: 'pointer-on-mark', mark: mention });
    } else if (this.#isCard(event.target)) this.#send({ type: 'pointer-on-card' });
    else if (this.#state.pointerHolds) this.#send({ type: 'pointer-off' });
  }

  #onPress(event: PointerEvent): void {
    if (!this.#shown || this.#isCard(event.target)) return;
    if (!this.#mentionAt(event.target)) this.close();
  }

  #onClick(event: MouseEvent): void {
    const mention = this.#mentionAt(event.target);
    // A mark in a link leaves the click to the link.
    if (!mention || !event.isTrusted || !(event.target as HTMLElement).hasAttribute('tabindex'))
      return;
    this.#notePoint(event);
    this.#send({ type: 'press', mark: mention });
  }

  #notePoint({ clientX, clientY, target }: MouseEvent): void {
    this.#point = { x: clientX, y: clientY, piece: target as HTMLElement };
  }

  #onFocus(event: FocusEvent): void {
    if (this.#isCard(event.target)) return this.#send({ type: 'focus-on-card' });
    const target = event.target as Element;
    // A click focuses too, and opens by itself.
    if (!target.matches(':focus-visible')) return;
    const within = target.querySelector('sourcelight-mark');
    const mention = this.#mentionAt(target) ?? this.#mentionAt(within);
    if (!mention || isEditable(target)) return;
    this.#point = undefined;
    this.#send({ type: 'focus-on-mark', mark: mention });
  }

  #onBlur(event: FocusEvent): void {
    // A window that loses the focus, to our popup for one, takes nothing from the card.
    if (!this.#state.focusHolds || !document.hasFocus()) return;
    if (!this.#isCard(event.relatedTarget)) this.#send({ type: 'focus-off' });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || !event.isTrusted || hasModifier(event))
      return;
    if (event.key === 'Escape') {
      if (this.#shown && !isEditable(event.target)) this.#escape();
    } else if (event.key === 'Enter' || event.key === ' ') this.#onActivate(event);
  }

  /** Enter and Space on a mark open its card and go into it. */
  #onActivate(event: KeyboardEvent): void {
    const target = event.target;
    const mention = this.#mentionAt(target);
    if (!mention || !(target instanceof HTMLElement) || !target.hasAttribute('tabindex')) return;
    // The key is meant for our own mark; without this, Space would scroll the page.
    event.preventDefault();
    this.#point = undefined;
    this.#send({ type: 'press', mark: mention });
    this.#focusCard();
  }

  /** Leaves the card at either end towards the mark, where the reader came from. */
  #onCardKey(event: KeyboardEvent): void {
    if (event.key !== 'Tab' || !this.#shown) return;
    const stops = [...this.#host.container.querySelectorAll<HTMLElement>(focusable)].filter(
      (stop) => stop.checkVisibility(),
    );
    const { mark } = this.#shown;
    const active = this.#host.activeElement();
    if (!event.shiftKey && active === stops.at(-1)) {
      // The browser then moves on from the mark to what follows it on the page.
      mark.focus({ preventScroll: true });
    } else if (event.shiftKey && (active === stops[0] || !stops.includes(active as HTMLElement))) {
      event.preventDefault();
      mark.focus({ preventScroll: true });
    }
  }

  #escape(): void {
    if (this.#host.activeElement()) this.#shown?.mark.focus({ preventScroll: true });
    this.close();
  }

  #focusCard(): void {
    this.#host.container.querySelector<HTMLElement>('[data-autofocus]')?.focus();
  }

  #send(event: CardEvent<Mention>): void {
    const before = this.#state;
    const { state, timerMs } = stepCard(before, event);
    this.#state = state;
    if (state.token !== before.token) clearTimeout(this.#timer);
    if (timerMs !== undefined) {
      this.#timer = setTimeout(() => this.#send({ type: 'timer', token: state.token }), timerMs);
    }
    if (state.shown !== before.shown) this.#draw(state.shown);
  }

  #draw(mention: Mention | undefined): void {
    this.#shown?.release();
    this.#shown?.mark.setAttribute('aria-expanded', 'false');
    this.#shown = undefined;
    const pieces = mention ? (bridge().reader?.painter.elementsOf(mention) ?? []) : [];
    const mark = pieces[0];
    if (!mention || !mark) {
      this.#view.clear(this.#host.container);
      this.#host.hide();
      return;
    }
    if (mark.hasAttribute('role')) mark.setAttribute('aria-expanded', 'true');
    this.#view.render(this.#host.container, mention, wantsSheet(), () => this.#escape());
    this.#host.show();
    const anchor = pieces.find((piece) => piece === this.#point?.piece) ?? mark;
    const release = keepBeside(anchor, this.#host, this.#point, () => this.close());
    this.#shown = { mention, mark, release };
  }

  #destroy(): void {
    clearTimeout(this.#timer);
    this.#draw(undefined);
    this.#host.destroy();
  }
}

/**
 * Starts the overlay: from now on marks answer to pointer, focus and keys.
 *
 * @param css the card's styles
 * @param signal ends it and takes it off the page
 */
export function startOverlay(view: CardView, css: string, signal: AbortSignal): OverlayPort {
  return new Overlay(view, css, signal);
}
