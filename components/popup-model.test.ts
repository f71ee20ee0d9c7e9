import { describe, expect, it } from 'vitest';
import type { PageReport } from '../core/protocol.ts';
import { defaultSettings } from '../core/settings.ts';
import { buildPopup, type PopupSources } from './popup-model.ts';

const host = 'www.example.org';

function createReport(change: Partial<PageReport> = {}): PageReport {
  return {
    state: 'running',
    verdict: { news: true, reasons: ['newsType'] },
    complete: true,
    mentions: [
      { index: 2, term: 'adx', text: 'ADX' },
      { index: 0, term: 'sams', text: 'SAMs' },
      { index: 1, term: 'adx', text: 'ADX Florence' },
    ],
    ...change,
  };
}

function build(change: Partial<PopupSources> = {}) {
  return buildPopup({
    settings: defaultSettings,
    host,
    report: createReport(),
    termNames: { adx: 'ADX Florence', sams: 'SAMs', zoo: 'A zoo' },
    claimNames: { adx: 'He is in ADX.' },
    ...change,
  });
}

describe('how the page stands', () => {
  it('is what the page says', () => {
    expect(build().page).toBe('running');
    expect(build({ report: createReport({ state: 'not-news' }) }).page).toBe('not-news');
  });

  it('follows the settings before the page has heard of them', () => {
    expect(build({ settings: { ...defaultSettings, enabled: false } }).page).toBe('off-everywhere');
    const never = build({ settings: { ...defaultSettings, sites: { [host]: 'never' } } });
    expect([never.page, never.site, never.terms]).toEqual(['off-here', 'never', []]);
  });

  it('tells pages that no extension may enter from pages that do not answer', () => {
    expect(build({ host: undefined, report: undefined }).page).toBe('no-access');
    expect(build({ report: undefined }).page).toBe('no-answer');
  });
});

describe('what the popup lists', () => {
  it('groups mentions by term, in the order of the page', () => {
    const { terms } = build();
    expect(terms.map(({ name }) => name)).toEqual(['SAMs', 'ADX Florence']);
    expect(terms[1]?.mentions.map(({ index }) => index)).toEqual([1, 2]);
  });

  it('keeps claims apart from terms, though they have the same id', () => {
    const mentions = [
      { index: 0, term: 'adx', text: 'ADX' },
      { index: 1, term: 'adx', claim: 'adx', text: 'is in ADX' },
      { index: 2, term: 'adx', claim: 'unknown', text: 'will be in ADX' },
    ];
    const { terms, claims } = build({ report: createReport({ mentions }) });
    expect(terms.map(({ name }) => name)).toEqual(['ADX Florence']);
    expect(claims.map(({ name }) => name)).toEqual(['He is in ADX.', 'unknown']);
    expect(new Set([...terms, ...claims].map(({ key }) => key)).size).toBe(3);
  });

  it('names muted terms, in the alphabet, and keeps those it does not know', () => {
    const { muted } = build({ settings: { ...defaultSettings, muted: ['zoo', 'gone', 'adx'] } });
    expect(muted.map(({ name }) => name)).toEqual(['A zoo', 'ADX Florence', 'gone']);
  });

  it('knows whether more may be found', () => {
    expect(build().isReading).toBe(false);
    expect(build({ report: createReport({ complete: false }) }).isReading).toBe(true);
    expect(build({ report: undefined }).isReading).toBe(false);
  });

  it('takes no choice from a name that every object has', () => {
    expect(build({ host: 'constructor' }).site).toBe('automatic');
  });
});
