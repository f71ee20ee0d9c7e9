import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';
import { createPageDate } from './page-date.ts';

const loaded = location.href;
const published = document.createElement('meta');
published.name = 'pubdate';
const canonical = document.createElement('link');
canonical.rel = 'canonical';

beforeEach(() => {
  history.replaceState(null, '', '/story');
  published.content = '2021-12-10';
  document.head.append(published);
});
afterEach(() => {
  history.replaceState(null, '', loaded);
  published.remove();
  canonical.remove();
});

test('is taken once for an address, whatever is after the hash', () => {
  const articleDay = createPageDate(pageAddress());
  expect(articleDay()).toBe('2021-12-10');
  published.content = '2021-12-12';
  history.replaceState(null, '', '#part');
  expect(articleDay()).toBe('2021-12-10');
});

test('is taken anew at another address, and not from the head of the article before', () => {
  const articleDay = createPageDate(pageAddress());
  expect(articleDay()).toBe('2021-12-10');
  history.replaceState(null, '', '/2021/12/12/next');
  expect(articleDay()).toBe('2021-12-12');
  history.replaceState(null, '', '/undated');
  expect(articleDay()).toBeUndefined();
});

test('is taken from a head that has moved along', () => {
  const articleDay = createPageDate(pageAddress());
  history.replaceState(null, '', '/next');
  published.content = '2021-12-12';
  canonical.href = '/next';
  document.head.append(canonical);
  expect(articleDay()).toBe('2021-12-12');
});
