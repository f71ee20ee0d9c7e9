/**
 * `npm run bench [-- --pages]`: how fast pages are read and painted, as ratios against named
 * alternatives. With `--pages` also what the built extension costs on pages, stored copies of
 * real ones where they are at hand; that takes minutes.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { build } from 'vite';
import type { ClaimPatterns, TermPattern } from '../data/packing.ts';
import { measureExtension } from './bench/extension.ts';
import { findChromium } from './browsers.mjs';
import { claimPatterns, readDataFiles, termPatterns } from './check-data/data-files.ts';

const ROUNDS = 7;
const CHARACTERS = 1_000_000;

declare const benchmark: {
  fillPage(characters: number, terms: TermPattern[]): void;
  warmUp(terms: TermPattern[]): void;
  round(terms: TermPattern[], claims: ClaimPatterns): Record<string, number>;
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

const median = (values: number[]) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

async function measure(
  terms: TermPattern[],
  claims: ClaimPatterns,
): Promise<Record<string, number>> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium is installed: run "node scripts/setup.mjs".');
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const content = await bundle();
    const rounds: Record<string, number>[] = [];
    for (let count = 0; count < ROUNDS; count++) {
      // A new document each time: what one round leaves behind would slow the next.
      const page = await browser.newPage();
      await page.addScriptTag({ content });
      await page.evaluate(([size, all]) => benchmark.fillPage(size, all), [
        CHARACTERS,
        terms,
      ] as const);
      // The first time code runs it is slow, for everyone.
      await page.evaluate((all) => benchmark.warmUp(all), terms);
      rounds.push(
        await page.evaluate(([all, some]) => benchmark.round(all, some), [terms, claims] as const),
      );
      await page.close();
    }
    const names = Object.keys(rounds[0] ?? {});
    return Object.fromEntries(
      names.map((name) => [name, median(rounds.map((round) => round[name] ?? Number.NaN))]),
    );
  } finally {
    await browser.close();
  }
}

const { values } = parseArgs({ options: { pages: { type: 'boolean', default: false } } });
const { files } = readDataFiles(process.cwd());
const cores = spawnSync('nproc', { encoding: 'utf8' }).stdout?.trim();
const times = await measure(termPatterns(files), claimPatterns(files));
const ratio = (one: string, other: string) =>
  ((times[one] ?? Number.NaN) / (times[other] ?? Number.NaN)).toFixed(2);

console.log(
  `A page of ${CHARACTERS / 1e6} MB of text, medians of ${ROUNDS} rounds, ${cores} cores.`,
);
console.log(
  `  scan and paint / one walk with one expression   ${ratio('scanAndPaint', 'walk')}  (at most 2)`,
);
console.log(`  scan alone     / one walk with one expression   ${ratio('scan', 'walk')}`);
console.log(
  `  scan with senses and claims / finding spellings ${ratio('scanClaims', 'find')}  (at most 1.25)`,
);
console.log(
  `  mark.js with the same keywords / scan and paint ${ratio('markJs', 'scanAndPaint')}  (at least 30)`,
);
console.log(
  `  scan with 10,000 aliases / with today's         ${ratio('scanMany', 'scan')}  (at most 1.5)`,
);
console.log(
  `Times on this machine, in ms: ${Object.entries(times)
    .map(([name, ms]) => `${name} ${ms.toFixed(1)}`)
    .join(', ')}.`,
);
if (values.pages) console.log((await measureExtension()).join('\n'));
