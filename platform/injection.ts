/** What the background puts into a page on its first mention. */
import { browser } from 'wxt/browser';
import type { Sender } from './messages.ts';

const OVERLAY = '/content-scripts/overlay.js';

/**
 * Gives a page the card and the marks' looks. The styles are the user's, not the
 * page's, so that no rule of the page wins against them.
 *
 * @param page the document that asked, where the browser tells documents apart: by the
 *   time the answer comes, the tab may show another one
 */
export async function injectOverlay({ tabId, documentId }: Sender, css: string): Promise<void> {
  if (tabId === undefined) return;
  const target = documentId ? { tabId, documentIds: [documentId] } : { tabId };
  await Promise.all([
    browser.scripting.insertCSS({ target, css, origin: 'USER' }),
    browser.scripting.executeScript({ target, files: [OVERLAY] }),
  ]);
}
