/** Which pages are read: pages that fill themselves late, pages that turn into others, the reader's say. */
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { defaultSettings } from '../../core/settings.ts';
import { type Chromium, launchChromium, marks, type Popup, until } from './chromium.ts';
import { startServer, type TestServer } from './server.ts';

/** A page that says nothing of itself until its script fills it. */
const shell = '<!doctype html><html lang="en"><title>App</title><div id="root"></div></html>';

const article = `
  <nav><a href="/world">World</a> <a href="/politics">Politics</a> <a href="/sport">Sport</a></nav>
  <h1>Inspectors return to HMP Belmarsh</h1>
  <p>By Ada Brook</p>
  ${'<p>Inspectors returned to HMP Belmarsh on Tuesday to see whether what they had asked for a year ago had been done, and spoke with staff and prisoners.</p>'.repeat(5)}`;
const settings = `
  <h1>Settings</h1><p>Notify me of articles on HMP Belmarsh.</p><button>Save</button>`;

/** The part of the browser API that is used inside the service worker. */
declare const chrome: {
  scripting: {
    executeScript(script: {
      target: { tabId: number };
      func: () => boolean;
    }): Promise<{ result: boolean }[]>;
  };
};

let server: TestServer;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  server = await startServer({
    folders: { '/kinds': 'tests/pages/kinds', '/': 'tests/pages' },
    pages: { '/app': shell },
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});
beforeEach(async () => {
  page = await browser.context.newPage();
});
afterEach(async () => {
  await browser.setStorage({ settings: defaultSettings });
  await browser.closePages();
});

const fill = (content: string) =>
  page.evaluate((inner) => {
    const root = document.querySelector('#root');
    if (root) root.innerHTML = inner;
  }, content);

/** Opens the popup, and waits until it says something of the page. */
async function openPopup(says: RegExp): Promise<Popup> {
  const popup = await browser.openPopupFor(page);
  await until(`the popup says ${says}`, async () => says.test(await popup.text()));
  return popup;
}

const choose = (popup: Popup, name: string) => popup.page.getByRole('radio', { name }).check();

const isMarked = async () => (await marks(page)).length > 0;
const isBare = async () => (await marks(page)).length === 0;

/** Whether what reads pages is on this one; said where the extension's scripts are. */
async function hasEngine(): Promise<unknown> {
  const worker = await browser.serviceWorker();
  return worker.evaluate(
    async (tabId) => {
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId },
        func: () => {
          const world = globalThis as Record<symbol, { engine?: unknown } | undefined>;
          return world[Symbol.for('sourcelight.bridge')]?.engine !== undefined;
        },
      });
      return answer?.result;
    },
    await browser.tabId(page),
  );
}

test('only pages that are read get what reads them', async () => {
  await page.goto(server.url('/plain-shop.html'));
  await until(
    'the page has been judged',
    async () => (await browser.report(page)).state === 'not-news',
  );
  expect(await hasEngine()).toBe(false);
  await page.goto(server.url('/sample-article.html'));
  await until('terms are marked', isMarked);
  expect(await hasEngine()).toBe(true);
});

describe('a page that fills itself', () => {
  test('after it has been taken for no news is read then', async () => {
    await page.goto(server.url('/app'));
    const popup = await openPopup(/does not look like a news page/);
    await fill(article);
    await until('the page is marked', isMarked);
    await until('the popup says so', async () =>
      (await popup.text()).includes('This looks like a news page'),
    );
  });

  test('again and again with something else is not', async () => {
    await page.goto(server.url('/app'));
    await openPopup(/does not look like a news page/);
    await fill(settings);
    // The verdict on this text is in when the popup has asked anew.
    await openPopup(/does not look like a news page/);
    expect(await marks(page)).toEqual([]);
  });

  test('after its address has changed is judged by its new text', async () => {
    await page.goto(server.url('/app'));
    await openPopup(/does not look like a news page/);
    await page.evaluate(() => history.pushState(null, '', '/allertown/inspectors-return'));
    await fill(article);
    await until('the page is marked', isMarked);
    await page.evaluate(() => history.pushState(null, '', '/settings'));
    await fill(settings);
    await until('no mark is left', isBare);
    await openPopup(/does not look like a news page/);
    await page.evaluate(() => history.back());
    await fill(article);
    await until('the page is marked', isMarked);
  });
});

describe('the reader overrules', () => {
  test('a verdict of no news: always, and back', async () => {
    await page.goto(server.url('/plain-shop.html'));
    const before = await page.content();
    const popup = await openPopup(/does not look like a news page/);
    expect(await popup.text()).toContain(
      'It describes itself as something else, such as a product, a recipe or a forum.',
    );
    await choose(popup, 'Always');
    await until('the page is marked', isMarked);
    await until('the popup says why', async () =>
      (await popup.text()).includes('Marked because you chose it'),
    );
    await choose(popup, 'Automatic (on news pages)');
    await until('no mark is left', isBare);
    await until('the page is as it was', async () => (await page.content()) === before);
    await openPopup(/does not look like a news page/);
  });

  test('a verdict of news: never, and back', async () => {
    await page.goto(server.url('/sample-article.html'));
    await until('the page is marked', isMarked);
    const popup = await openPopup(/looks like a news page/);
    expect(await popup.text()).toContain('It describes itself as a news article.');
    await choose(popup, 'Never');
    await until('no mark is left', isBare);
    await until('the popup says so', async () => (await popup.text()).includes('Off on this site'));
    await choose(popup, 'Automatic (on news pages)');
    await until('the page is marked', isMarked);
  });

  test('and learns where too little speaks for news', async () => {
    await page.goto(server.url('/kinds/encyclopaedia.html'));
    const popup = await openPopup(/does not look like a news page/);
    expect(await popup.text()).toContain('Too little on it says that it is one.');
  });
});
