/** Moments in the extension's life. */
import { browser } from 'wxt/browser';

/** Does something when the extension is installed or updated. */
export function onInstalled(task: () => Promise<void>): void {
  browser.runtime.onInstalled.addListener(() => void task());
}
