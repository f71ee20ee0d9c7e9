/** The two reports on the case in Firefox; like the rest of the corpus, not part of this project. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { until } from '../e2e/chromium.ts';
import { Card, type Firefox, launchFirefox, marks } from '../e2e/firefox.ts';
import { startServer, type TestServer } from '../e2e/server.ts';
import { reports } from './reports.ts';

const corpus = resolve('../shared/corpus');
const isPresent = existsSync(corpus);
if (!isPresent) console.log(`Skipped: the real pages are absent (${corpus}).`);

let server: TestServer;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  if (!isPresent) return;
  server = await startServer({
    folders: { '/': resolve(corpus, 'pages') },
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

describe.skipIf(!isPresent)('in Firefox', () => {
  test.each(reports)(
    '%s is marked, a card opens, and the page is as it was',
    async (file, wanted) => {
      await firefox.setStorage({ settings: { ...defaultSettings, enabled: false } });
      await page.goto(server.url(`/${file}`));
      const html = () => page.evaluate(() => document.documentElement.outerHTML);
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
      await firefox.setStorage({ settings: { ...defaultSettings, enabled: false } });
      await until('the badge says off', async () => (await firefox.badge(page)) === 'off');
      expect(await html()).toBe(before);
    },
  );
});
