// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { bridge, type EnginePort } from '../../page/bridge.ts';
import type { Reader } from '../../page/reader.ts';
import { startReading } from './start-reading.ts';

const always: Settings = { ...defaultSettings, sites: { [location.hostname]: 'always' } };

function reader(): Reader {
  return {
    painter: undefined,
    isComplete: true,
    mentions: () => [],
    aboutCase: () => false,
    lookForClaims: () => undefined,
    destroy: () => undefined,
  };
}

const engine = () => ({
  unpackTerms: () => [],
  createPageDate: () => () => undefined,
  createReader: vi.fn<EnginePort['createReader']>(reader),
});

let end = new AbortController();
/** What the page has said to the background and the popup. */
let said: string[] = [];
/** Answers the page. */
let answer = (_type: string): unknown => true;

beforeEach(() => {
  fakeBrowser.reset();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  end = new AbortController();
  said = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(((message: { type: string }) => {
    said.push(message.type);
    return Promise.resolve(answer(message.type));
  }) as never);
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  vi.restoreAllMocks();
  Object.assign(bridge(), { engine: undefined, reader: undefined });
});

const store = (settings: Settings) => fakeBrowser.storage.local.set({ settings });
const start = () => startReading(() => Promise.resolve('terms'), end.signal);
const asked = () => said.filter((type) => type === 'engine').length;

/** Asks the page as the popup does. */
function report(): Promise<{ state: string; complete: boolean }> {
  const { promise, resolve } = Promise.withResolvers<never>();
  void fakeBrowser.runtime.onMessage.trigger(
    { type: 'report', data: null },
    { id: fakeBrowser.runtime.id },
    resolve,
  );
  return promise;
}

describe('a page that is no news', () => {
  test('says nothing, and asks for nothing', async () => {
    await start();
    await vi.runAllTimersAsync();
    expect(said).toEqual([]);
    expect((await report()).state).toBe('not-news');
  });
});

describe('a page that is read', () => {
  test('asks for the engine until it comes, and once', async () => {
    const ours = engine();
    answer = (type) => {
      if (type === 'engine' && asked() === 3) bridge().engine = ours;
      return type === 'engine' && asked() < 3 ? undefined : true;
    };
    await store(always);
    await start();
    await vi.runAllTimersAsync();
    expect(asked()).toBe(3);
    expect(ours.createReader).toHaveBeenCalledTimes(1);
    await store(defaultSettings);
    await store(always);
    await vi.runAllTimersAsync();
    expect(asked()).toBe(3);
    expect(ours.createReader).toHaveBeenCalledTimes(2);
  });

  test('without an engine is done with, and asks again when the popup does', async () => {
    answer = () => undefined;
    await store(always);
    await start();
    await vi.runAllTimersAsync();
    const before = asked();
    expect(before).toBeGreaterThan(2);
    expect(await report()).toMatchObject({ state: 'running' });
    expect(asked()).toBeGreaterThan(before);
  });
});

test('a report that is asked for early waits for the settings', async () => {
  const { promise, resolve } = Promise.withResolvers<object>();
  vi.spyOn(fakeBrowser.storage.local, 'get').mockReturnValue(promise as never);
  const started = start();
  const { onMessage } = fakeBrowser.runtime;
  await vi.waitFor(() => expect(onMessage.hasListeners()).toBe(true));
  const early = report();
  resolve({});
  expect((await early).state).toBe('not-news');
  await started;
});
