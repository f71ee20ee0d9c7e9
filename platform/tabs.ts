/** Tabs, as the popup and the background need them. */
import { browser } from 'wxt/browser';
import type { PageReport } from '../core/protocol.ts';
import { askPage, onPageNews } from './messages.ts';

export interface ActiveTab {
  id: number;
  /** Undefined where extensions cannot run: the browser's own pages and shops. */
  host: string | undefined;
}

function hostOf(url: string | undefined): string | undefined {
  if (!url || !/^https?:/.test(url)) return undefined;
  return new URL(url).hostname;
}

/** The tab that the popup is about: the active one, or the one its own address names. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [tab] = named
    ? [await browser.tabs.get(named)]
    : await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, host: hostOf(tab.url) };
}

/** What the page in a tab shows; undefined where nothing of ours runs. */
export function askReport(tabId: number): Promise<PageReport | undefined> {
  return askPage(tabId, 'report', null);
}

/** Scrolls to a mention and opens its card. False where it is gone. */
export async function reveal(tabId: number, index: number): Promise<boolean> {
  return (await askPage(tabId, 'reveal', { index })) ?? false;
}

/** What a tab shows now. */
export interface TabNews {
  host: string | undefined;
  /** Undefined where nothing of ours runs. */
  report: PageReport | undefined;
}

/**
 * Calls back whenever the page in a tab has something new to report, or another page has loaded
 * there: one that is no news says nothing of itself.
 *
 * @returns a function that ends it
 */
export function watchReport(tabId: number, callback: (news: TabNews) => void): () => void {
  const ask = async (changedId: number | undefined) => {
    if (changedId !== tabId) return;
    const [{ url }, report] = await Promise.all([browser.tabs.get(tabId), askReport(tabId)]);
    callback({ host: hostOf(url), report });
  };
  const onUpdated = (changedId: number, { status }: { status?: string | undefined }) => {
    if (status === 'complete') void ask(changedId);
  };
  const stop = onPageNews({ changed: (_, sender) => ask(sender.tabId) });
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    stop();
  };
}

/** Opens the documents page; `hash` is `<document>/<fact>`, `term/<term>` or empty. */
export async function openDocuments(hash: string): Promise<void> {
  const url = browser.runtime.getURL('/documents.html');
  await browser.tabs.create({ url: hash ? `${url}#${hash}` : url });
}
