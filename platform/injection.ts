/** What the background puts into a page once it is wanted there. */
import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { Sender } from './messages.ts';

/**
 * Chromium draws a highlight's own colours only where a style of the page sets any. The
 * user's styles then win against these.
 */
const coloursOfOurOwn = ['term', 'repeat', 'claim']
  .map((kind) => `::highlight(sourcelight-${kind}) { background-color: transparent }`)
  .join('\n');

/**
 * The document that asked, where the browser tells documents apart: by the time the answer
 * comes, the tab may show another one.
 */
function targetOf({ tabId, documentId }: Sender): Browser.scripting.InjectionTarget | undefined {
  if (tabId === undefined) return undefined;
  return documentId ? { tabId, documentIds: [documentId] } : { tabId };
}

/**
 * Gives a page what shows mentions: painters, the card, and their looks. The styles are the user's, not the
 * page's, so that no rule of the page wins against them.
 */
export async function injectOverlay(page: Sender, css: string): Promise<void> {
  const target = targetOf(page);
  if (!target) return;
  await Promise.all([
    browser.scripting.insertCSS({ target, css, origin: 'USER' }),
    browser.scripting.insertCSS({ target, css: coloursOfOurOwn, origin: 'AUTHOR' }),
    // In this order: the overlay rests on the presenter.
    browser.scripting.executeScript({
      target,
      files: ['/presenter.js', '/content-scripts/overlay.js'],
    }),
  ]);
}

async function inject(page: Sender, files: ScriptPublicPath[]): Promise<void> {
  const target = targetOf(page);
  // Whoever asks is there, even where the document is never finished.
  if (target) await browser.scripting.executeScript({ target, files, injectImmediately: true });
}

/** Gives a page what reads it. */
export const injectEngine = (page: Sender): Promise<void> => inject(page, ['/engine.js']);

/** Gives a page the search for claims. */
export const injectClaims = (page: Sender): Promise<void> =>
  inject(page, ['/content-scripts/claims.js']);
