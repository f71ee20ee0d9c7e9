import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOVER_OPEN_MS } from '../../core/card-state.ts';
import { defaultSettings } from '../../core/settings.ts';
import { nowhere } from './choices.ts';
import { Card, type Chromium, launchChromium, marks, until } from './chromium.ts';
import { sampleTerms } from './sample-article.ts';
import { startServer, type TestServer } from './server.ts';

let server: TestServer;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  server = await startServer({ folders: { '/': 'tests/pages' } });
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

const openArticle = async () => {
  await page.goto(server.url('/sample-article.html'));
  // Claims come last.
  await until('the page is read', async () =>
    (await marks(page)).some(({ claim }) => claim !== null),
  );
};
const mark = (term: string) => page.locator(`sourcelight-mark[data-term="${term}"]`).first();
const html = () => page.evaluate(() => document.documentElement.outerHTML);

describe('marks', () => {
  test('stand on every term in its sense, and nowhere else', async () => {
    await openArticle();
    const terms = new Set((await marks(page)).map(({ term }) => term));
    expect([...terms].toSorted()).toEqual(sampleTerms);
    const elsewhere = page.locator('aside sourcelight-mark');
    expect(await elsewhere.allTextContents()).toEqual([]);
  });

  test('a mistaken statement is a claim, and its card begins with what is right', async () => {
    await openArticle();
    const claims = (await marks(page)).filter(({ claim }) => claim !== null);
    expect(claims.map(({ term, claim }) => [term, claim])).toEqual([
      ['chelsea-manning', 'manning-pardoned'],
    ]);
    expect(claims[0]?.text).toMatch(/^was\s+pardoned$/);
    const card = new Card(page);
    await card.hover(page.locator('sourcelight-mark[data-claim]'));
    const text = await card.text();
    expect(text).toMatch(/^Chelsea Manning/);
    expect(text.indexOf('commuted her sentence')).toBeLessThan(
      text.indexOf('A source of WikiLeaks'),
    );
    const popup = await browser.openPopupFor(page);
    expect(await popup.text()).toMatch(
      /1 statement with a correction\s+Chelsea Manning was pardoned\./i,
    );
  });

  test('a mention over several elements is one term in pieces', async () => {
    await openArticle();
    const pieces = await page
      .locator('p:has(> em) sourcelight-mark[data-term="espionage-act"]')
      .allTextContents();
    expect(pieces).toEqual(['Espionage', ' Act']);
  });

  test('a page that is no news has none, until its site is set to always', async () => {
    await page.goto(server.url('/plain-shop.html'));
    const popup = await browser.openPopupFor(page);
    await until('the page has answered', async () => /news page/.test(await popup.text()));
    expect(await marks(page)).toEqual([]);
    await popup.press('Mark this page anyway');
    await until('the page is marked', async () => (await marks(page)).length > 0);
  });

  test('text that comes later is marked too', async () => {
    await openArticle();
    const before = (await marks(page)).length;
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Later, Belmarsh again.';
      document.querySelector('article')?.append(paragraph);
    });
    await until('one more mark', async () => (await marks(page)).length === before + 1);
  });
});

describe('the card', () => {
  test('opens under a resting pointer, can be reached, and closes when left', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('belmarsh'));
    expect(await card.label()).toBe('Belmarsh');
    const box = await until('the card has a box', () => card.box());
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
    expect(await card.isOpen()).toBe(true);
    await page.mouse.move(2, 2);
    await card.waitClosed();
  });

  test('is laid out unseen while the pointer rests, and goes with a pointer that passes', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('belmarsh'));
    await page.mouse.move(2, 2);
    await card.waitClosed();
    await page.evaluate(() => {
      const watcher = new MutationObserver(() => {
        const host = document.querySelector('sourcelight-overlay');
        if (!host) return;
        document.title = getComputedStyle(host).visibility;
        watcher.disconnect();
      });
      watcher.observe(document.documentElement, { childList: true });
    });
    await mark('belmarsh').hover();
    await until('it is laid out', async () => (await page.title()) === 'hidden');
    await page.mouse.move(2, 2);
    await page.locator('sourcelight-overlay').waitFor({ state: 'detached' });
  });

  test('stands whole within the window, in one overlay of the document', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('sams'));
    const box = await until('the card has a box', () => card.box());
    const { width, height } = page.viewportSize()!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(width);
    expect(box.y + box.height).toBeLessThanOrEqual(height);
    const hosts = await page.evaluate(() =>
      [...document.querySelectorAll('sourcelight-overlay')].map((host) => ({
        isChildOfRoot: host.parentElement === document.documentElement,
        isClosed: host.shadowRoot === null,
      })),
    );
    expect(hosts).toEqual([{ isChildOfRoot: true, isClosed: true }]);
  });

  test('tells what overtook a statement before the statement', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('belmarsh'));
    const text = await card.text();
    expect(text).toContain('What has happened since');
    expect(text.indexOf('24 June 2024')).toBeGreaterThan(0);
    expect(text.indexOf('24 June 2024')).toBeLessThan(text.indexOf('What was said'));
  });

  test('says of a dated article what has happened since', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('espionage-act'));
    expect(await card.text()).toMatch(
      /This article is from 1 July 2024\.\s+Since then:\s+16 October 2025: John Bolton/,
    );
  });

  test('says nothing of it where nothing has happened, and that a page has no date', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('belmarsh'));
    expect(await card.text()).not.toMatch(/This article is from|No date was found/);
    server.setPage(
      '/undated-article.html',
      `<title>Assange</title><script type="application/ld+json">{"@type":"NewsArticle"}</script>
      <h1>Assange</h1><p>He was held in Belmarsh.</p>`,
    );
    await page.goto(server.url('/undated-article.html'));
    await until('marks are painted', async () => (await marks(page)).length > 0);
    await card.hover(mark('belmarsh'));
    expect(await card.text()).toContain('No date was found on this page.');
  });

  test('leads to the passage, the archived copy and our own documents page', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('belmarsh'));
    const links = await card.links();
    const passage = links.find(({ name }) => name.startsWith('Open at the passage'))!;
    expect(passage.href).toMatch(/^https:\/\/[\w.]*amnesty[\w.]*\/.*#:~:text=[^\s]+$/);
    const archived = links.find(({ name }) => name.startsWith('Archived copy'))!;
    expect(archived.href).toMatch(/^https:\/\/web\.archive\.org\/web\/\d{8}\/https:/);
    const opened = browser.context.waitForEvent('page');
    await card.click('All about this term');
    const documents = await opened;
    await documents.waitForLoadState();
    expect(documents.url()).toBe(
      `chrome-extension://${browser.extensionId}/documents.html#term/belmarsh`,
    );
    await documents.getByRole('heading', { name: 'Belmarsh' }).first().waitFor();
  });

  test.each(['pointerover', 'click'])('is not opened by a made-up %s', async (type) => {
    await openArticle();
    const card = new Card(page);
    // Only when the overlay has answered once can it be seen not to answer.
    await card.hover(mark('adx'));
    await page.keyboard.press('Escape');
    await card.waitClosed();
    await page.mouse.move(2, 2);
    await page.evaluate((name) => {
      const element = document.querySelector('sourcelight-mark[data-term="sams"]');
      element?.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: 'mouse' }));
    }, type);
    await page.evaluate(
      (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
      2 * HOVER_OPEN_MS,
    );
    expect(await card.isOpen()).toBe(false);
  });

  test('stays away while text is selected over a mark', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('adx'));
    await page.keyboard.press('Escape');
    await card.waitClosed();
    const box = (await mark('sams').boundingBox())!;
    await page.mouse.move(box.x - 40, box.y + 5);
    await page.mouse.down();
    await page.mouse.move(box.x + 5, box.y + 5, { steps: 4 });
    await page.evaluate(
      (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
      2 * HOVER_OPEN_MS,
    );
    expect(await card.isOpen()).toBe(false);
    await page.mouse.up();
  });
});

const active = () => page.evaluate(() => document.activeElement?.outerHTML ?? '');

/** Gives the page more time than a resting pointer needs to open a card. */
const rest = () =>
  page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), 2 * HOVER_OPEN_MS);

/** Goes into the card of a term by keyboard. */
const goIn = async (term: string) => {
  const card = new Card(page);
  await card.hover(mark(term));
  await mark(term).focus();
  await page.keyboard.press('Enter');
  await until('the card has the focus', async () => /<sourcelight-overlay/.test(await active()));
  return card;
};

describe('by keyboard', () => {
  test('Tab opens, Enter goes in, Escape leads back, and no key is taken from the page', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('belmarsh'));
    await page.keyboard.press('Escape');
    await card.waitClosed();
    await page.mouse.move(2, 2);
    await page.evaluate(() => {
      const keys: string[] = [];
      Object.assign(globalThis, { keys });
      document.addEventListener('keydown', ({ key, defaultPrevented }) =>
        keys.push(`${key}${defaultPrevented ? ' prevented' : ''}`),
      );
    });
    const first = page.locator('sourcelight-mark[tabindex="0"]').first();
    await until('a mark has the focus', async () => {
      await page.keyboard.press('Tab');
      return first.evaluate((element) => element === document.activeElement);
    });
    await card.waitOpen();
    await page.keyboard.press('Enter');
    await until('the card has the focus', () =>
      page.evaluate(() => document.activeElement?.localName === 'sourcelight-overlay'),
    );
    await page.keyboard.press('Tab');
    await until('a control of the card has the focus', () => card.focused());
    await page.keyboard.press('Escape');
    await card.waitClosed();
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
    const keys = await page.evaluate(() => (globalThis as { keys?: string[] }).keys);
    expect(keys).toContain('Tab');
    // Enter was meant for our own mark.
    expect(keys?.filter((key) => key.endsWith('prevented'))).toEqual(['Enter prevented']);
  });

  test('Shift+Tab from the first control leads back to the mark', async () => {
    await openArticle();
    await goIn('wikileaks');
    await page.keyboard.press('Shift+Tab');
    expect(await active()).toMatch(/^<sourcelight-mark data-term="wikileaks"/);
  });

  test('Tab from the last control goes on behind the mark', async () => {
    await openArticle();
    const card = await goIn('wikileaks');
    const last = (await card.buttons()).at(-1);
    await until('the last control has the focus', async () => {
      await page.keyboard.press('Tab');
      return (await card.focused()) === last;
    });
    await page.keyboard.press('Tab');
    expect(await active()).toMatch(/^<sourcelight-mark data-term="espionage-act"/);
  });

  test('a mark in a link is reached by Tab from the link, and Escape leads back to it', async () => {
    await openArticle();
    await goIn('belmarsh');
    await page.keyboard.press('Escape');
    const link = page.locator('a:has(sourcelight-mark[data-term="diplomatic-assurances"])');
    await until('the link has the focus', async () => {
      await page.keyboard.press('Tab');
      return link.evaluate((element) => element === document.activeElement);
    });
    // The pointer has not moved: what the cards uncover on their way is not pointed at.
    const card = new Card(page);
    await rest();
    expect(await card.label()).toBe('Diplomatic assurances');
    await page.keyboard.press('Tab');
    expect(await active()).toMatch(/<sourcelight-overlay/);
    await page.keyboard.press('Escape');
    await card.waitClosed();
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test('resting the pointer on another mark takes no card from whoever is in it', async () => {
    await openArticle();
    const card = await goIn('wikileaks');
    await mark('julian-assange').hover();
    await rest();
    expect(await card.label()).toBe('WikiLeaks');
  });
});

describe('the popup', () => {
  test('switches everything off and on at once, and the page is as it was', async () => {
    await browser.setStorage({ settings: nowhere });
    await page.goto(server.url('/sample-article.html'));
    const untouched = await html();
    const popup = await browser.openPopupFor(page);
    await popup.toggle();
    await until('marks are painted', async () => (await marks(page)).length > 0);
    await until(
      'the badge counts terms',
      async () => (await browser.badge(page)) === String(sampleTerms.length),
    );
    await popup.toggle();
    await until('the badge says off', async () => (await browser.badge(page)) === 'off');
    expect(await html()).toBe(untouched);
  });

  test('switches this site off alone', async () => {
    await openArticle();
    const popup = await browser.openPopupFor(page);
    await popup.page.getByRole('radio', { name: 'Never' }).check();
    await until('no mark is left', async () => (await marks(page)).length === 0);
    expect(await browser.getStorage()).toMatchObject({
      settings: { ...defaultSettings, sites: { '127.0.0.1': 'never' } },
    });
  });

  test('lists the mentions; choosing one scrolls there and opens its card', async () => {
    await openArticle();
    const popup = await browser.openPopupFor(page);
    await until('the list is there', async () => /Non-refoulement/.test(await popup.text()));
    await popup.press(/^Non-refoulement/);
    await page.bringToFront();
    const card = new Card(page);
    await card.waitOpen();
    expect(await card.label()).toBe('Non-refoulement');
    await until('the mark is in the window', async () => {
      const box = await mark('non-refoulement').boundingBox();
      return box && box.y > 0 && box.y < page.viewportSize()!.height;
    });
  });

  test('a muted term is marked no more, and can be shown again', async () => {
    await openArticle();
    const card = new Card(page);
    await card.hover(mark('wikileaks'));
    await card.click('Mute this term');
    const terms = async () => (await marks(page)).map(({ term }) => term);
    await until('the term is unmarked', async () => !(await terms()).includes('wikileaks'));
    const popup = await browser.openPopupFor(page);
    await popup.page.getByText('Muted terms').click();
    await popup.press(/Show again/);
    await until('the term is back', async () => (await terms()).includes('wikileaks'));
  });
});

test('settings survive a restart of the browser', async () => {
  const userDataDir = await mkdtemp(join(tmpdir(), 'sourcelight-restart-'));
  try {
    const before = await launchChromium({ userDataDir });
    const settings = { enabled: true, sites: { '127.0.0.1': 'never' }, muted: ['adx'] };
    await before.setStorage({ settings });
    await before.close();
    const after = await launchChromium({ userDataDir });
    expect(await after.getStorage()).toMatchObject({ settings });
    await after.close();
  } finally {
    await rm(userDataDir, { recursive: true, force: true });
  }
});

test('nothing is requested but the page itself', async () => {
  const requests: string[] = [];
  browser.context.on('request', (request) => requests.push(request.url()));
  await openArticle();
  const card = new Card(page);
  await card.hover(mark('belmarsh'));
  await page.keyboard.press('Escape');
  const foreign = requests.filter((url) => !url.startsWith(server.origin));
  expect(foreign).toEqual([]);
});
