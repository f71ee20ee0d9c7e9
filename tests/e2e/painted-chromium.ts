/** What the tests of painting in Chromium have in common. */
import type { Page } from 'playwright';
import { defaultSettings, type PainterChoice } from '../../core/settings.ts';
import { type Card, type Chromium, until } from './chromium.ts';
import { type Painted, placeOfWords, readPainted } from './zoo.ts';

/** Switches everything on or off, on all sites, with a painter. */
export const set = (browser: Chromium, painter: PainterChoice, enabled = true): Promise<void> =>
  browser.setStorage({
    settings: { ...defaultSettings, enabled, painter, sites: { '127.0.0.1': 'always' } },
  });

/**
 * Waits until everything is found where it should be, and nothing elsewhere.
 *
 * @returns what is painted then
 * @throws with what is painted, where it is something else
 */
export async function found(page: Page, timeoutMs = 30_000): Promise<Painted> {
  let last: Painted | undefined;
  const isAll = async () => {
    last = await page.evaluate(readPainted);
    const isHere = last.here.every(({ expected, found: words }) => words === expected);
    return isHere && last.elsewhere.length === 0;
  };
  await until('everything is found', isAll, timeoutMs).catch(() => {
    throw new Error(`Not all is found where it should be: ${JSON.stringify(last)}`);
  });
  return last as Painted;
}

/** Waits until nothing is painted. */
export async function gone(page: Page): Promise<void> {
  await until('nothing is painted', async () => {
    const { marks, highlights } = await page.evaluate(readPainted);
    return marks + highlights === 0;
  });
}

/** Where some words stand in the window. */
export async function placeOf(page: Page, words: string) {
  const place = await page.evaluate(placeOfWords, words);
  if (!place) throw new Error(`"${words}" is not on the page.`);
  return { ...place, middle: { x: place.x + place.width / 2, y: place.y + place.height / 2 } };
}

/** Rests the pointer on words until their card opens; the overlay may still be loading. */
export async function hoverWords(page: Page, card: Card, words: string): Promise<void> {
  await until(`a card opens at "${words}"`, async () => {
    await page.mouse.move(0, 0);
    const { middle } = await placeOf(page, words);
    await page.mouse.move(middle.x, middle.y);
    return card.waitOpen(1500).then(
      () => true,
      () => false,
    );
  });
}
