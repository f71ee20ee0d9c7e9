import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PageReport } from '../../core/protocol.ts';
import { everywhere } from './choices.ts';
import { readDataFiles } from '../../scripts/check-data/data-files.ts';
import { Card, type Chromium, launchChromium, until } from './chromium.ts';
import { startServer, type TestServer } from './server.ts';

declare const chrome: {
  tabs: { sendMessage(tab: number, message: object, options: object): Promise<unknown> };
};

let server: TestServer;
let browser: Chromium;

const terms = readDataFiles(process.cwd()).files.terms.map(({ value }) => value);

/** A page on which the case's name stands in the sentence of every term, which is enough for all. */
const page = `<!doctype html><html lang="en"><title>Every term</title><main><h1>Every term</h1>
${terms
  .map(
    ({ matching }) =>
      `<p>Assange: ${matching.aliases.toSorted((a, b) => a.tier - b.tier)[0]?.text}.</p>`,
  )
  .join('\n')}</main>`;

beforeAll(async () => {
  server = await startServer({ pages: { '/': page } });
  browser = await launchChromium({ context: { viewport: { width: 360, height: 740 } } });
  await browser.setStorage({
    settings: everywhere,
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('every term opens its card, whole within a window of 360 pixels', async () => {
  const tab = await browser.context.newPage();
  await tab.goto(server.url('/'));
  await until('the badge counts terms', () => browser.badge(tab));
  const id = await browser.tabId(tab);
  const worker = await browser.serviceWorker();
  const ask = (type: string, data: object | null) =>
    worker.evaluate(([to, message]) => chrome.tabs.sendMessage(to, message, { frameId: 0 }), [
      id,
      { type, data },
    ] as const);
  const { mentions } = (await ask('report', null)) as PageReport;
  expect([...new Set(mentions.map(({ term }) => term))].toSorted()).toEqual(
    terms.map((term) => term.id).toSorted(),
  );
  const card = new Card(tab);
  for (const { id: term, name } of terms) {
    const index = mentions.findIndex((mention) => mention.term === term);
    await ask('reveal', { index });
    await until(
      `the card of ${term}`,
      async () => (await card.isOpen()) && (await card.label()) === name,
    );
    const more = (await card.buttons()).find((button) => /^Show \d/.test(button));
    if (more) await card.click(more);
    expect(await card.overflow(), term).toBeLessThanOrEqual(0);
    const box = await until('the card has a box', () => card.box());
    expect(box.x, term).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width, term).toBeLessThanOrEqual(360);
    expect(box.y + box.height, term).toBeLessThanOrEqual(740);
  }
}, 240_000);
