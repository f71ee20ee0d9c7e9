import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { nowhere } from './choices.ts';
import { type Firefox, launchFirefox } from './firefox.ts';
import { troublesOn } from './painted.ts';
import type { TestServer } from './server.ts';
import { startZoo, stillPages } from './zoo.ts';

let server: TestServer;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  server = await startZoo();
  firefox = await launchFirefox();
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});
beforeEach(async () => {
  await firefox.setStorage({ settings: nowhere });
  page = await firefox.newPage();
});
afterEach(async () => {
  await page.close();
});

test.each(stillPages)('$name: read and left as it was, with either painter', async ({ path }) => {
  await page.goto(server.url(path));
  expect(await troublesOn(page, (settings) => firefox.setStorage({ settings }))).toEqual([]);
});
