import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { nowhere } from './choices.ts';
import { type Chromium, launchChromium, marks, until } from './chromium.ts';
import { startServer, type TestServer } from './server.ts';

declare const window: { axe: typeof axe };

let server: TestServer;
let browser: Chromium;

beforeAll(async () => {
  server = await startServer({ folders: { '/': 'tests/pages' } });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
afterEach(async () => {
  await browser.setStorage({ settings: defaultSettings });
  await browser.closePages();
});

/** What axe finds wrong on a page, by rule and place. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: found } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test('the marks make no page worse', async () => {
    const page = await browser.context.newPage();
    await page.emulateMedia({ colorScheme });
    await browser.setStorage({ settings: nowhere });
    await page.goto(server.url('/sample-article.html'));
    const before = await violations(page);
    await browser.setStorage({ settings: defaultSettings });
    await until('marks are painted', async () => (await marks(page)).length > 0);
    expect(await violations(page)).toEqual(before);
  });

  test('the popup is sound', async () => {
    const page = await browser.context.newPage();
    await page.goto(server.url('/sample-article.html'));
    await until('marks are painted', async () => (await marks(page)).length > 0);
    const popup = await browser.openPopupFor(page);
    await popup.page.emulateMedia({ colorScheme });
    expect(await violations(popup.page)).toEqual([]);
  });

  test('the documents page is sound', async () => {
    const page = await browser.context.newPage();
    await page.emulateMedia({ colorScheme });
    await page.goto(`chrome-extension://${browser.extensionId}/documents.html`);
    await page.getByRole('article').first().waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
