/**
 * Shows the extension at work: builds it, serves the sample article and opens it in
 * Chromium. With a display the window is the reader's; without one the marks and a card
 * are printed, and pictures are taken.
 */
import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright';
import { Card, type Chromium, launchChromium, until } from '../tests/e2e/chromium.ts';
import { startServer } from '../tests/e2e/server.ts';

const root = path.resolve(import.meta.dirname, '..');
const screenshots = path.join(root, 'screenshots');
/** Marks come within a second; a busy machine may take longer. */
const MARKS_TIMEOUT_MS = 20_000;

/** A failure that the reader can cure; its message says how. */
class StartError extends Error {}

function hasDisplay(): boolean {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return false;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

function build(): void {
  console.log('Building the extension for Chromium.');
  const wxt = path.join(root, 'node_modules/wxt/bin/wxt.mjs');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [wxt, 'build'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (status === 0) return;
  console.error([stdout, stderr, error?.message].filter(Boolean).join('\n').trim());
  throw new StartError('The build failed; its output above says where.');
}

/** Resolves when the reader has closed the window, on systems where the program lives on, too. */
function windowClosed({ context }: Chromium): Promise<void> {
  return new Promise((resolve) => {
    context.once('close', () => resolve());
    const watch = (page: Page) => {
      page.once('close', () => {
        if (context.pages().length === 0) resolve();
      });
    };
    context.pages().forEach(watch);
    context.on('page', watch);
  });
}

/** The mentions on the page in document order; the pieces of one that runs over elements are joined. */
function mentionsOn(page: Page): Promise<{ term: string; text: string }[]> {
  return page.evaluate(() => {
    const found: { term: string; text: string; end: Element }[] = [];
    for (const mark of document.querySelectorAll<HTMLElement>('sourcelight-mark')) {
      const [last, term = ''] = [found.at(-1), mark.dataset.term];
      const between = document.createRange();
      if (last) between.setStartAfter(last.end);
      between.setEndBefore(mark);
      if (last?.term === term && between.toString() === '') {
        last.text += mark.textContent;
        last.end = mark;
      } else found.push({ term, text: mark.textContent, end: mark });
    }
    return found.map(({ term, text }) => ({ term, text: text.replace(/\s+/g, ' ').trim() }));
  });
}

/** Waits until the page is read, which the toolbar button says, and prints what was found. */
async function printMentions(chromium: Chromium, page: Page): Promise<void> {
  await until('marks', () => chromium.badge(page), MARKS_TIMEOUT_MS).catch((cause: unknown) => {
    throw new StartError(
      `No marks came within ${MARKS_TIMEOUT_MS / 1000} seconds. Open the popup on the page: it says whether the page is taken for news, and why.`,
      { cause },
    );
  });
  const mentions = await mentionsOn(page);
  const width = Math.max(...mentions.map(({ term }) => term.length));
  console.log(`\n${mentions.length} mentions, in the order of the page:`);
  for (const { term, text } of mentions) console.log(`  ${term.padEnd(width)}  ${text}`);
}

/** Prints the card's headline and its first fact down to the quotation; the actions are left out. */
async function printCard(page: Page): Promise<void> {
  const card = new Card(page);
  await card.hover(page.locator('sourcelight-mark[data-term="belmarsh"]').first());
  await card.waitSettled();
  const lines = (await card.texts('listitem')).map((text) => text.split('\n'));
  const fact = lines.find((item) => item.some((line) => line.startsWith('“'))) ?? [];
  const end = fact.findIndex((line) => line.startsWith('“')) + 1;
  console.log(`\nThe card of the first Belmarsh mark: ${await card.label()}. Its first fact:`);
  for (const line of fact.slice(0, end)) console.log(`  ${line}`);
}

async function showWithoutDisplay(chromium: Chromium, page: Page): Promise<void> {
  const shoot = (from: Page, name: string) =>
    from.screenshot({ path: path.join(screenshots, `${name}.png`) });
  await mkdir(screenshots, { recursive: true });
  await printMentions(chromium, page);
  await shoot(page, 'page');
  await printCard(page);
  await shoot(page, 'card');
  const popup = await chromium.openPopupFor(page);
  await popup.screenshot(path.join(screenshots, 'popup.png'));
  console.log(`\nPictures: page.png, card.png and popup.png in ${screenshots}.`);
}

async function main(): Promise<void> {
  build();
  const server = await startServer({ folders: { '/': path.join(root, 'tests/pages') } });
  const headless = !hasDisplay();
  const chromium = await launchChromium({ headless });
  try {
    const page = chromium.context.pages()[0] ?? (await chromium.context.newPage());
    const address = server.url('/sample-article.html');
    await page.goto(address);
    if (headless) {
      console.log(`No display: Chromium runs without a window, on ${address}`);
      await showWithoutDisplay(chromium, page);
    } else {
      console.log(`Open in Chromium: ${address}`);
      console.log('Point at a marked term to see its card. Close the window to end.');
      await windowClosed(chromium);
    }
  } finally {
    await chromium.close();
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
