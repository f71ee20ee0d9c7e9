import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onPageMessage, tellBackground } from './messages.ts';

type Listener = (message: unknown, sender: object, respond: (value: unknown) => void) => unknown;

beforeEach(() => fakeBrowser.reset());

const handlers = () => ({
  count: vi.fn<() => Promise<void>>(() => Promise.resolve()),
  engine: vi.fn<() => Promise<void>>(),
  overlay: vi.fn<() => Promise<void>>(() => Promise.reject(new Error('the tab is gone'))),
  documents: vi.fn<() => Promise<void>>(),
  mute: vi.fn<() => Promise<void>>(),
  terms: vi.fn<() => Promise<void>>(),
  claims: vi.fn<() => Promise<void>>(),
});

/** Speaks to the listeners as the browser does. */
function speak(message: unknown, sender: object) {
  const respond = vi.fn<(value: unknown) => void>();
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  const own = handlers();
  onPageMessage(own);
  const listener = add.mock.calls[0]![0] as Listener;
  add.mockRestore();
  return { returned: listener(message, sender, respond), respond, own };
}

describe('listening', () => {
  const us = { id: fakeBrowser.runtime.id, tab: { id: 7 }, documentId: 'd' };

  test('a message of ours reaches its handler with its tab, and the answer goes back', async () => {
    const { returned, respond, own } = speak({ type: 'count', data: { terms: 3 } }, us);
    expect(returned).toBe(true);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith(true));
    expect(own.count).toHaveBeenCalledWith({ terms: 3 }, { tabId: 7, documentId: 'd' });
  });
  test('a failure goes back as an empty answer', async () => {
    const { respond } = speak({ type: 'overlay', data: null }, us);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledWith(undefined));
  });
  test.each([
    ['of another extension', { type: 'count', data: null }, { id: 'stranger', tab: { id: 7 } }],
    ['of an unknown type', { type: 'destroy', data: null }, us],
    ['named like a property of every object', { type: 'constructor', data: null }, us],
    ['without a form', 'count', us],
    ['without anything', null, us],
  ])('a message %s is left to others', (_, message, sender) => {
    const { returned, own } = speak(message, sender);
    expect(returned).toBeUndefined();
    expect(Object.values(own).every((handler) => handler.mock.calls.length === 0)).toBe(true);
  });
});

describe('telling the background', () => {
  test('one that does not answer does no harm', async () =>
    expect(await tellBackground('overlay', null)).toBe(false));
  test('nor does an extension that is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(() => {
      throw new Error('Extension context invalidated.');
    });
    expect(await tellBackground('overlay', null)).toBe(false);
  });
});
