import { expect, test } from 'vitest';
import { newsAddress } from './news-address.ts';

test.each([
  ['https://www.example.org/news/a?b=c', 'example.org', '/news/a', '?b=c'],
  ['https://www.example.org', 'example.org', '/', ''],
  [
    'https://web.archive.org/web/20240626101500/https://www.example.org/world/a',
    'example.org',
    '/world/a',
    '',
  ],
  ['https://web.archive.org/web/2024id_/http://example.org', 'example.org', '/', ''],
  ['https://web.archive.org/web/', 'web.archive.org', '/web/', ''],
  ['https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a/b', 'example.org', '/a/b', ''],
  ['https://www.google.com/amp/s/amp.example.org/a', 'amp.example.org', '/a', ''],
  ['https://example.org/c/s/shoes', 'example.org', '/c/s/shoes', ''],
])('%s', (address, host, path, search) => {
  expect(newsAddress(new URL(address))).toEqual({ host, path, search });
});

test('a page without an address', () => {
  expect(newsAddress({ hostname: '', pathname: '/home/me/page.html' })).toEqual({
    host: '',
    path: '/home/me/page.html',
    search: '',
  });
});
