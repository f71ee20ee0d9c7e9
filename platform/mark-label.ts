/** The one text of the reader, which would not be worth the library for all others. */
import { browser } from 'wxt/browser';

/** What a screen reader says after a mention's own words. */
export function markLabel(): string {
  // WXT's types know only the messages that every extension has.
  const i18n: { getMessage(name: string): string } = browser.i18n;
  return i18n.getMessage('mark_label');
}
