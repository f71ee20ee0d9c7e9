/**
 * `npm run scan` finds on stored copies of real pages what the extension finds on them. They
 * are not part of this project: where they are absent, nothing runs and the run says so.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { everywhere } from '../e2e/choices.ts';
import type { PageScan } from '../../scripts/scan/scan-page.ts';
import { parsePage } from '../../scripts/stored-page/parse-page.ts';
import { readPage } from '../../scripts/stored-page/read-page.ts';
import { type Chromium, launchChromium, until } from '../e2e/chromium.ts';
import { compare, scanPage } from '../e2e/compare-scan.ts';
import { startServer, type TestServer } from '../e2e/server.ts';
import { isPresent, pages, pagesFolder } from './pages.ts';

/** So many pages are compared; those with mentions first, then news. */
const PAGES = 40;

let server: TestServer;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  if (!isPresent) return;
  server = await startServer({
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  });
  browser = await launchChromium();
  await browser.setStorage({ settings: everywhere });
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

interface Scanned {
  file: string;
  scan: PageScan;
}

function scanAll(): Scanned[] {
  const rank = ({ scan }: Scanned) => (scan.mentions.length > 0 ? 0 : scan.verdict.news ? 1 : 2);
  return pages
    .map(({ file }) => ({
      file,
      scan: scanPage(parsePage(readPage(resolve(pagesFolder, file)))),
    }))
    .filter((scanned) => rank(scanned) < 2)
    .toSorted((one, other) => rank(one) - rank(other))
    .slice(0, PAGES);
}

/** Whether the page's styles are why words cannot be marked: see page/crossing.ts. */
const standsInBoxes = (words: string) =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (!parent || !node.textContent?.includes(text)) continue;
      if (/flex|grid/.test(getComputedStyle(parent).display)) return true;
    }
    return false;
  }, words);

describe.skipIf(!isPresent)('real pages', () => {
  test(`on ${PAGES} pages scan and extension find the same`, async () => {
    const scanned = scanAll();
    expect(scanned).toHaveLength(PAGES);
    const differences: string[] = [];
    let mentions = 0;
    for (const { file, scan } of scanned) {
      server.setPage('/page', {
        body: readFileSync(resolve(pagesFolder, file)),
        type: 'text/html',
      });
      await page.goto(server.url('/page'), { waitUntil: 'load' });
      const report = await until('the page has been read', async () => {
        const now = await browser.report(page).catch(() => undefined);
        return now?.state === 'running' && now.complete ? now : undefined;
      });
      const { missing, unmarked } = compare(scan, report);
      for (const line of missing) differences.push(`${file}: only in Chromium: ${line}`);
      for (const { term, text } of unmarked) {
        if (await standsInBoxes(text)) continue;
        differences.push(`${file}: only by scan: ${term}: ${text}`);
      }
      mentions += report.mentions.length;
    }
    console.log(`${PAGES} pages compared, ${mentions} mentions and claims.`);
    expect(differences).toEqual([]);
    expect(mentions).toBeGreaterThan(50);
  });
});
