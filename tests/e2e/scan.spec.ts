/** `npm run scan` finds in files what the extension finds in Chromium, at the same places. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageReport } from '../../core/protocol.ts';
import { type Settings } from '../../core/settings.ts';
import { everywhere, nowhere } from './choices.ts';
import { BlockWalker } from '../../page/blocks.ts';
import type { PageScan } from '../../scripts/scan/scan-page.ts';
import { decodePage } from '../../scripts/stored-page/decode-page.ts';
import { parsePage } from '../../scripts/stored-page/parse-page.ts';
import { addressOf } from '../../scripts/stored-page/page-address.ts';
import { type Chromium, launchChromium, until } from './chromium.ts';
import { compare, scanPage } from './compare-scan.ts';
import { startServer, type TestServer } from './server.ts';

const folder = 'tests/pages';
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.html'),
);

let server: TestServer;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  // The pages' own scripts would make other pages of them.
  server = await startServer({ headers: { 'content-security-policy': "script-src 'none'" } });
  browser = await launchChromium();
  page = await browser.context.newPage();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens bytes at an address that says nothing, not even of their encoding. */
async function open(bytes: Buffer, settings: Settings): Promise<void> {
  await browser.setStorage({ settings });
  server.setPage('/page', { body: bytes, type: 'text/html' });
  await page.goto(server.url('/page'), { waitUntil: 'load' });
}

const report = (): Promise<PageReport> =>
  until('the page has been read', async () => {
    const now = await browser.report(page).catch(() => undefined);
    return now?.state === 'running' && now.complete ? now : undefined;
  });

/** The way from the body to an element, by the numbers of children. */
function wayTo(element: Element): number[] {
  const parent = element.parentElement;
  if (!parent || element.localName === 'body') return [];
  return [...wayTo(parent), [...parent.children].indexOf(element)];
}

/** The elements of a page's blocks, as docs/scan.md numbers them. */
function blockElements(document: Document): Element[] {
  const walker = new BlockWalker(document.body);
  const elements: Element[] = [];
  for (let block = walker.next(); block; block = walker.next()) elements.push(block.element);
  return elements;
}

/** What stands in the browser's page at the places that the scan gives. */
function textsAtPlaces(
  document: Document,
  { mentions }: PageScan,
): Promise<(string | undefined)[]> {
  const elements = blockElements(document);
  const places = mentions.map(({ block, start, end }) => ({
    way: wayTo(elements[block]!),
    start,
    end,
  }));
  return page.evaluate(
    (all) =>
      all.map(({ way, start, end }) => {
        let element: Element | undefined = document.body;
        for (const index of way) element = element?.children[index];
        return element?.textContent?.slice(start, end);
      }),
    places,
  );
}

describe('the pages for tests', () => {
  test.each(files)('%s', async (file) => {
    const bytes = readFileSync(path.join(folder, file));
    const document = parsePage(decodePage(bytes));
    const scan = scanPage(document);

    await open(bytes, everywhere);
    const found = await report();
    expect(compare(scan, found)).toEqual({ missing: [], unmarked: [] });
    // A page that names its own address has another one here.
    expect(found.verdict).toEqual(addressOf(document) ? found.verdict : scan.verdict);

    await open(bytes, nowhere);
    expect(document.body.textContent).toBe(await page.evaluate(() => document.body.textContent));
    expect(await textsAtPlaces(document, scan)).toEqual(scan.mentions.map(({ text }) => text));
  });

  test('hold mentions enough', () => {
    const counts = files.map(
      (file) => scanPage(parsePage(readFileSync(path.join(folder, file), 'utf8'))).mentions.length,
    );
    expect(counts.filter((count) => count > 10).length).toBeGreaterThanOrEqual(2);
  });
});

const latin = (text: string) => Buffer.from(text, 'latin1');
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
const words = 'caf\xe9 on HMP Belmarsh';

describe('encodings and odd trees are read as in Chromium', () => {
  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff<p>“${words}”`)],
    ['UTF-8 by its meta', Buffer.from(`<meta charset=utf-8><p>“${words}”`)],
    ['windows-1252 by its meta', latin(`<meta charset="iso-8859-1"><p>\x93${words}\x94`)],
    ['windows-1251 by its meta', latin(`<meta charset="windows-1251"><p>${words}`)],
    ['UTF-16, little end first', utf16(`<p>“${words}”`)],
    ['UTF-16, big end first', utf16(`<p>“${words}”`).swap16()],
    ['nothing', Buffer.from('')],
    ['a frameset', Buffer.from('<frameset><frame></frameset>')],
    ['what is nested too deep', Buffer.from(`${'<div>x'.repeat(600)}<p>${'<b>'.repeat(600)}y`)],
    ['formatting without end', Buffer.from(`${'<p><b><i>x'.repeat(40)}<p>y`)],
    ['NULs', Buffer.from('<p>a\0b<svg>c\0d</svg>\0e')],
  ])('%s', async (_, bytes) => {
    await open(bytes, nowhere);
    const { body } = parsePage(decodePage(bytes));
    const shape = await page.evaluate(() =>
      [document.body, ...document.body.querySelectorAll('*')].map((element) => [
        element.localName,
        element.textContent,
      ]),
    );
    const elements = [body, ...body.querySelectorAll('*')];
    expect(elements.map((element) => [element.localName, element.textContent])).toEqual(shape);
  });
});
