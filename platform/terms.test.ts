import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadTerms, storeTerms } from './terms.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('what was stored is loaded', async () => {
  await storeTerms('v1', 'packed');
  expect(await loadTerms('v1')).toBe('packed');
});

test('what is there already is not written again', async () => {
  await storeTerms('v1', 'packed');
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await storeTerms('v1', 'packed');
  expect(set).not.toHaveBeenCalled();
});

test.each([undefined, 'broken', null, { version: 'v1' }, { version: 'v0', packed: 'old' }])(
  'where %j is stored, the background is asked to store them',
  async (terms) => {
    await browser.storage.local.set({ terms });
    const send = vi.fn<() => Promise<boolean>>(async () => {
      await storeTerms('v1', 'packed');
      return true;
    });
    Object.assign(fakeBrowser.runtime, { sendMessage: send });
    expect(await loadTerms('v1')).toBe('packed');
    expect(send).toHaveBeenCalledTimes(1);
  },
);

test('without an answer there are none', async () => {
  Object.assign(fakeBrowser.runtime, { sendMessage: () => Promise.reject(new Error('asleep')) });
  expect(await loadTerms('v1')).toBeUndefined();
});
