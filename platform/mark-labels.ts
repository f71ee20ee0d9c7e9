/** The texts of the reader, which would not be worth the library for all others. */
import { browser } from 'wxt/browser';
import type { MarkLabels } from '../core/mark-labels.ts';

/** What a screen reader says after a mark's own words. */
export function markLabels(): MarkLabels {
  // WXT's types know only the messages that every extension has.
  const i18n: { getMessage(name: string): string } = browser.i18n;
  return { mention: i18n.getMessage('mark_label'), claim: i18n.getMessage('mark_claim') };
}
