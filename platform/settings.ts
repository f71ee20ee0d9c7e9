/** The reader's choices in the extension's storage. */
import { browser } from 'wxt/browser';
import { parseSettings, type Settings } from '../core/settings.ts';

const KEY = 'settings';

/** Reads the settings; damaged ones fall back to their defaults. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/**
 * Changes the settings. Every page and the popup learn of it at once. Changes follow one
 * another, so that none is lost; only our own pages and the background may call this,
 * because they share the lock.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await navigator.locks.request(KEY, async () => {
    await browser.storage.local.set({ [KEY]: change(await readSettings()) });
  });
}

/**
 * Calls back with the new settings at every change.
 *
 * @returns a function that ends it
 */
export function watchSettings(callback: (settings: Settings) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && changes[KEY]) callback(parseSettings(changes[KEY].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
