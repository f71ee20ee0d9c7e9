import { afterAll, beforeAll, expect, test } from 'vitest';
import { passageAddress } from '../../core/addresses.ts';
import { readDataFiles } from '../../scripts/check-data/data-files.ts';
import { type Chromium, launchChromium, until } from './chromium.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: Chromium;

beforeAll(async () => {
  server = await startServer();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const facts = readDataFiles(process.cwd()).files.facts.map(({ value }) => value);
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const filler = '<p>Something else is told here, at some length, to fill the window.</p>'.repeat(60);

/** Quotations with everything that has a meaning in an address, and one as it stands. */
const chosen = ['a02', 'a08', 'b10', 'c01', 'd03', 'd12', 'e23'].flatMap(
  (id) => facts.find((fact) => fact.id === id) ?? [],
);

test.each(chosen.map(({ id, quotation }) => ({ id, quotation })))(
  'the address of $id scrolls to its words and highlights them',
  async ({ id, quotation }) => {
    const { exact, prefix = '', suffix = '' } = quotation;
    const words = `<p id="there">${escape(`${prefix} ${exact} ${suffix}`)}</p>`;
    server.setPage(`/${id}`, `<!doctype html><title>${id}</title>${filler}${words}${filler}`);
    server.setPage(
      `/from-${id}`,
      `<!doctype html><a href="${escape(passageAddress(server.url(`/${id}`), quotation))}" rel="noopener" target="_blank">go</a>`,
    );
    const from = await browser.context.newPage();
    await from.goto(server.url(`/from-${id}`));
    const opened = browser.context.waitForEvent('page');
    await from.getByText('go').click();
    const page = await opened;
    await until('the passage is in the window', () =>
      page.evaluate(() => {
        const box = document.getElementById('there')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight && scrollY > 0;
      }),
    );
    // And it is highlighted: the same paragraph looks otherwise where nothing was asked for.
    const found = await page.locator('#there').screenshot();
    await page.goto('about:blank');
    await page.goto(server.url(`/${id}`));
    const plain = await page.locator('#there').screenshot();
    expect(found.equals(plain)).toBe(false);
    await page.reload();
    expect((await page.locator('#there').screenshot()).equals(plain)).toBe(true);
    await page.close();
    await from.close();
  },
);

test('an address whose words are not there scrolls nowhere', async () => {
  server.setPage('/none', `<!doctype html><title>none</title>${filler}<p>Other words.</p>`);
  const page = await browser.context.newPage();
  await page.goto(passageAddress(server.url('/none'), { exact: 'these words are missing' }));
  expect(await page.evaluate(() => scrollY)).toBe(0);
});
