/**
 * The extension on stored copies of real pages, which are not part of this project: where
 * they are absent, nothing runs and the run says so. The pages' own scripts are kept from
 * running, so that what changes on a page is our doing.
 */
import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageReport } from '../../core/protocol.ts';
import { defaultSettings } from '../../core/settings.ts';
import { everywhere, nowhere } from '../e2e/choices.ts';
import { Card, type Chromium, launchChromium, until } from '../e2e/chromium.ts';
import { startServer, type TestServer } from '../e2e/server.ts';
import { differenceOf, looks, looksAtRest, putWords } from './looks.ts';
import { isPresent, pages, pagesFolder } from './pages.ts';
import { reports } from './reports.ts';

let server: TestServer;
let browser: Chromium;
let page: Page;
let protocol: CDPSession;
/** What scripts of ours have thrown, by the file they threw it on. */
const exceptions: string[] = [];
let current = '';

beforeAll(async () => {
  if (!isPresent) return;
  server = await startServer({
    folders: { '/': pagesFolder },
    headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
  });
  browser = await launchChromium();
  page = await browser.context.newPage();
  await page.route(
    (url) => url.origin !== server.origin,
    (route) => route.abort(),
  );
  protocol = await browser.context.newCDPSession(page);
  await protocol.send('Runtime.enable');
  protocol.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const trace = JSON.stringify(exceptionDetails);
    if (trace.includes('chrome-extension://')) exceptions.push(`${current}: ${trace}`);
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const html = () => page.evaluate(() => document.documentElement.outerHTML);
const text = () => page.evaluate(() => document.body.textContent);

const report = () => browser.report(page);

async function open(file: string): Promise<void> {
  current = file;
  await page.goto(server.url(`/${file}`), { waitUntil: 'load' });
  await until('the reader has started', () => report().catch(() => undefined));
}

/** Switches on and waits until the page has been read whole. */
async function readWhole(): Promise<PageReport> {
  await browser.setStorage({ settings: everywhere });
  return until('the page has been read', async () => {
    const now = await report();
    return now.state === 'running' && now.complete ? now : undefined;
  });
}

async function switchOff(): Promise<void> {
  await browser.setStorage({ settings: nowhere });
  await until('the page is off', async () => (await report()).state === 'off-everywhere');
}

describe.skipIf(!isPresent)('real pages', () => {
  test('every page is as it was after switching off, and nothing of ours fails', async () => {
    const verdicts = new Map<string, number>();
    const found: string[] = [];
    const changed: string[] = [];
    for (const { file, kind, source } of pages) {
      await browser.setStorage({ settings: nowhere });
      await open(file);
      const [htmlBefore, textBefore] = [await html(), await text()];
      const { verdict, mentions } = await readWhole();
      if ((await text()) !== textBefore) changed.push(`${file}: other text while on`);
      await switchOff();
      if ((await html()) !== htmlBefore) changed.push(`${file}: other DOM after off`);
      const key = `${source} ${kind}: ${verdict.news ? 'news' : 'not news'}`;
      verdicts.set(key, (verdicts.get(key) ?? 0) + 1);
      for (const { term, text: words } of mentions) found.push(`${file}\t${term}\t${words}`);
    }
    console.log(`${pages.length} pages; mentions by page, term and words:`);
    for (const line of new Set(found)) {
      console.log(`${found.filter((other) => other === line).length}\t${line}`);
    }
    for (const key of [...verdicts.keys()].toSorted()) console.log(`${verdicts.get(key)}\t${key}`);
    expect(changed).toEqual([]);
    expect(exceptions).toEqual([]);
    expect(pages.length).toBeGreaterThan(0);
  });

  test('a page with words of the case looks as before, and is as it was in the end', async () => {
    const changed: string[] = [];
    let marked = 0;
    for (const { file } of pages) {
      await browser.setStorage({ settings: nowhere });
      await open(file);
      await page.evaluate(putWords);
      const before = { html: await html(), looks: await looksAtRest(page) };
      const { mentions } = await readWhole();
      if (mentions.length > 1) marked++;
      const difference = differenceOf(before.looks, await page.evaluate(looks));
      if (difference) changed.push(`${file}: ${difference}`);
      await switchOff();
      if ((await html()) !== before.html) changed.push(`${file}: other DOM after off`);
    }
    console.log(`${marked} of ${pages.length} pages were marked.`);
    expect(changed).toEqual([]);
    expect(exceptions).toEqual([]);
    expect(marked).toBeGreaterThan(0.9 * pages.length);
  });

  test.each(reports)(
    'a report on the case, %s, has the right mentions, and a card opens',
    async (file, wanted) => {
      await browser.setStorage({ settings: defaultSettings });
      await open(file);
      const { mentions, verdict } = await until('the page has been read', async () => {
        const now = await report();
        return now.complete && now.mentions.length > 0 ? now : undefined;
      });
      expect(verdict.news).toBe(true);
      const counts: Record<string, number> = {};
      for (const { term, claim } of mentions) {
        if (claim === undefined) counts[term] = (counts[term] ?? 0) + 1;
      }
      expect(counts).toEqual(wanted);
      // No name of his that can be seen is left out.
      const seen = await page.evaluate(
        () => document.body.innerText.match(/Assange/g)?.length ?? 0,
      );
      expect(counts['julian-assange']).toBeGreaterThanOrEqual(seen);

      const card = new Card(page);
      await card.hover(page.locator('sourcelight-mark[data-term="julian-assange"]').first());
      expect(await card.label()).toBe('Julian Assange');
      expect((await card.texts('blockquote')).length).toBeGreaterThan(0);
    },
  );
});
