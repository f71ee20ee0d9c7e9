/** Opens and closes the card: from pointer, focus and keys to the card's machine, and from there to the screen. */
import { type CardEvent, type CardState, closedCard, stepCard } from '../core/card-state.ts';
import type { Mention } from '../core/scan.ts';
import type { Anchor, Point } from './anchor.ts';
import { bridge, type CardView, type OverlayPort } from './bridge.ts';
import { listenToCardKeys } from './card-keys.ts';
import { hasModifier, isEditable, isFree } from './keys.ts';
import { MARK_NAME } from './mark-element.ts';
import { createOverlayHost, type OverlayHost } from './overlay-host.ts';
import { keepBeside, wantsSheet } from './placement.ts';
import { anchorsOf, controlOf } from './mention-place.ts';
import { isCard, mentionAt, mentionWithFocus, type Place, placeOf } from './pointed.ts';
import { remember, type Shown, shownAgain } from './shown.ts';

class Overlay implements OverlayPort {
  readonly #view: CardView;
  readonly #host: OverlayHost;
  #state: CardState<Mention> = closedCard();
  #shown: Shown | undefined;
  /** Where the pointer was last. */
  #pointer: Point | undefined;
  /** Where the pointer came upon a mention, and in what element. */
  #place: Place | undefined;
  /** What the pointer is on; null: the card. */
  #pointed: Mention | null | undefined;
  /** Where the focus was before it went to a card that has no element to return to. */
  #cameFrom: Element | null = null;
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
    const { reader } = bridge();
    const shown = this.#shown;
    if (!shown || reader?.painter?.shows(shown.mention)) return;
    const mention = reader && shownAgain(shown, reader);
    const [anchor] = mention ? anchorsOf(mention) : [];
    if (!mention || !anchor) return this.close();
    // The same words, painted anew: the card stays as it is, beside its new mark.
    this.#state = { ...this.#state, shown: mention, next: mention };
    shown.release();
    this.#shown = this.#placeBeside(mention, anchor);
  }

  #listen(signal: AbortSignal): void {
    const passive = { capture: true, passive: true, signal };
    // Browsers send no more moves than they draw frames.
    for (const type of ['pointerover', 'pointermove'] as const) {
      document.addEventListener(type, (event) => this.#onPointer(event), passive);
    }
    document.addEventListener('pointerleave', () => this.#point(undefined), { signal });
    document.addEventListener('pointerdown', (event) => this.#onPress(event), passive);
    document.addEventListener('click', (event) => this.#onClick(event), passive);
    document.addEventListener('focusin', (event) => this.#onFocus(event), passive);
    document.addEventListener('focusout', (event) => this.#onBlur(event), passive);
    // Not in the capture phase: a page that handles a key keeps it.
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    const keys = { close: () => this.close(), home: () => this.#home() };
    listenToCardKeys(this.#host, keys, signal);
    signal.addEventListener('abort', () => this.#send({ type: 'dismiss' }));
  }

  #onPointer(event: PointerEvent): void {
    // Fingers do not hover, their taps arrive as clicks; and a pressed button selects text.
    if (event.pointerType === 'touch' || event.buttons !== 0 || !event.isTrusted) return;
    const hasMoved = this.#noteMove(event);
    if (isCard(event.target)) {
      if (this.#pointed !== null) this.#send({ type: 'pointer-on-card' });
      this.#pointed = null;
      return;
    }
    const place = placeOf(event);
    const mention = mentionAt(place);
    if (mention === this.#pointed || (mention && this.#isKept(mention, hasMoved))) return;
    this.#place = place;
    this.#point(mention);
  }

  /** Whether the pointer is elsewhere in the window than before; things move under it, too. */
  #noteMove({ clientX: x, clientY: y }: PointerEvent): boolean {
    const before = this.#pointer;
    this.#pointer = { x, y };
    return before?.x !== x || before.y !== y;
  }

  /** Whether a mention that comes under the pointer leaves the card as it is. */
  #isKept(mention: Mention, hasMoved: boolean): boolean {
    // What a card has uncovered, or the page has scrolled there, is not pointed at.
    const isPointedAt = hasMoved || mention === this.#state.shown;
    // Nothing takes the card away from whoever is in it by keyboard.
    return !isPointedAt || this.#host.activeElement() !== null;
  }

  /** The pointer is on a mention now, or on none. */
  #point(mention: Mention | undefined): void {
    this.#pointed = mention;
    if (mention) this.#send({ type: 'pointer-on-mark', mark: mention });
    else if (this.#state.pointerHolds) this.#send({ type: 'pointer-off' });
  }

  #onPress(event: PointerEvent): void {
    if (!this.#shown || isCard(event.target)) return;
    if (!mentionAt(placeOf(event))) this.close();
  }

  #onClick(event: MouseEvent): void {
    const place = placeOf(event);
    const mention = mentionAt(place);
    // A mention in a control of the page leaves the click to it.
    if (!mention || !event.isTrusted || controlOf(mention)) return;
    this.#place = place;
    this.#send({ type: 'press', mark: mention, by: 'pointer' });
  }

  #onFocus(event: FocusEvent): void {
    if (isCard(event.target)) return this.#send({ type: 'focus-on-card' });
    const mention = event.isTrusted ? mentionWithFocus(event) : undefined;
    if (!mention) return;
    this.#place = undefined;
    this.#send({ type: 'focus-on-mark', mark: mention });
  }

  #onBlur(event: FocusEvent): void {
    // A window that loses the focus, to our popup for one, takes nothing from the card.
    if (!this.#state.focusHolds || !document.hasFocus()) return;
    if (!isCard(event.relatedTarget)) this.#send({ type: 'focus-off' });
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
    const target = event.target as Element;
    const mention = target.localName === MARK_NAME && bridge().reader?.painter?.at(target);
    if (!mention) return;
    // The key is meant for our own mark; without this, Space would scroll the page.
    event.preventDefault();
    this.#openByKey(mention);
  }

  /** A control of the page keeps its Enter, so Tab leads from it into the card of its mark. */
  #onTabFromControl(event: KeyboardEvent): void {
    if (!this.#shown || event.target !== controlOf(this.#shown.mention)) return;
    event.preventDefault();
    this.#focusCard();
  }

  /** Where the focus belongs when it leaves the card. */
  #home(): HTMLElement | undefined {
    if (!this.#shown) return undefined;
    const { mention, anchor } = this.#shown;
    const home = controlOf(mention) ?? (anchor instanceof Range ? this.#cameFrom : anchor);
    return home instanceof HTMLElement ? home : undefined;
  }

  #openByKey(mention: Mention): void {
    this.#place = undefined;
    if (!isCard(document.activeElement)) this.#cameFrom = document.activeElement;
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
    else if (!state.shown && state.next !== before.next) this.#prepare(state.next);
  }

  /** Has the browser lay the card out, unseen, while the pointer still rests. */
  #prepare(mention: Mention | undefined): void {
    if (mention && this.#render(mention)) this.#host.prepare();
    else this.#clear();
  }

  #draw(mention: Mention | undefined): void {
    this.#shown?.release();
    this.#setExpanded(false);
    this.#shown = undefined;
    const anchor = mention && this.#render(mention);
    if (!anchor) return this.#clear();
    this.#host.show();
    this.#shown = this.#placeBeside(mention, anchor);
    this.#setExpanded(true);
  }

  /** @returns where the card belongs; undefined where there is no such place on the page any more */
  #render(mention: Mention): Anchor | undefined {
    const [anchor] = anchorsOf(mention);
    if (anchor) this.#view.render(this.#host.container, mention, wantsSheet(), () => this.close());
    return anchor;
  }

  #clear(): void {
    this.#view.clear(this.#host.container);
    this.#host.hide();
  }

  #setExpanded(isExpanded: boolean): void {
    const mark = this.#shown?.anchor;
    if (mark instanceof Element && mark.hasAttribute('role')) {
      mark.setAttribute('aria-expanded', String(isExpanded));
    }
  }

  #placeBeside(mention: Mention, first: Anchor): Shown {
    const anchor = anchorsOf(mention).find((one) => one === this.#place?.target) ?? first;
    const release = keepBeside(anchor, this.#host, this.#place, () => this.close());
    return { ...remember(mention, first, bridge().reader), release };
  }
}

/**
 * Starts the overlay: from now on marks answer to pointer, focus and keys.
 *
 * @param css the card's styles
 * @param signal ends it and takes it off the page
 */
export const startOverlay = (view: CardView, css: string, signal: AbortSignal): OverlayPort =>
  new Overlay(view, css, signal);
