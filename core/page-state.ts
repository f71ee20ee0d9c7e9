import type { NewsVerdict } from './news.ts';
import type { PageState } from './protocol.ts';
import { type Settings, siteRule } from './settings.ts';

/**
 * Whether a page is read, and if not, why.
 *
 * @param settings undefined while they are still being read: nothing runs yet
 * @param host the page's host, as the settings name sites
 * @param news asks for the verdict; only called when the settings leave it open
 */
export function pageState(
  settings: Settings | undefined,
  host: string,
  news: () => NewsVerdict,
): PageState {
  if (!settings?.enabled) return 'off-everywhere';
  const rule = siteRule(settings, host);
  if (rule === 'never') return 'off-here';
  return rule === 'always' || news().news ? 'running' : 'not-news';
}
