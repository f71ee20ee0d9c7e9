/** The bench from Node: pages in Chromium in which series of runs are made. */
import { type Browser, chromium } from 'playwright';
import type { TermPattern } from '../../data/packing.ts';
import { findChromium } from '../../scripts/browsers.mjs';
import { readDataFiles } from '../../scripts/check-data/data-files.ts';
import { bundleForBrowser, loadServers } from './bundle.ts';
import type { IntegrityBench } from './main.ts';
import type { NewsState } from './news-state.ts';
import type { AppName, Series, SeriesResult } from './series.ts';

declare const integrityBench: IntegrityBench;

/** The terms that the apps' texts have; the others would only cost time. */
const TERMS = 'adx belmarsh espionage-act julian-assange sams supermax wikileaks'.split(' ');

/** A page of its own; its series run one after the other. */
export interface BenchPage {
  runSeeds(series: Series, seeds: number[]): Promise<SeriesResult>;
  /** The smallest scenario like a seed's that differs, and how. */
  shrink(series: Series, seed: number): Promise<string>;
}

export interface IntegrityBrowser {
  newPage(): Promise<BenchPage>;
  close(): Promise<void>;
}

function readTerms(): TermPattern[] {
  return readDataFiles(process.cwd())
    .files.terms.map(({ value: { id, matching } }) => ({ id, matching }))
    .filter(({ id }) => TERMS.includes(id));
}

async function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium is installed: run "node scripts/setup.mjs".');
  return chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}

/**
 * Builds the bench and opens a browser for it.
 *
 * @throws when no Chromium is installed
 */
export async function openBench(): Promise<IntegrityBrowser> {
  // Pages have the frameworks as they are for production; Vitest would have them built for tests.
  process.env.NODE_ENV = 'production';
  const [content, { renderers }, browser] = await Promise.all([
    bundleForBrowser(),
    loadServers(),
    launch(),
  ]);
  const terms = readTerms();
  const renderOnServer = (app: AppName, state: NewsState) => renderers[app]?.(state);
  return {
    async newPage() {
      // High enough that nothing has to be scrolled to be asked for.
      const page = await browser.newPage({ viewport: { width: 1000, height: 2000 } });
      await page.exposeFunction('renderOnServer', renderOnServer);
      await page.setContent('<!doctype html><title>News</title>');
      await page.addScriptTag({ content });
      return {
        runSeeds: (series, seeds) =>
          page.evaluate((order) => integrityBench.runSeeds(order), { series, terms, seeds }),
        shrink: (series, seed) =>
          page.evaluate((order) => integrityBench.shrink(order), { series, terms, seeds: [seed] }),
      };
    },
    close: () => browser.close(),
  };
}
