import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeTab, askReport, openDocuments, reveal, watchReport } from './tabs.ts';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  vi.stubGlobal('location', { search: '' });
});

describe('activeTab', () => {
  test.each([
    ['https://www.example.org/news?x=1', 'www.example.org'],
    ['chrome://settings', undefined],
    ['about:blank', undefined],
  ])('%s has the host %s', async (url, host) => {
    const tab = await fakeBrowser.tabs.create({ url });
    Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([tab]) });
    expect(await activeTab()).toEqual({ id: tab.id, host });
  });
  test('is the tab that the popup\u2019s own address names', async () => {
    const named = await fakeBrowser.tabs.create({ url: 'https://named.example/', active: false });
    await fakeBrowser.tabs.create({ url: 'https://active.example/', active: true });
    vi.stubGlobal('location', { search: `?tab=${named.id}` });
    expect((await activeTab())?.host).toBe('named.example');
  });
});

test('a tab without a script of ours gives no report and reveals nothing', async () => {
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('no receiving end'));
  expect(await askReport(4711)).toBeUndefined();
  expect(await reveal(4711, 0)).toBe(false);
});

const update = (id: number, status: 'loading' | 'complete') =>
  fakeBrowser.tabs.onUpdated.trigger(id, { status }, { id } as never);

test('a report is asked for when another page has loaded in the tab, and in no other', async () => {
  const ask = vi
    .spyOn(fakeBrowser.tabs, 'sendMessage')
    .mockResolvedValueOnce({ state: 'not-news' } as never)
    .mockRejectedValue(new Error('no receiving end'));
  const get = vi.spyOn(fakeBrowser.tabs, 'get');
  get.mockResolvedValueOnce({ url: 'https://one.example/' } as never);
  get.mockResolvedValueOnce({ url: 'https://two.example/' } as never);
  const callback = vi.fn<(report: unknown) => void>();
  const stop = watchReport(7, callback);
  await update(8, 'complete');
  await update(7, 'loading');
  expect(ask).not.toHaveBeenCalled();
  await update(7, 'complete');
  await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(1));
  await update(7, 'complete');
  await vi.waitFor(() => expect(callback).toHaveBeenCalledTimes(2));
  expect(callback.mock.calls).toEqual([
    [{ host: 'one.example', report: { state: 'not-news' } }],
    [{ host: 'two.example', report: undefined }],
  ]);
  stop();
  await update(7, 'complete');
  expect(ask).toHaveBeenCalledTimes(2);
});

test.each([
  ['', '/documents.html'],
  ['report/a01', '/documents.html#report/a01'],
])('the documents page opens at %j', async (hash, path) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  await openDocuments(hash);
  expect(create.mock.calls[0]![0].url).toContain(path);
});
