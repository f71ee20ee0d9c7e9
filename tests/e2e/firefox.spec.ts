import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { nowhere } from './choices.ts';
import { until } from './chromium.ts';
import { Card, type Firefox, launchFirefox, marks } from './firefox.ts';
import { sampleTerms } from './sample-article.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  server = await startServer({ folders: { '/': 'tests/pages' } });
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await firefox.newPage();
});
afterEach(async () => {
  await firefox.setStorage({ settings: defaultSettings });
  await page.close();
});

const openArticle = async () => {
  await page.goto(server.url('/sample-article.html'));
  // Claims come last.
  await until('the page is read', async () =>
    (await marks(page)).some(({ claim }) => claim !== null),
  );
};
const mark = async (term: string) => {
  const element = await page.$(`sourcelight-mark[data-term="${term}"]`);
  if (!element) throw new Error(`No mark for ${term}.`);
  return element;
};
const html = () => page.evaluate(() => document.documentElement.outerHTML);

test('the same article has the same marks', async () => {
  await openArticle();
  const terms = new Set((await marks(page)).map(({ term }) => term));
  expect([...terms].toSorted()).toEqual(sampleTerms);
  expect(await page.$$('aside sourcelight-mark')).toEqual([]);
});

describe('the card', () => {
  test('opens under a resting pointer and closes when left', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(await mark('belmarsh'));
    const text = await card.text();
    expect(text).toMatch(/^Belmarsh/);
    expect(text.indexOf('24 June 2024')).toBeLessThan(text.toUpperCase().indexOf('WHAT WAS SAID'));
    await page.mouse.move(2, 2);
    await card.waitClosed();
  });

  test('has its styles, and stands within the window', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(await mark('sams'));
    const box = await until('the card has a box', () => card.box());
    const { width, height } = await page.evaluate(() => ({
      width: innerWidth,
      height: innerHeight,
    }));
    expect(box.width).toBeLessThanOrEqual(380);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
  });

  test('marks have their looks, whatever the page\u2019s styles say', async () => {
    await openArticle();
    await page.addStyleTag({
      content: '* { all: unset !important } sourcelight-mark { display: none !important }',
    });
    const style = await (
      await mark('belmarsh')
    ).evaluate((element) => {
      const { display, textDecorationStyle } = getComputedStyle(element);
      return { display, textDecorationStyle };
    });
    expect(style).toEqual({ display: 'inline', textDecorationStyle: 'dotted' });
  });

  test('leads to the passage', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(await mark('belmarsh'));
    const passage = (await card.links()).find(({ name }) => name.startsWith('Open at the passage'));
    expect(passage?.href).toMatch(/amnesty.*#:~:text=/);
  });
});

describe('switching by storage', () => {
  test('off and on at once, and the page is as it was', async () => {
    await firefox.setStorage({ settings: nowhere });
    await page.goto(server.url('/sample-article.html'));
    const untouched = await html();
    await firefox.setStorage({ settings: defaultSettings });
    await until('marks are painted', async () => (await marks(page)).length > 0);
    await until(
      'the badge counts terms',
      async () => (await firefox.badge(page)) === String(sampleTerms.length),
    );
    await firefox.setStorage({ settings: nowhere });
    await until('the badge says off', async () => (await firefox.badge(page)) === 'off');
    expect(await html()).toBe(untouched);
  });
});

test('the popup lists what is on the page', async () => {
  await openArticle();
  const popup = await firefox.openPopupFor(page);
  await until('the list is there', async () =>
    /Non-refoulement/.test(await popup.evaluate(() => document.body.innerText)),
  );
  await popup.close();
});
