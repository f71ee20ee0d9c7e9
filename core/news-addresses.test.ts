import { describe, expect, test } from 'vitest';
import { readAddress, readLinks } from './news-addresses.ts';

describe('links', () => {
  test.each([
    ['/world'],
    ['/World/'],
    ['politics.html'],
    ['/category/news/politics/?page=2'],
    ['//www.example.org/sport#today'],
    ['https://www.example.org/uk/business'],
    ['/breaking-news'],
    ['/web/20240626101500/https://www.example.org/world'],
  ])('%s leads to a section', (href) => {
    expect(readLinks([href])).toEqual({ sections: 1, cart: false });
  });

  test.each([
    ['https://news.example.org/'],
    ['https://world/'],
    ['/a/b/c/world'],
    ['/world/story-about-something'],
    ['/?section=world'],
    ['#world'],
    [''],
  ])('%s leads to none', (href) => {
    expect(readLinks([href])).toEqual({ sections: 0, cart: false });
  });

  test('a section counts once', () => {
    expect(readLinks(['/world', '/World/', '/politics']).sections).toBe(2);
  });

  test.each([['/cart'], ['https://shop.example.org/checkout/?a=b'], ['/warenkorb.php']])(
    '%s leads to a cart',
    (href) => expect(readLinks([href]).cart).toBe(true),
  );

  test('cartoons are no carts', () =>
    expect(readLinks(['/cartoons', '/carthage']).cart).toBe(false));
});

/** What an address tells, the true ones by name. */
const told = (address: string) => {
  const { hostname, pathname, search } = new URL(address, 'https://example.org');
  return Object.entries(readAddress(hostname, pathname, search))
    .filter(([, is]) => is)
    .map(([name]) => name);
};

describe('addresses', () => {
  test.each([
    '/world/a',
    '/uk/politics',
    '/en-gb/sport/a',
    '/x/article/12',
    '/a/b/tech-news/c',
    '/live/news.php',
    '/world/a?s=20',
  ])('%s is a newspaper’s', (address) => expect(told(address)).toEqual(['news']));

  test.each(['https://blog.example.org/a', '/blog', '/en/blog/a'])('%s is a blog’s', (address) =>
    expect(told(address)).toEqual(['blog']),
  );

  test.each([
    'https://shop.example.org/a',
    '/login',
    '/user/sign-in.php',
    '/forum/threads/a.12/',
    '/?s=bridge',
    '/find?lang=en&q=bridge',
  ])('%s is a service’s', (address) => expect(told(address)).toEqual(['service']));

  test.each(['/', '/departments/politics', '/newsletter', '/worldwide/a', '/blogs/a', '/logins'])(
    '%s is anyone’s',
    (address) => expect(told(address)).toEqual([]),
  );

  test('a page may have none', () => {
    expect(readAddress('', '', '')).toEqual({ news: false, blog: false, service: false });
  });
});
