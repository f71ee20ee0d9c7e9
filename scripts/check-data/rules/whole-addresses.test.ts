import { expect, test } from 'vitest';
import { document, reference, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test.each([
  ['a space', 'https://example.org/a page', 'It has a space. Copy the address again.'],
  [
    'a passage',
    'https://example.org/#top:~:text=any%20words',
    "It points at somebody else's passage. Remove the part from # or :~: on.",
  ],
  [
    'a tracking parameter',
    'https://example.org/?id=1&utm_source=x',
    'It carries a tracking parameter. Remove it.',
  ],
  ['another one', 'https://example.org/?fbclid=x', 'It carries a tracking parameter. Remove it.'],
  [
    'a host without a dot',
    'https://localhost/page',
    'Its host has no dot. Copy the address again.',
  ],
  ['a user name', 'https://me@example.org/', 'It carries a user name. Remove it.'],
  [
    'the end of a sentence',
    'https://example.org/page.',
    'Its last character looks like the end of a sentence. Copy the address again.',
  ],
  [
    'a bracket',
    'https://example.org/page)',
    'Its last character looks like the end of a sentence. Copy the address again.',
  ],
  [
    'http where the host is known to be safe',
    'http://www.fidh.org/',
    'Other addresses at www.fidh.org begin with https. Write https here, too.',
  ],
])('%s', (_, address, message) => {
  data.set(reference, 'URL', address);
  expect(data.problems()).toEqual([`hc21.json: URL: ${message} [whole-addresses]`]);
});

test.each([
  'http://example.org/page?id=1&lang=en#part',
  'https://example.org/a-long-title-that-is-cut-off-...',
  'https://example.org/wiki/Sun_%28star%29',
])('%s is fine', (address) => {
  data.set(reference, 'URL', address);
  expect(data.problems()).toEqual([]);
});

test('the addresses of documents and of their copies', () => {
  data.set(document, 'citation.URL', 'https://example.org/?gclid=1');
  data.set(document, 'about.copies.0.URL', 'https://localhost/');
  expect(data.problems()).toEqual([
    'ngo-call-for-action-2005.json: citation.URL: It carries a tracking parameter. Remove it. [whole-addresses]',
    'ngo-call-for-action-2005.json: about.copies.0.URL: Its host has no dot. Copy the address again. [whole-addresses]',
  ]);
});
