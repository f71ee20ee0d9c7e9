/** What the built extension costs in Chromium: on pages that are no news, while it reads, for a card. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { defaultSettings, type Settings } from '../../core/settings.ts';
import { Card, type Chromium, launchChromium, until } from '../../tests/e2e/chromium.ts';
import { startServer, type TestServer } from '../../tests/e2e/server.ts';
import { type ScriptTask, totalOf, watchScripts } from './script-time.ts';

/** Stored copies of real pages, which are not part of this project. */
const REAL_PAGES = path.resolve('../shared/corpus/pages');
const OWN_PAGES = path.resolve('tests/pages');
const everywhere: Settings = { ...defaultSettings, sites: { '127.0.0.1': 'always' } };
/** As slow as a telephone of the lower middle class, by DevTools' own measure. */
const SLOW_DOWN = 4;

/** Long enough that nothing comes after it. */
const QUIET_MS = 300;

const CARDS = 7;

const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

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

  /** Opens a page, and waits until all is done that is to be done on it. */
  async #timeOn(file: string): Promise<{ state: string; tasks: ScriptTask[] }> {
    await this.#page.goto('about:blank');
    const stop = await watchScripts(this.#protocol);
    await this.#page.goto(this.#server.url(`/${file}`), { waitUntil: 'load' });
    const state = await until('the page has been read', async () => {
      const answer = await this.#chromium.report(this.#page).catch(() => undefined);
      return answer?.complete ? answer.state : undefined;
    });
    return { state, tasks: await stop() };
  }

  /** The longest time without giving way on each page, the processor slowed down. */
  async longestTasks(files: string[]): Promise<{ file: string; longest: number }[]> {
    await this.#chromium.setStorage({ settings: everywhere });
    await this.#protocol.send('Emulation.setCPUThrottlingRate', { rate: SLOW_DOWN });
    const tasks: { file: string; longest: number }[] = [];
    for (const file of files) {
      const times = (await this.#timeOn(file)).tasks.map(({ ms }) => ms);
      tasks.push({ file, longest: Math.max(0, ...times) });
    }
    await this.#protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    return tasks.toSorted((one, other) => other.longest - one.longest);
  }

  /** All time on each page that turns out to be no news. */
  async timesOnOtherPages(files: string[]): Promise<number[]> {
    await this.#chromium.setStorage({ settings: defaultSettings });
    const times: number[] = [];
    for (const file of files) {
      await this.#page.goto('about:blank');
      const stop = await watchScripts(this.#protocol);
      await this.#page.goto(this.#server.url(`/${file}`), { waitUntil: 'load' });
      // To ask the reader whether it is ready would cost what is to be measured.
      await delay(QUIET_MS);
      const tasks = await stop();
      const { state } = await this.#chromium.report(this.#page);
      if (state === 'not-news') times.push(totalOf(tasks));
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

function report(
  tasks: { file: string; longest: number }[],
  others: number[],
  card: number,
): string[] {
  const [first] = tasks;
  const slow = tasks.filter(({ longest }) => longest > 50).length;
  return [
    `The extension in Chromium, in ms of this machine: ${tasks.length} pages at a slow-down of ${SLOW_DOWN}.`,
    `  longest task of ours on any page    ${first?.longest.toFixed(1)} (at most 50), on ${first?.file}; ${slow} pages beyond`,
    ...tasks.slice(1, 6).map(({ file, longest }) => `    then ${longest.toFixed(1)}, on ${file}`),
    `  script on a page that is no news    ${median(others).toFixed(2)} (at most 2), median of ${others.length} pages; most ${Math.max(...others).toFixed(1)}`,
    `  from the end of the delay to a card  ${card.toFixed(1)} (at most 50)`,
  ];
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
  const server = await startServer({
    folders: { '/own': OWN_PAGES, '/': folder },
    headers: { 'content-security-policy': "script-src 'none'; frame-src 'none'" },
  });
  const chromium = await launchChromium();
  try {
    const page = await chromium.context.newPage();
    await page.route(
      (url) => url.origin !== server.origin,
      (route) => route.abort(),
    );
    const protocol = await chromium.context.newCDPSession(page);
    const bench = new Bench(chromium, server, page, protocol);
    const files = readdirSync(folder).filter(isWanted);
    const cards: number[] = [];
    for (let count = 0; count < CARDS; count++)
      cards.push(await bench.timeOfCard('own/sample-article.html'));
    const others = await bench.timesOnOtherPages(files);
    const lines = report(await bench.longestTasks(files), others, median(cards));
    return hasRealPages
      ? lines
      : [...lines, `  (without the real pages, which are absent: ${REAL_PAGES})`];
  } finally {
    await chromium.close();
    await server.close();
  }
}
