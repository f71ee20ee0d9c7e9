/**
 * `npm run screenshots`: takes the pictures in docs/screenshots from the built extension,
 * in light and dark, so that they show what is really there.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { Card, type Chromium, launchChromium, until } from '../tests/e2e/chromium.ts';
import { startServer } from '../tests/e2e/server.ts';

const folder = path.resolve(import.meta.dirname, '../docs/screenshots');
/** The pictures show a newspaper's address, as readers see one. */
const HOST = 'ledger.example';
const RESOLVE = `--host-resolver-rules=MAP ${HOST} 127.0.0.1`;
const schemes = ['light', 'dark'] as const;

const fileFor = (name: string, scheme: string) => path.join(folder, `${name}-${scheme}.png`);

async function openArticle(chromium: Chromium, address: string): Promise<Page> {
  const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
  await page.goto(address);
  await until('the badge counts terms', () => chromium.badge(page));
  return page;
}

async function shootCard(page: Page, file: string): Promise<void> {
  const card = new Card(page);
  await card.hover(page.locator('sourcelight-mark[data-term="belmarsh"]').first());
  await card.waitSettled();
  await page.screenshot({ path: file });
}

/** The card as a sheet, which narrow touch screens get. */
async function shootSheet(page: Page, file: string): Promise<void> {
  const card = new Card(page);
  await page.locator('sourcelight-mark[data-term="belmarsh"]').first().tap();
  await card.waitOpen();
  await card.waitSettled();
  await page.screenshot({ path: file });
}

async function shootDesktop(scheme: (typeof schemes)[number], address: string): Promise<void> {
  const context = { viewport: { width: 1280, height: 800 }, colorScheme: scheme };
  const chromium = await launchChromium({ context, args: [RESOLVE] });
  try {
    const page = await openArticle(chromium, address);
    await shootCard(page, fileFor('card', scheme));
    const popup = await chromium.openPopupFor(page);
    await popup.page.getByText('Non-refoulement').waitFor();
    await popup.screenshot(fileFor('popup', scheme));
    await popup.page.setViewportSize(context.viewport);
    await popup.page.goto(`chrome-extension://${chromium.extensionId}/documents.html`);
    await popup.page.getByRole('article').first().waitFor();
    await popup.page.screenshot({ path: fileFor('documents', scheme) });
  } finally {
    await chromium.close();
  }
}

async function shootPhone(scheme: (typeof schemes)[number], address: string): Promise<void> {
  const viewport = { width: 360, height: 740 };
  const context = { viewport, colorScheme: scheme, hasTouch: true, isMobile: true };
  const chromium = await launchChromium({ context, args: [RESOLVE] });
  try {
    const page = await openArticle(chromium, address);
    // Waits for the overlay, which comes after the marks.
    await until('the overlay answers', async () => {
      await page.locator('sourcelight-mark[data-term="belmarsh"]').first().tap();
      return new Card(page).isOpen();
    });
    await shootSheet(page, fileFor('sheet', scheme));
  } finally {
    await chromium.close();
  }
}

await mkdir(folder, { recursive: true });
const server = await startServer({ folders: { '/': 'tests/pages' } });
const article = server.url('/sample-article.html').replace('127.0.0.1', HOST);
try {
  for (const scheme of schemes) {
    await shootDesktop(scheme, article);
    await shootPhone(scheme, article);
  }
  console.log(`Pictures of card, sheet, popup and documents in ${folder}.`);
} finally {
  await server.close();
}
