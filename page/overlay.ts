/** Opens and closes the card: from pointer, focus and keys to the card's machine, and from there to the screen. */
import { type CardEvent, type CardState, closedCard, stepCard } from '../core/card-state.ts';
import type { Mention } from '../core/scan.ts';
import { bridge, type OverlayPort } from './bridge.ts';
import { cleanCopies } from './clean-copy.ts';
import { hasModifier, isEditable, isFree } from './keys.ts';
import { controlAround, MARK_NAME } from './mark-element.ts';
import { createOverlayHost, OVERLAY_NAME, type OverlayHost } from './overlay-host.ts';
import { keepBeside, type Point, wantsSheet } from './placement.ts';
import { markAgain, type Shown } from './shown.ts';

/** What draws the card. */
export interface CardView {
  /** Draws a mention's card into an element; `sheet` for the form at the window's lower edge. */
  render(container: HTMLElement, mention: Mention, sheet: boolean, close: () => void): void;
  clear(container: HTMLElement): void;
}

const focusable = 'a[href], button:not([disabled]), summary';
/** Controls of the page in which a mark may stand without being a tab stop itself. */
const followed = 'a[href], button, summary, [role="button"], [role="link"]';

const piecesOf = (mention: Mention) => bridge().reader?.painter.elementsOf(mention) ?? [];

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
    this.#openByKey(mention);
  }

  close(): void {
    // Whoever is in the card goes back to where they came from.
    if (this.#host.activeElement()) this.#home()?.focus({ preventScroll: true });
    this.#send({ type: 'dismiss' });
  }

  refresh(): void {
    const shown = this.#shown;
    if (!shown || shown.mark.isConnected) return;
    const again = markAgain(shown);
    const mention = again && this.#mentionAt(again);
    if (!mention) return this.close();
    // The same words, painted anew: the card stays as it is, beside its new mark.
    this.#state = { ...this.#state, shown: mention, next: mention };
    shown.release();
    this.#shown = this.#placeBeside(mention, again);
  }

  #listen(signal: AbortSignal): void {
    const passive = { capture: true, passive: true, signal };
    document.addEventListener('pointerover', (event) => this.#onPointer(event), passive);
    const leave = () => this.#send({ type: 'pointer-off' });
    document.addEventListener('pointerleave', leave, { signal });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), passive);
    document.addEventListener('click', (event) => this.#onClick(event), passive);
    document.addEventListener('focusin', (event) => this.#onFocus(event), passive);
    document.addEventListener('focusout', (event) => this.#onBlur(event), passive);
    // Not in the capture phase: a page that handles a key keeps it.
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const { container } = this.#host;
    container.addEventListener('keydown', (event) => this.#onCardKey(event), { signal });
    // Keys in the card are for the card; the page would take them for its own shortcuts.
    for (const type of ['keydown', 'keyup', 'keypress'] as const) {
      container.addEventListener(type, (event) => event.stopPropagation(), { signal });
    }
    cleanCopies(signal);
    signal.addEventListener('abort', () => this.#send({ type: 'dismiss' }));
  }

  #mentionAt(target: EventTarget | null): Mention | undefined {
    return target instanceof Element ? bridge().reader?.painter.at(target) : undefined;
  }

  #isCard(target: EventTarget | null): boolean {
    return target instanceof Element && target.localName === OVERLAY_NAME;
  }

  #onPointer(event: PointerEvent): void {
    // Fingers do not hover, their taps arrive as clicks; and a pressed button selects text.
    if (event.pointerType === 'touch' || event.buttons !== 0 || !event.isTrusted) return;
    const mention = this.#mentionAt(event.target);
    if (this.#isCard(event.target)) this.#send({ type: 'pointer-on-card' });
    // Nothing takes the card away from whoever is in it by keyboard.
    else if (mention && !this.#host.activeElement()) {
      this.#notePoint(event);
      this.#send({ type: 'pointer-on-mark', mark: mention });
    } else if (this.#state.pointerHolds) this.#send({ type: 'pointer-off' });
  }

  #onPress(event: PointerEvent): void {
    if (!this.#shown || this.#isCard(event.target)) return;
    if (!this.#mentionAt(event.target)) this.close();
  }

  #onClick(event: MouseEvent): void {
    const mention = this.#mentionAt(event.target);
    // A mark in a control of the page leaves the click to it.
    if (!mention || !event.isTrusted || this.#controlOf(mention)) return;
    this.#notePoint(event);
    this.#send({ type: 'press', mark: mention, by: 'pointer' });
  }

  #notePoint({ clientX, clientY, target }: MouseEvent): void {
    this.#point = { x: clientX, y: clientY, piece: target as HTMLElement };
  }

  #onFocus(event: FocusEvent): void {
    if (this.#isCard(event.target)) return this.#send({ type: 'focus-on-card' });
    const target = event.target as Element;
    // A click focuses too, and opens by itself.
    if (!target.matches(':focus-visible') || isEditable(target)) return;
    const within = target.matches(followed) ? target.querySelector(MARK_NAME) : null;
    const mention = this.#mentionAt(target) ?? this.#mentionAt(within);
    if (!mention) return;
    this.#point = undefined;
    this.#send({ type: 'focus-on-mark', mark: mention });
  }

  #onBlur(event: FocusEvent): void {
    // A window that loses the focus, to our popup for one, takes nothing from the card.
    if (!this.#state.focusHolds || !document.hasFocus()) return;
    if (!this.#isCard(event.relatedTarget)) this.#send({ type: 'focus-off' });
  }

  #onKey(event: KeyboardEvent): void {
    if (!isFree(event) || hasModifier(event)) return;
    if (event.key === 'Escape') {
      if (this.#shown && !isEditable(event.target)) this.close();
    } else if (event.key === 'Enter' || event.key === ' ') this.#onActivate(event);
    else if (event.key === 'Tab') this.#onTabFromControl(event);
  }

  /** Enter and Space on a mark open its card and go into it. */
  #onActivate(event: KeyboardEvent): void {
    const mention = this.#mentionAt(event.target);
    if (!mention || (event.target as Element).localName !== MARK_NAME) return;
    // The key is meant for our own mark; without this, Space would scroll the page.
    event.preventDefault();
    this.#openByKey(mention);
  }

  /** A control of the page keeps its Enter, so Tab leads from it into the card of its mark. */
  #onTabFromControl(event: KeyboardEvent): void {
    if (!this.#shown || event.target !== this.#controlOf(this.#shown.mention)) return;
    event.preventDefault();
    this.#focusCard();
  }

  #onCardKey(event: KeyboardEvent): void {
    if (!isFree(event)) return;
    if (event.key === 'Escape' && !hasModifier(event)) this.close();
    else if (event.key === 'Tab') this.#onTabInCard(event);
  }

  /** Leaves the card at either end towards the mark, where the reader came from. */
  #onTabInCard(event: KeyboardEvent): void {
    const stops = [...this.#host.container.querySelectorAll<HTMLElement>(focusable)].filter(
      (stop) => stop.checkVisibility(),
    );
    const at = stops.indexOf(this.#host.activeElement() as HTMLElement);
    if (!event.shiftKey && at === stops.length - 1) {
      // The browser then moves on from there to what follows it on the page.
      this.#home()?.focus({ preventScroll: true });
    } else if (event.shiftKey && at <= 0) {
      event.preventDefault();
      this.#home()?.focus({ preventScroll: true });
    }
  }

  /** The control of the page that a mention stands in. */
  #controlOf(mention: Mention): HTMLElement | null {
    const [mark] = piecesOf(mention);
    return mark ? controlAround(mark) : null;
  }

  /** Where the focus belongs when it leaves the card. */
  #home(): HTMLElement | undefined {
    return this.#shown && (this.#controlOf(this.#shown.mention) ?? this.#shown.mark);
  }

  #openByKey(mention: Mention): void {
    this.#point = undefined;
    this.#send({ type: 'press', mark: mention, by: 'key' });
    this.#focusCard();
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
    const [mark] = mention ? piecesOf(mention) : [];
    if (!mention || !mark) {
      this.#view.clear(this.#host.container);
      this.#host.hide();
      return;
    }
    if (mark.hasAttribute('role')) mark.setAttribute('aria-expanded', 'true');
    this.#view.render(this.#host.container, mention, wantsSheet(), () => this.close());
    this.#host.show();
    this.#shown = this.#placeBeside(mention, mark);
  }

  #placeBeside(mention: Mention, mark: HTMLElement): Shown {
    const anchor = piecesOf(mention).find((piece) => piece === this.#point?.piece) ?? mark;
    const release = keepBeside(anchor, this.#host, this.#point, () => this.close());
    return { mention, mark, parent: mark.parentElement ?? document.body, release };
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
