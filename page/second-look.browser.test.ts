import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookAgain } from './second-look.ts';

let root: HTMLElement;
const ends: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  root = document.createElement('div');
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.useRealTimers();
});

function start(answer = false) {
  const look = vi.fn<() => boolean>(() => answer);
  const end = lookAgain(root, look);
  ends.push(end);
  return { look, end };
}

/** Changes the page, and lets the observer hear of it. */
async function change(): Promise<void> {
  root.append(document.createElement('p'));
  await Promise.resolve();
}

test('a page at rest is not looked at, and nothing waits', () => {
  const { look } = start();
  expect(vi.getTimerCount()).toBe(0);
  vi.advanceTimersByTime(3_600_000);
  expect(look).not.toHaveBeenCalled();
});

test('a change deep in the page is followed by one look', async () => {
  const { look } = start();
  await change();
  root.firstElementChild?.append('late text');
  await Promise.resolve();
  vi.runAllTimers();
  expect(look).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('looks until it has seen enough', async () => {
  const { look } = start(true);
  await change();
  vi.runAllTimers();
  await change();
  expect(vi.getTimerCount()).toBe(0);
  expect(look).toHaveBeenCalledOnce();
});

test('a page that never rests is looked at six times, ever more rarely', async () => {
  const { look } = start();
  const waits: number[] = [];
  for (let times = 0; times < 20; times++) {
    await change();
    let waited = 0;
    while (vi.getTimerCount() > 0) {
      vi.advanceTimersByTime(100);
      waited += 100;
    }
    if (waited > 0) waits.push(waited);
  }
  expect(waits).toEqual([500, 1000, 2000, 4000, 8000, 16000]);
  expect(look).toHaveBeenCalledTimes(waits.length);
});

test('ends when told to, also while it waits', async () => {
  const { look, end } = start();
  await change();
  end();
  await change();
  vi.runAllTimers();
  expect(look).not.toHaveBeenCalled();
});
