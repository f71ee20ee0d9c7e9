import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings } from '../core/settings.ts';
import { changeSettings, readSettings, watchSettings } from './settings.ts';

beforeEach(() => fakeBrowser.reset());

test('nothing stored gives the defaults', async () =>
  expect(await readSettings()).toEqual(defaultSettings));

test('damaged storage gives the defaults, and the next change mends it', async () => {
  await browser.storage.local.set({ settings: 'broken' });
  expect(await readSettings()).toEqual(defaultSettings);
  await changeSettings((settings) => ({ ...settings, enabled: false }));
  expect(await browser.storage.local.get('settings')).toEqual({
    settings: { ...defaultSettings, enabled: false },
  });
});

test('a change is told to everyone who watches, until they stop', async () => {
  const heard = vi.fn<(settings: object) => void>();
  const stop = watchSettings(heard);
  await changeSettings((settings) => ({ ...settings, muted: ['sams'] }));
  await browser.storage.local.set({ other: 1 });
  expect(heard.mock.calls).toEqual([[{ ...defaultSettings, muted: ['sams'] }]]);
  stop();
  await changeSettings(() => defaultSettings);
  expect(heard).toHaveBeenCalledTimes(1);
});

test('two changes at once both count', async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, enabled: false })),
    changeSettings((settings) => ({ ...settings, muted: ['adx'] })),
  ]);
  expect(await readSettings()).toEqual({ ...defaultSettings, enabled: false, muted: ['adx'] });
});
