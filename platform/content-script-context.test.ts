// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from './content-script-context.ts';

test('lasts while the extension is there, and ends when the reader comes back and it is not', () => {
  const context = new ContentScriptContext();
  const ended = vi.fn<() => void>();
  const forgotten = vi.fn<() => void>();
  context.onInvalidated(ended);
  context.onInvalidated(forgotten)();
  document.dispatchEvent(new Event('visibilitychange'));
  expect(context.signal.aborted).toBe(false);
  vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
  document.dispatchEvent(new Event('visibilitychange'));
  expect(context.signal.aborted).toBe(true);
  expect(ended).toHaveBeenCalledTimes(1);
  expect(forgotten).not.toHaveBeenCalled();
});

test('says nothing to the page', () => {
  const heard = vi.fn<() => void>();
  const post = vi.spyOn(window, 'postMessage');
  const dispatch = vi.spyOn(document, 'dispatchEvent');
  window.addEventListener('message', heard);
  expect(new ContentScriptContext().signal.aborted).toBe(false);
  expect([post, dispatch, heard].map((spy) => spy.mock.calls)).toEqual([[], [], []]);
});
