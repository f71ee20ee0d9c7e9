/** What the built extension costs in Chromium: on pages that are no news, while it reads, for a card. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { defaultSettings } from '../../core/settings.ts';
import { everywhere } from '../../tests/e2e/choices.ts';
import { Card, type Chromium, launchChromium, until } from '../../tests/e2e/chromium.ts';
import { startServer, type TestServer } from '../../tests/e2e/server.ts';
import { median } from './median.ts';
import { type ScriptTask, totalOf, watchScripts } from './script-time.ts';

/** Stored copies of real pages, which are not part of this project. */
const REAL_PAGES = path.resolve('../shared/corpus/pages');
const OWN_PAGES = path.resolve('tests/pages');
const BUILD = path.resolve('.output/chrome-mv3');
const READER = 'content-scripts/reader.js';
/** As slow as a telephone of the lower middle class, by DevTools' own measure. */
const SLOW_DOWN = 4;

/** Long enough that nothing comes after it. */
const QUIET_MS = 300;

const CARDS = 7;

/** What is felt as a stutter is longer (the W3C's Long Tasks API has the same limit). */
const MAX_TASK_MS = 50;
const MAX_TRIES = 3;

/**
 * The least that a script can do which the reader switches on and off, and which answers the popup.
 * Nearly all that it costs is the browser's own: a world for the script, and the objects of its API.
 */
const LEAST = `
chrome.runtime.onMessage.addListener(() => undefined);
chrome.storage.onChanged.addListener(() => undefined);
void chrome.storage.local.get('settings').then(() => undefined);
`;

class Bench {
  readonly #chromium: Chromium;
  readonly #server: TestServer;
  readonly #page: Page;
  readonly #protocol: CDPSession;

  constructor(chromium: Chromium, server: TestServer, page: Page, protocol: CDPSession) {
    this.#chromium = chromium;
    this.#server = server;
    this.#page = page;
    this.#protocol = protocol;
  }

  async #open(file: string): Promise<() => Promise<ScriptTask[]>> {
    await this.#page.goto('about:blank');
    const stop = await watchScripts(this.#protocol);
    await this.#page.goto(this.#server.url(`/${file}`), { waitUntil: 'load' });
    return stop;
  }

  /** Opens a page, and waits until all is done that is to be done on it. */
  async #timeOn(file: string): Promise<ScriptTask[]> {
    const stop = await this.#open(file);
    await until('the page has been read', async () => {
      const answer = await this.#chromium.report(this.#page).catch(() => undefined);
      return answer?.complete;
    });
    return await stop();
  }

  /**
   * The longest time without giving way on each page, the processor slowed down. A page beyond the
   * limit is opened again, and the shortest counts: what else the machine does can only add to it.
   */
  async longestTasks(files: string[]): Promise<{ file: string; longest: number }[]> {
    await this.#chromium.setStorage({ settings: everywhere });
    await this.#protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const tasks: { file: string; longest: number }[] = [];
    for (const file of files) {
      let longest = Infinity;
      for (let tries = 0; longest > MAX_TASK_MS && tries < MAX_TRIES; tries++) {
        const times = (await this.#timeOn(file)).map(({ ms }) => ms);
        longest = Math.min(longest, Math.max(0, ...times));
      }
      tasks.push({ file, longest });
    }
    await this.#protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return tasks.toSorted((one, other) => other.longest - one.longest);
  }

  /** Those of several pages that are no news. */
  async findOtherPages(files: string[]): Promise<string[]> {
    await this.#chromium.setStorage({ settings: defaultSettings });
    const others: string[] = [];
    for (const file of files) {
      await this.#page.goto(this.#server.url(`/${file}`), { waitUntil: 'load' });
      const ask = () => this.#chromium.report(this.#page).catch(() => undefined);
      const { state } = await until('the reader answers', ask);
      if (state === 'not-news') others.push(file);
    }
    return others;
  }

  /** All time on each page. */
  async timesOn(files: string[]): Promise<number[]> {
    const times: number[] = [];
    for (const file of files) {
      // Whoever comes first would pay for what the browser keeps of a page.
      await this.#page.goto(this.#server.url(`/${file}`), { waitUntil: 'load' });
      const stop = await this.#open(file);
      // To ask the reader whether it is ready would cost what is to be measured.
      await delay(QUIET_MS);
      times.push(totalOf(await stop()));
    }
    return times;
  }

  /**
   * Opening a card for the first time, once the pointer has rested long enough: script, with the
   * layout that it asks for to place the card.
   */
  async timeOfCard(file: string): Promise<number> {
    await this.#chromium.setStorage({ settings: everywhere });
    await this.#timeOn(file);
    const card = new Card(this.#page);
    const stop = await watchScripts(this.#protocol);
    await card.hover(this.#page.locator('sourcelight-mark').first());
    await card.waitSettled();
    const tasks = await stop();
    const rests = tasks.map(({ at, ms }, index) => (tasks[index + 1]?.at ?? at) - at - ms);
    const longest = rests.indexOf(Math.max(...rests));
    return totalOf(tasks.slice(longest + 1));
  }
}

interface Measured {
  tasks: { file: string; longest: number }[];
  /** On each page that is no news. */
  others: number[];
  /** The same with the least script in the place of ours. */
  least: number[];
  card: number;
}

function report({ tasks, others, least, card }: Measured): string[] {
  const [first] = tasks;
  const slow = tasks.filter(({ longest }) => longest > MAX_TASK_MS).length;
  const own = median(others) - median(least);
  return [
    `The extension in Chromium, in ms of this machine: ${tasks.length} pages at a slow-down of ${SLOW_DOWN}.`,
    `  longest task of ours on any page    ${first?.longest.toFixed(1)} (at most ${MAX_TASK_MS}), on ${first?.file}; ${slow} pages beyond`,
    ...tasks.slice(1, 6).map(({ file, longest }) => `    then ${longest.toFixed(1)}, on ${file}`),
    `  script on a page that is no news    ${own.toFixed(2)} (at most 2) more than the least script, medians of ${others.length} pages`,
    `    of which in all ${median(others).toFixed(2)}, most ${Math.max(...others).toFixed(1)}; the least script ${median(least).toFixed(2)}`,
    `  from the end of the delay to a card  ${card.toFixed(1)} (at most 50)`,
  ];
}

/** Measures with the extension that lies in a folder. */
async function withBench<T>(
  server: TestServer,
  extension: string,
  task: (bench: Bench) => Promise<T>,
): Promise<T> {
  const chromium = await launchChromium({ extension });
  try {
    const page = await chromium.context.newPage();
    await page.route(
      (url) => url.origin !== server.origin,
      (route) => route.abort(),
    );
    return await task(
      new Bench(chromium, server, page, await chromium.context.newCDPSession(page)),
    );
  } finally {
    await chromium.close();
  }
}

/** Times pages with the least script in the place of the reader. */
async function timesOfLeast(server: TestServer, files: string[]): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sourcelight-least-'));
  try {
    cpSync(BUILD, folder, { recursive: true });
    writeFileSync(path.join(folder, READER), LEAST);
    return await withBench(server, folder, (bench) => bench.timesOn(files));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Runs everything and gives the lines to print.
 *
 * @param parts only pages are opened whose names hold one of these; where there are none, all
 */
export async function measureExtension(parts: string[]): Promise<string[]> {
  const hasRealPages = existsSync(REAL_PAGES);
  const folder = hasRealPages ? REAL_PAGES : OWN_PAGES;
  const isWanted = (name: string) =>
    name.endsWith('.html') && (parts.length === 0 || parts.some((part) => name.includes(part)));
  const files = readdirSync(folder).filter(isWanted);
  const server = await startServer({
    folders: { '/own': OWN_PAGES, '/': folder },
    headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
  });
  try {
    const { pages, ...measured } = await withBench(server, BUILD, async (bench) => {
      const cards: number[] = [];
      for (let count = 0; count < CARDS; count++)
        cards.push(await bench.timeOfCard('own/sample-article.html'));
      const otherPages = await bench.findOtherPages(files);
      const others = await bench.timesOn(otherPages);
      const tasks = await bench.longestTasks(files);
      return { card: median(cards), pages: otherPages, others, tasks };
    });
    const lines = report({ ...measured, least: await timesOfLeast(server, pages) });
    return hasRealPages
      ? lines
      : [...lines, `  (without the real pages, which are absent: ${REAL_PAGES})`];
  } finally {
    await server.close();
  }
}
