/** The number on the toolbar button. */
import { browser } from 'wxt/browser';
import { t } from './i18n.ts';

const COLOR = '#1f5f8b';
const OFF_COLOR = '#8a8a8a';

/**
 * Shows how many distinct terms a page has.
 *
 * @param terms null where nothing runs: a grey badge, so that off looks off
 */
export async function showBadge(tabId: number | undefined, terms: number | null): Promise<void> {
  if (tabId === undefined) return;
  const text = terms === null ? t('popup.off').toLocaleLowerCase() : terms > 0 ? String(terms) : '';
  // The tab may have been closed meanwhile.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: terms === null ? OFF_COLOR : COLOR }),
  ]).catch(() => undefined);
}
