import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BenchPage, type IntegrityBrowser, openBench } from './bench.ts';
import { painters, seedsFrom, type Series, seriesFor } from './series.ts';

/** `npm run test:integrity` makes a thousand of each, from other seeds every time. */
const RUNS = 12;

let browser: IntegrityBrowser;
let page: BenchPage;

beforeAll(async () => {
  browser = await openBench();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

describe.each(painters)('with %s', (painter) => {
  test.each(seriesFor(painter))('$app, from $origin, is as it is alone', async (series) => {
    const { differing, mentions } = await page.runSeeds(series, seedsFrom(1, RUNS));
    expect(differing).toEqual([]);
    expect(mentions).toBeGreaterThan(0);
  });
});

test.each(['react', 'vue'] as const)(
  'the bench finds what plain mark.js does to %s',
  async (app) => {
    const series: Series = { app, origin: 'browser', contender: 'mark.js' };
    const { differing } = await page.runSeeds(series, seedsFrom(1, RUNS));
    expect(differing.length).toBeGreaterThan(0);
  },
);
