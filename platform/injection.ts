/** What the background puts into a page on its first mention. */
import { browser } from 'wxt/browser';

const OVERLAY = '/content-scripts/overlay.js';

/**
 * Gives a page the card and the marks' looks. The styles are the user's, not the
 * page's, so that no rule of the page wins against them.
 */
export async function injectOverlay(tabId: number, css: string): Promise<void> {
  const target = { tabId };
  await Promise.all([
    browser.scripting.insertCSS({ target, css, origin: 'USER' }),
    browser.scripting.executeScript({ target, files: [OVERLAY] }),
  ]);
}
