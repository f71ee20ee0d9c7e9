import { afterEach, expect, test } from 'vitest';
import { cleanCopies } from './clean-copy.ts';

const stop = new AbortController();
cleanCopies(stop.signal);

afterEach(() => document.body.replaceChildren());

/** Selects a paragraph's content and copies it, as the browser would. */
function copy(html: string): { text: string; html: string; prevented: boolean } {
  document.body.innerHTML = html;
  getSelection()?.selectAllChildren(document.querySelector('p')!);
  const clipboardData = new DataTransfer();
  const event = new ClipboardEvent('copy', { clipboardData, bubbles: true, cancelable: true });
  document.querySelector('p')!.dispatchEvent(event);
  return {
    text: clipboardData.getData('text/plain'),
    html: clipboardData.getData('text/html'),
    prevented: event.defaultPrevented,
  };
}

test('a copy has the text and no trace of marks', () => {
  const { text, html, prevented } = copy(
    '<p>At <sourcelight-mark tabindex="0"><b>Bel</b>marsh</sourcelight-mark> gate</p>',
  );
  expect(text).toBe('At Belmarsh gate');
  expect(html).toContain('At <b>Bel</b>marsh gate');
  expect(html).not.toContain('sourcelight');
  expect(prevented).toBe(true);
});

test('a space that breaks no line is copied as any other', () => {
  const { text } = copy('<p>At&nbsp;<sourcelight-mark>Belmarsh</sourcelight-mark></p>');
  expect(text).toBe('At Belmarsh');
});

test('what cannot be seen is not copied', () => {
  const hidden = '<p hidden><sourcelight-mark>Belmarsh</sourcelight-mark></p>';
  expect(copy(hidden).prevented).toBe(false);
});

test('a copy without marks is the browser\u2019s own', () => {
  expect(copy('<p>At the gate</p>').prevented).toBe(false);
});

test('a page that copies by itself goes first', () => {
  document.addEventListener(
    'copy',
    (event) => {
      event.clipboardData?.setData('text/plain', 'own');
      event.preventDefault();
    },
    { once: true },
  );
  expect(copy('<p><sourcelight-mark>Belmarsh</sourcelight-mark></p>').text).toBe('own');
});
