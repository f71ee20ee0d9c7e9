import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { HOVER_OPEN_MS } from '../../core/card-state.ts';
import { Card, type Chromium, launchChromium, until } from './chromium.ts';
import { nowhere } from './choices.ts';
import { troublesOn, found, gone } from './painted.ts';
import { hoverWords, placeOf, set } from './painted-chromium.ts';
import type { TestServer } from './server.ts';
import { readPainted, startZoo, stillPages, takeSnapshot } from './zoo.ts';

let server: TestServer;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  server = await startZoo();
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
  await browser.closePages();
});

const snapshot = () => page.evaluate(takeSnapshot);
const painters = ['marks', 'highlights'] as const;

test.each(stillPages)('$name: read and left as it was, with either painter', async ({ path }) => {
  await browser.setStorage({ settings: nowhere });
  await page.goto(server.url(path));
  expect(await troublesOn(page, (settings) => browser.setStorage({ settings }))).toEqual([]);
});

test('a drawing alone is no page to read', async () => {
  await set(browser, 'auto');
  await page.goto(server.url('/zoo/drawing.svg'));
  const untouched = await snapshot();
  const popup = await browser.openPopupFor(page);
  await until('the popup says that nothing runs', async () => (await popup.text()).length > 0);
  expect(await snapshot()).toEqual(untouched);
});

test.each(painters)('a page in design mode is left alone, with %s', async (painter) => {
  await set(browser, painter);
  await page.goto(server.url('/zoo/design-mode.html'));
  const untouched = await snapshot();
  const popup = await browser.openPopupFor(page);
  await until('the page has been read', async () => /No term/.test(await popup.text()));
  expect(await snapshot()).toEqual(untouched);
});

describe.each(painters)('a page that lives, with %s,', (painter) => {
  beforeEach(async () => {
    await set(browser, painter);
    await page.goto(server.url('/zoo/living.html'));
    await found(page);
  });

  test('has what comes, and not what goes', async () => {
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll<HTMLElement>('main p');
      first!.replaceChildren('Nothing is here any more.');
      first!.dataset.here = '';
      second!.replaceChildren('It came from ', document.createElement('wbr'), 'HMP Belmarsh.');
      second!.dataset.here = 'HMP Belmarsh';
    });
    await found(page);
    await page.evaluate(() => document.querySelector('main')!.remove());
    expect((await found(page)).here).toHaveLength(3);
  });

  test.each([
    ['folded away', 'HM Prison Belmarsh'],
    ['hidden', 'Belmarsh prison'],
    ['far below', 'Belmarsh jail'],
  ])('has a card at what was %s', async (_, words) => {
    await page.evaluate((text) => {
      document.querySelector('details')!.open = true;
      document.querySelector<HTMLElement>('#hidden')!.style.display = 'block';
      document.querySelector(`[data-here="${text}"]`)!.scrollIntoView({ block: 'center' });
    }, words);
    const card = new Card(page);
    await hoverWords(page, card, words);
    expect(await card.label()).toBe('Belmarsh');
  });
});

test('a page that its scripts take over gets its marks afterwards', async () => {
  await set(browser, 'auto');
  await page.goto(server.url('/zoo/hydrates-late.html'));
  const { marks } = await found(page);
  expect(marks).toBe(2);
  expect(await page.evaluate(() => document.documentElement.dataset.compared)).toBe('as sent');
});

const bodyOf = () => page.evaluate(() => document.body.innerHTML);
const taken = () => page.evaluate(() => Number(document.documentElement.dataset.taken ?? 0));

describe('scripts that fight', () => {
  test('and take marks away meet highlights', async () => {
    await set(browser, 'auto', false);
    await page.goto(server.url('/zoo/removes-marks.html'));
    const untouched = await bodyOf();
    await set(browser, 'auto');
    const { marks, highlights } = await found(page);
    expect([marks, highlights]).toEqual([0, 2]);
    expect(await taken()).toBeGreaterThan(0);
    expect(await bodyOf()).toBe(untouched);
    await set(browser, 'auto', false);
    await gone(page);
    expect(await bodyOf()).toBe(untouched);
  });

  test('and take marks away are left alone where there are marks only', async () => {
    await set(browser, 'marks', false);
    await page.goto(server.url('/zoo/removes-marks.html'));
    const untouched = await bodyOf();
    await set(browser, 'marks');
    await until('marks were taken', async () => (await taken()) >= 9);
    await until('nothing is found any more', async () => (await browser.badge(page)) === '');
    // Three rounds of three pieces.
    expect(await taken()).toBe(9);
    expect(await bodyOf()).toBe(untouched);
  });

  test('and copy marks have text, and marks of its own', async () => {
    await set(browser, 'marks');
    await page.goto(server.url('/zoo/copies-marks.html'));
    await found(page);
    await page.getByRole('button', { name: 'Print version' }).click();
    await until('both are marked', async () => (await found(page)).here.length === 2);
    await set(browser, 'marks', false);
    await gone(page);
    expect(await page.locator('main').innerHTML()).toBe(
      await page
        .locator('article')
        .first()
        .evaluate((article) => article.outerHTML),
    );
  });

  test('and take our names have no element of ours in the text, and a card', async () => {
    await set(browser, 'auto', false);
    await page.goto(server.url('/zoo/takes-our-names.html'));
    const untouched = await snapshot();
    await set(browser, 'auto');
    const { marks, highlights } = await found(page);
    expect([marks, highlights]).toEqual([0, 2]);
    await hoverWords(page, new Card(page), 'Belmarsh');
    await set(browser, 'auto', false);
    await gone(page);
    await until('all is as it was', async () => (await snapshot()).markup === untouched.markup);
    expect(await snapshot()).toEqual(untouched);
  });

  test('and empty the registry once see it filled when the pointer moves', async () => {
    await set(browser, 'highlights');
    await page.goto(server.url('/zoo/clears-highlights.html'));
    await found(page);
    await hoverWords(page, new Card(page), 'Belmarsh');
    await page.evaluate(() => CSS.highlights.clear());
    expect((await page.evaluate(readPainted)).highlights).toBe(0);
    await page.mouse.move(5, 5);
    await page.mouse.move(9, 9);
    await found(page);
  });

  test('and empty the registry all the time are left alone', async () => {
    await set(browser, 'highlights');
    await page.goto(server.url('/zoo/clears-highlights.html'));
    await found(page);
    const card = new Card(page);
    await hoverWords(page, card, 'Belmarsh');
    await page.keyboard.press('Escape');
    await card.waitClosed();
    await page.getByRole('button', { name: 'Always' }).click();
    for (let x = 0; x < 300; x += 10) await page.mouse.move(x, 40);
    expect(await taken()).toBeGreaterThan(0);
    expect(await taken()).toBeLessThanOrEqual(4);
  });

  test.each(painters)('and make events up open nothing, with %s', async (painter) => {
    await set(browser, painter);
    await page.goto(server.url('/zoo/fakes-events.html'));
    await found(page);
    const card = new Card(page);
    // Only when the overlay has answered once can it be seen not to answer.
    await hoverWords(page, card, 'Belmarsh');
    await page.keyboard.press('Escape');
    await card.waitClosed();
    await page.mouse.move(2, 2);
    await page.evaluate(() => (globalThis as unknown as { fake(): void }).fake());
    await page.evaluate(
      (wait) => new Promise((resolve) => setTimeout(resolve, wait)),
      2 * HOVER_OPEN_MS,
    );
    expect(await card.isOpen()).toBe(false);
  });
});

const open = async (path: string) => {
  await set(browser, 'highlights');
  await page.goto(server.url(path));
  await found(page);
  return new Card(page);
};
/** How a highlight looks on an element. */
const looks = () =>
  page.evaluate(() => {
    const element = document.querySelector('p') as Element;
    const style = getComputedStyle(element, '::highlight(sourcelight-term)');
    return [style.textDecorationLine, style.textDecorationStyle];
  });

describe('highlights', () => {
  test('are drawn, whatever the page\u2019s styles say', async () => {
    await set(browser, 'highlights', false);
    await page.goto(server.url('/zoo/hostile-styles.html'));
    const clip = { x: 0, y: 0, width: 600, height: 100 };
    const without = await page.screenshot({ clip });
    await set(browser, 'highlights');
    await found(page);
    await until('they are drawn', async () => !(await page.screenshot({ clip })).equals(without));
    expect(await looks()).toEqual(['underline', 'dotted']);
  });

  test('open their card under the pointer, and close it when the pointer leaves the words', async () => {
    const card = await open('/zoo/strict-policy.html');
    await hoverWords(page, card, 'Belmarsh');
    expect(await card.label()).toBe('Belmarsh');
    const { middle } = await placeOf(page, 'A van');
    await page.mouse.move(middle.x, middle.y);
    await card.waitClosed();
  });

  test('open their card by a press, and Escape closes it', async () => {
    const card = await open('/zoo/strict-policy.html');
    await hoverWords(page, card, 'Belmarsh');
    await page.keyboard.press('Escape');
    await card.waitClosed();
    const { middle } = await placeOf(page, 'Belmarsh');
    await page.mouse.click(middle.x, middle.y);
    await card.waitOpen();
    expect(await card.label()).toBe('Belmarsh');
  });

  test('are reached from the popup', async () => {
    const card = await open('/zoo/long-text');
    const popup = await browser.openPopupFor(page);
    await until('the list is there', async () => /Belmarsh/.test(await popup.text()));
    await popup.press(/^Belmarsh/);
    await page.bringToFront();
    await card.waitOpen();
    const { y } = await placeOf(page, 'HMP Belmarsh');
    expect(y).toBeGreaterThan(0);
    expect(y).toBeLessThan(page.viewportSize()!.height);
    // From here on by keyboard: the focus is in the card, and goes back to where it was.
    expect(await card.focused()).toBeDefined();
    await page.keyboard.press('Escape');
    await card.waitClosed();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });
});

describe.each(painters)('%s', (painter) => {
  /** The lines under the first mention. */
  const line = () =>
    page.evaluate((choice) => {
      const element = document.querySelector(choice === 'marks' ? 'sourcelight-mark' : 'p');
      const pseudo = choice === 'marks' ? null : '::highlight(sourcelight-term)';
      const style = getComputedStyle(element as Element, pseudo);
      const probe = document.createElement('i');
      probe.style.color = 'Highlight';
      document.body.append(probe);
      const system = getComputedStyle(probe).color;
      probe.remove();
      return { kind: style.textDecorationLine, isSystem: style.textDecorationColor === system };
    }, painter);

  test('have no line in print, and a system colour where colours are forced', async () => {
    await set(browser, painter);
    await page.goto(server.url('/zoo/strict-policy.html'));
    await found(page);
    await until('the styles are there', async () => (await line()).kind === 'underline');
    expect((await line()).isSystem).toBe(false);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await line()).toEqual({ kind: 'underline', isSystem: true });
    await page.emulateMedia({ forcedColors: 'none', media: 'print' });
    expect((await line()).kind).toBe('none');
  });

  test.each(['zoom: 1.5', 'transform: scale(0.8) translate(60px, 30px)', 'zoom: 0.7'])(
    'have their card beside them where the page has %s',
    async (style) => {
      await set(browser, painter);
      await page.goto(server.url('/zoo/unselectable.html'));
      await page.evaluate((css) => document.documentElement.setAttribute('style', css), style);
      await found(page);
      const card = new Card(page);
      await hoverWords(page, card, 'Belmarsh');
      await card.waitSettled();
      const place = await placeOf(page, 'HMP Belmarsh');
      const box = (await card.box())!;
      expect(Math.abs(box.x - place.x)).toBeLessThan(60);
      expect(Math.abs(box.y - (place.y + place.height))).toBeLessThan(16);
    },
  );
});
