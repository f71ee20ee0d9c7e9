/** What is painted on a page, in either browser. */
import type { Settings } from '../../core/settings.ts';
import { until } from './chromium.ts';
import { nowhere, withPainter } from './choices.ts';
import { type Painted, readPainted, takeSnapshot } from './zoo.ts';

/** A page of Playwright's, or of puppeteer's. */
export interface Evaluating {
  evaluate<Result>(task: () => Result): Promise<Result>;
}

/**
 * Waits until everything is found where it should be, and nothing elsewhere.
 *
 * @returns what is painted then
 * @throws with what is painted, where it is something else
 */
export async function found(page: Evaluating, timeoutMs = 30_000): Promise<Painted> {
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
export async function gone(page: Evaluating): Promise<void> {
  await until('nothing is painted', async () => {
    const { marks, highlights } = await page.evaluate(readPainted);
    return marks + highlights === 0;
  });
}

/**
 * Switches each painter on and off on a page where nothing is painted.
 *
 * @returns how the page was not read by the painter that was asked for, or not left as it was
 * @throws where not everything is found where it should be
 */
export async function troublesOn(
  page: Evaluating,
  choose: (settings: Settings) => Promise<void>,
): Promise<string[]> {
  const untouched = await page.evaluate(takeSnapshot);
  const troubles: string[] = [];
  for (const painter of ['marks', 'highlights'] as const) {
    await choose(withPainter(painter));
    const { here, marks, highlights } = await found(page);
    const { markup } = await page.evaluate(takeSnapshot);
    if (here.length === 0) troubles.push(`nothing is to be found, with ${painter}`);
    if ((painter === 'marks' ? highlights : marks) > 0) troubles.push(`another than ${painter}`);
    if ((markup === untouched.markup) !== (painter === 'highlights'))
      troubles.push(`not the markup that ${painter} make`);
    await choose(nowhere);
    await gone(page);
    const after = await page.evaluate(takeSnapshot);
    if (JSON.stringify(after) !== JSON.stringify(untouched))
      troubles.push(`after ${painter}: ${JSON.stringify(after)} for ${JSON.stringify(untouched)}`);
  }
  return troubles;
}
