/** What the background puts into a page once there is something on it. */
import { type Browser, browser } from 'wxt/browser';
import type { Sender } from './messages.ts';

const OVERLAY = '/content-scripts/overlay.js';
const CLAIMS = '/content-scripts/claims.js';

/**
 * The document that asked, where the browser tells documents apart: by the time the answer
 * comes, the tab may show another one.
 */
function targetOf({ tabId, documentId }: Sender): Browser.scripting.InjectionTarget | undefined {
  if (tabId === undefined) return undefined;
  return documentId ? { tabId, documentIds: [documentId] } : { tabId };
}

/**
 * Gives a page the card and the marks' looks. The styles are the user's, not the
 * page's, so that no rule of the page wins against them.
 */
export async function injectOverlay(page: Sender, css: string): Promise<void> {
  const target = targetOf(page);
  if (!target) return;
  await Promise.all([
    browser.scripting.insertCSS({ target, css, origin: 'USER' }),
    browser.scripting.executeScript({ target, files: [OVERLAY] }),
  ]);
}

/** Gives a page the search for claims. */
export async function injectClaims(page: Sender): Promise<void> {
  const target = targetOf(page);
  if (target) await browser.scripting.executeScript({ target, files: [CLAIMS] });
}
