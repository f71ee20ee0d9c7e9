/** What the tests of painting in Chromium have in common. */
import type { Page } from 'playwright';
import type { PainterChoice } from '../../core/settings.ts';
import { withPainter } from './choices.ts';
import { type Card, type Chromium, until } from './chromium.ts';
import { placeOfWords } from './zoo.ts';

/** Switches everything on or off, on all sites, with a painter. */
export const set = (browser: Chromium, painter: PainterChoice, enabled = true): Promise<void> =>
  browser.setStorage({ settings: { ...withPainter(painter), enabled } });

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
