import { describe, expect, test } from 'vitest';
import { isNewsPath, readLinks } from './news-sections.ts';

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

describe('addresses', () => {
  test.each([
    '/world/a',
    '/uk/politics',
    '/en-gb/sport/a',
    '/x/article/12',
    '/a/b/tech-news/c',
    '/live/news.php',
  ])('%s is a newspaper’s', (path) => expect(isNewsPath(path)).toBe(true));
  test.each(['/', '', '/departments/politics', '/newsletter', '/worldwide/a'])(
    '%s is anyone’s',
    (path) => expect(isNewsPath(path)).toBe(false),
  );
});
