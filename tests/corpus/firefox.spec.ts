/** Real pages in Firefox; like the rest of the corpus, not part of this project. */
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { everywhere, nowhere } from '../e2e/choices.ts';
import { until } from '../e2e/chromium.ts';
import { Card, type Firefox, launchFirefox, marks } from '../e2e/firefox.ts';
import { startServer, type TestServer } from '../e2e/server.ts';
import { differenceOf, looks, looksAtRest, putWords } from './looks.ts';
import { isPresent, pages, pagesFolder } from './pages.ts';
import { reports } from './reports.ts';

/** As many as a few minutes are enough for. */
const SAMPLE = 60;
const sample = pages
  .filter((_, at) => at % Math.floor(pages.length / SAMPLE) === 0)
  .slice(0, SAMPLE);

let server: TestServer;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  if (!isPresent) return;
  server = await startServer({
    folders: { '/': pagesFolder },
    // Nothing but the page itself is there to be loaded.
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  });
  firefox = await launchFirefox();
  page = await firefox.newPage();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

const html = () => page.evaluate(() => document.documentElement.outerHTML);
const untilOff = () =>
  until('the badge says off', async () => (await firefox.badge(page)) === 'off');

describe.skipIf(!isPresent)('in Firefox', () => {
  test.each(reports)(
    '%s is marked, a card opens, and the page is as it was',
    async (file, wanted) => {
      await firefox.setStorage({ settings: nowhere });
      await page.goto(server.url(`/${file}`));
      const before = await html();
      await firefox.setStorage({ settings: defaultSettings });
      const terms = Object.keys(wanted).toSorted();
      await until('the badge counts the terms', async () => {
        const badge = await firefox.badge(page);
        return badge === String(terms.length);
      });
      expect([...new Set((await marks(page)).map(({ term }) => term))].toSorted()).toEqual(terms);
      const mark = await page.$('sourcelight-mark[data-term="julian-assange"]');
      const card = new Card(page);
      await card.hover(mark!);
      expect(await card.text()).toMatch(/^Julian Assange/);
      await firefox.setStorage({ settings: nowhere });
      await untilOff();
      expect(await html()).toBe(before);
    },
  );

  test(`${SAMPLE} pages with words of the case look as before, and are as they were in the end`, async () => {
    const changed: string[] = [];
    await firefox.setStorage({ settings: nowhere });
    for (const { file } of sample) {
      await page.goto(server.url(`/${file}`));
      await page.evaluate(putWords);
      const before = { html: await html(), looks: await looksAtRest(page) };
      await firefox.setStorage({ settings: everywhere });
      await until(`the badge counts the terms of ${file}`, async () =>
        /^[1-9]/.test(await firefox.badge(page)),
      );
      const difference = differenceOf(before.looks, await page.evaluate(looks));
      if (difference) changed.push(`${file}: ${difference}`);
      await firefox.setStorage({ settings: nowhere });
      await untilOff();
      if ((await html()) !== before.html) changed.push(`${file}: other DOM after off`);
    }
    expect(changed).toEqual([]);
    expect(sample).toHaveLength(SAMPLE);
  });
});
