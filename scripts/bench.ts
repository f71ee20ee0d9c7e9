/**
 * `npm run bench`: how fast pages are read and painted, as ratios against named alternatives.
 * `npm run bench -- --pages [PART_OF_NAME…]`: what the extension, as it was built, costs on pages,
 * stored copies of real ones where they are at hand; all of them take a quarter of an hour.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { build } from 'vite';
import { type ClaimPatterns, packTerms } from '../data/packing.ts';
import { measureExtension } from './bench/extension.ts';
import { median } from './bench/median.ts';
import { findChromium } from './browsers.mjs';
import { claimPatterns, readDataFiles, termPatterns } from './check-data/data-files.ts';

/** A new page each time: how the browser has compiled the code differs from one to the next. */
const PAGES = 5;
const CHARACTERS = 1_000_000;

declare const benchmark: {
  fillPage(characters: number, packedTerms: string): void;
  run(packedTerms: string, claims: ClaimPatterns): Record<string, number[]>;
  runFirst: Record<'walk' | 'scanAndPaint', (packedTerms: string) => number>;
  runMarkJs(packedTerms: string): number;
};

async function bundle(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'scripts/bench/contenders.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const code = output?.output[0]?.code;
  if (!code) throw new Error('The benchmark could not be bundled.');
  return code;
}

async function measure(terms: string, claims: ClaimPatterns): Promise<Record<string, number>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium is installed: run "node scripts/setup.mjs".');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const content = await bundle();
    const times: Record<string, number[]> = {};
    const note = (name: string, ms: number) => (times[name] ??= []).push(ms);
    const onNewPage = async (task: (page: Page) => Promise<void>) => {
      const page = await browser.newPage();
      await page.addScriptTag({ content });
      const filling = [CHARACTERS, terms] as const;
      await page.evaluate(([size, all]) => benchmark.fillPage(size, all), filling);
      await task(page);
      await page.close();
    };
    for (let count = 0; count < PAGES; count++) {
      await onNewPage(async (page) => {
        const both = [terms, claims] as const;
        const ours = await page.evaluate(([all, some]) => benchmark.run(all, some), both);
        for (const [name, some] of Object.entries(ours)) note(name, median(some));
        if (count > 0) return;
        note('markJs', await page.evaluate((all) => benchmark.runMarkJs(all), terms));
      });
      await onNewPage(async (page) => {
        note('firstWalk', await page.evaluate((all) => benchmark.runFirst.walk(all), terms));
      });
      await onNewPage(async (page) => {
        note('first', await page.evaluate((all) => benchmark.runFirst.scanAndPaint(all), terms));
      });
    }
    return Object.fromEntries(Object.entries(times).map(([name, all]) => [name, median(all)]));
  } finally {
    await browser.close();
  }
}

async function printRatios(): Promise<void> {
  const { files } = readDataFiles(process.cwd());
  const cores = spawnSync('nproc', { encoding: 'utf8' }).stdout?.trim();
  const times = await measure(packTerms(termPatterns(files)), claimPatterns(files));
  const timeOf = (name: string) => times[name] ?? Number.NaN;

  /** Each with how often the second's time the first takes. */
  const ratios: [what: string, ratio: number, limit?: string][] = [
    [
      'scan and paint / one walk with one expression',
      timeOf('scanAndPaint') / timeOf('walk'),
      'at most 2',
    ],
    ['  the same on a page just opened', timeOf('first') / timeOf('firstWalk')],
    ['scan alone / one walk with one expression', timeOf('scan') / timeOf('walk')],
    [
      'finding, senses and claims / finding alone',
      1 + timeOf('decide') / timeOf('find'),
      'at most 1.25',
    ],
    [
      'mark.js with the same keywords / scan and paint',
      timeOf('markJs') / timeOf('scanAndPaint'),
      'at least 30',
    ],
    ["scan with 10,000 aliases / with today's", timeOf('scanMany') / timeOf('scan'), 'at most 1.5'],
  ];

  console.log(
    `A page of ${CHARACTERS / 1e6} MB of text, medians of ${PAGES} pages, ${cores} cores.`,
  );
  for (const [what, ratio, limit] of ratios)
    console.log(`  ${what.padEnd(50)}${ratio.toFixed(2)}${limit ? `  (${limit})` : ''}`);
  console.log(
    `Times on this machine, in ms: ${Object.entries(times)
      .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
      .join(', ')}.`,
  );
}

const { values, positionals } = parseArgs({
  options: { pages: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (values.pages) console.log((await measureExtension(positionals)).join('\n'));
else await printRatios();
