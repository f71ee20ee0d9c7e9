/**
 * When a card opens and closes, as a pure machine. Pointer and focus each may hold
 * a mark or the card; while one does, the card stays (WCAG 2.2, 1.4.13).
 *
 *            rest 300 ms, focus, press
 *   closed ─────────────────────────────▶ open
 *      ▲                                    │ nothing holds it
 *      │    300 ms of grace                 ▼
 *      └──────────────────────────────── leaving ──▶ open, when held again
 *
 * Escape, a press outside and a mark that has gone close at once.
 */

/** Long enough that passing over a mark opens nothing; between the 250 and 350 ms of good peers. */
export const HOVER_OPEN_MS = 300;
/** Long enough to cross the gap between mark and card. */
export const LEAVE_CLOSE_MS = 300;

export interface CardState<Mark> {
  shown: Mark | undefined;
  /** What the running timer will show; `undefined`: it will close. */
  next: Mark | undefined;
  /** Grows with every change; a timer that carries an older one is stale. */
  token: number;
  pointerHolds: boolean;
  focusHolds: boolean;
}

export type CardEvent<Mark> =
  | { type: 'pointer-on-mark'; mark: Mark }
  | { type: 'pointer-on-card' }
  | { type: 'pointer-off' }
  | { type: 'focus-on-mark'; mark: Mark }
  | { type: 'focus-on-card' }
  | { type: 'focus-off' }
  | { type: 'press'; mark: Mark; by: 'pointer' | 'key' }
  | { type: 'dismiss' }
  | { type: 'timer'; token: number };

/** What is to be done beside the change: a timer that reports back with the state's token. */
export interface CardStep<Mark> {
  state: CardState<Mark>;
  timerMs?: number;
}

/** The machine's first state. */
export function closedCard<Mark>(): CardState<Mark> {
  return { shown: undefined, next: undefined, token: 0, pointerHolds: false, focusHolds: false };
}

/** Lets go of the card: it closes after a while unless something still holds it. */
function release<Mark>(state: CardState<Mark>): CardStep<Mark> {
  const held = state.pointerHolds || state.focusHolds;
  if (held || state.shown === undefined) {
    return { state: { ...state, next: state.shown, token: state.token + 1 } };
  }
  return {
    state: { ...state, next: undefined, token: state.token + 1 },
    timerMs: LEAVE_CLOSE_MS,
  };
}

function show<Mark>(state: CardState<Mark>, mark: Mark | undefined): CardStep<Mark> {
  return { state: { ...state, shown: mark, next: mark, token: state.token + 1 } };
}

/** Shows another mark, or none; the focus, if it held the card, held it for the old one. */
function changeTo<Mark>(state: CardState<Mark>, mark: Mark | undefined): CardStep<Mark> {
  return show({ ...state, focusHolds: state.focusHolds && mark === state.shown }, mark);
}

function pointerOnMark<Mark>(state: CardState<Mark>, mark: Mark): CardStep<Mark> {
  const held = { ...state, pointerHolds: true };
  if (mark === state.shown) return show(held, mark);
  return { state: { ...held, next: mark, token: state.token + 1 }, timerMs: HOVER_OPEN_MS };
}

/** The machine's next state. */
export function stepCard<Mark>(state: CardState<Mark>, event: CardEvent<Mark>): CardStep<Mark> {
  switch (event.type) {
    case 'pointer-on-mark':
      return pointerOnMark(state, event.mark);
    case 'pointer-on-card':
      return show({ ...state, pointerHolds: true }, state.shown);
    case 'pointer-off':
      return release({ ...state, pointerHolds: false });
    case 'focus-on-mark':
      return show({ ...state, focusHolds: true }, event.mark);
    case 'focus-on-card':
      return show({ ...state, focusHolds: true }, state.shown);
    case 'focus-off':
      return release({ ...state, focusHolds: false });
    case 'press':
      // A finger never leaves, so its card stays until something else is touched.
      return event.by === 'key'
        ? show({ ...state, focusHolds: true }, event.mark)
        : show({ ...state, pointerHolds: true, focusHolds: false }, event.mark);
    case 'dismiss':
      return show({ ...state, pointerHolds: false, focusHolds: false }, undefined);
    case 'timer':
      return event.token === state.token ? changeTo(state, state.next) : { state };
  }
}
