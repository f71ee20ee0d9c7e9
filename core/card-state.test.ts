import { describe, expect, test } from 'vitest';
import {
  type CardEvent,
  closedCard,
  HOVER_OPEN_MS,
  LEAVE_CLOSE_MS,
  stepCard,
} from './card-state.ts';

/** Runs events; `wait` fires the timer that is running. */
function run(...events: (CardEvent<string> | 'wait')[]) {
  let state = closedCard<string>();
  let timer: { token: number; ms: number } | undefined;
  for (const event of events) {
    if (event === 'wait' && !timer) continue;
    const step = stepCard(state, event === 'wait' ? { type: 'timer', token: timer!.token } : event);
    if (step.state.token !== state.token) timer = undefined;
    state = step.state;
    if (step.timerMs !== undefined) timer = { token: state.token, ms: step.timerMs };
  }
  return { shown: state.shown, waits: timer?.ms };
}

const over = (mark: string) => ({ type: 'pointer-on-mark', mark }) as const;
const onCard = { type: 'pointer-on-card' } as const;
const off = { type: 'pointer-off' } as const;
const focus = (mark: string) => ({ type: 'focus-on-mark', mark }) as const;
const press = (mark: string, by: 'pointer' | 'key') => ({ type: 'press', mark, by }) as const;
const blur = { type: 'focus-off' } as const;
const dismiss = { type: 'dismiss' } as const;

describe('pointer', () => {
  test('opens after a rest', () => {
    expect(run(over('a'))).toEqual({ shown: undefined, waits: HOVER_OPEN_MS });
    expect(run(over('a'), 'wait').shown).toBe('a');
  });
  test('passing over opens nothing', () =>
    expect(run(over('a'), off, 'wait').shown).toBeUndefined());
  test('leaving closes after a grace', () => {
    expect(run(over('a'), 'wait', off)).toEqual({ shown: 'a', waits: LEAVE_CLOSE_MS });
    expect(run(over('a'), 'wait', off, 'wait').shown).toBeUndefined();
  });
  test('the card can be reached and holds itself', () =>
    expect(run(over('a'), 'wait', off, onCard, 'wait').shown).toBe('a'));
  test('coming back holds it', () =>
    expect(run(over('a'), 'wait', off, over('a'), 'wait').shown).toBe('a'));
  test('passing over another mark on the way to the card keeps it', () =>
    expect(run(over('a'), 'wait', over('b'), onCard, 'wait').shown).toBe('a'));
  test('resting on another mark changes it', () =>
    expect(run(over('a'), 'wait', over('b'), 'wait').shown).toBe('b'));
  test('leaving another mark before it opens closes the first in the end', () =>
    expect(run(over('a'), 'wait', over('b'), off, 'wait').shown).toBeUndefined());
});

describe('press', () => {
  test('opens at once', () => expect(run(press('a', 'pointer')).shown).toBe('a'));
  test('by pointer holds like a pointer', () =>
    expect(run(over('a'), press('a', 'pointer'), off, 'wait').shown).toBeUndefined());
  test('by key holds like the focus', () =>
    expect(run(over('a'), press('a', 'key'), off, 'wait').shown).toBe('a'));
  test('a card that the pointer changed closes when the pointer leaves, whatever has the focus', () =>
    expect(run(focus('a'), over('b'), 'wait', off, 'wait').shown).toBeUndefined());
});

describe('focus', () => {
  test('opens at once', () => expect(run(focus('a')).shown).toBe('a'));
  test('holds while the pointer leaves', () =>
    expect(run(over('a'), 'wait', focus('a'), off, 'wait').shown).toBe('a'));
  test('leaving closes after a grace', () =>
    expect(run(focus('a'), blur, 'wait').shown).toBeUndefined());
  test('moving into the card keeps it', () =>
    expect(run(focus('a'), blur, { type: 'focus-on-card' }, 'wait').shown).toBe('a'));
});

describe('dismissal', () => {
  test('closes at once, whatever holds', () =>
    expect(run(over('a'), 'wait', focus('a'), dismiss)).toEqual({
      shown: undefined,
      waits: undefined,
    }));
  test('stays closed', () =>
    expect(run(over('a'), 'wait', dismiss, off, 'wait').shown).toBeUndefined());
});

test('a stale timer does nothing', () => {
  const { state } = stepCard(closedCard<string>(), over('a'));
  expect(stepCard(state, { type: 'timer', token: state.token - 1 }).state).toBe(state);
});
