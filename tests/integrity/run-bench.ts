/**
 * `npm run test:integrity`: apps with and without marks, a thousand random runs each.
 *
 *   --runs COUNT       runs of each series (1000)
 *   --seed NUMBER      the first run's seed; the others count up from it
 *   --app NAME         only this app
 *   --contender NAME   only this painter, or mark.js
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { type BenchPage, openBench } from './bench.ts';
import {
  type ContenderName,
  painters,
  seedsFrom,
  type Series,
  type SeriesResult,
  seriesFor,
} from './series.ts';

/** A smaller scenario is looked for in so many runs of a series. */
const SHRUNK = 2;

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_000) },
    app: { type: 'string' },
    contender: { type: 'string' },
  },
});
const seeds = seedsFrom(Number(values.seed), Number(values.runs));
const contenders: ContenderName[] = [...painters, 'mark.js'];

interface Row extends SeriesResult {
  series: Series;
}

const isOurs = ({ series }: Row) => series.contender !== 'mark.js';
const nameOf = ({ app, origin, contender }: Series) => `${app}, from ${origin}, with ${contender}`;

async function explain(page: BenchPage, { series, differing }: Row): Promise<void> {
  for (const { seed, difference } of differing.slice(0, SHRUNK)) {
    console.log(`\n${nameOf(series)}, seed ${seed}: ${difference}`);
    console.log(`The smallest scenario like it: ${await page.shrink(series, seed)}`);
  }
}

/** Takes one series after the other until none is left. */
async function work(page: BenchPage, waiting: Series[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (let series = waiting.shift(); series; series = waiting.shift()) {
    const row = { series, ...(await page.runSeeds(series, seeds)) };
    console.log(`${nameOf(series)}: ${row.differing.length} of ${row.runs} differ`);
    if (isOurs(row)) await explain(page, row);
    rows.push(row);
  }
  return rows;
}

const lineOf = (first: string[], numbers: (number | string)[]) =>
  first.map((text) => text.padEnd(9)).join('') +
  numbers.map((number) => String(number).padStart(10)).join('');

function printRow({ series, runs, differing, redrawn, mentions, milliseconds }: Row): void {
  const { app, origin, contender } = series;
  const perRun = [mentions / runs, milliseconds / runs].map((number) => number.toFixed(1));
  console.log(lineOf([app, origin, contender], [differing.length, redrawn, ...perRun]));
}

/** The contenders stand below one another for each app and origin. */
function printTable(rows: Row[]): void {
  console.log(`\n${lineOf(['app', 'from', 'with'], ['differ', 'redrawn', 'mentions', 'ms/run'])}`);
  for (const { app, origin } of seriesFor('mark.js')) {
    const names = contenders.map((contender) => nameOf({ app, origin, contender }));
    for (const name of names)
      rows.filter(({ series }) => nameOf(series) === name).forEach(printRow);
  }
}

const waiting = contenders
  .flatMap(seriesFor)
  .filter(({ app }) => app === (values.app ?? app))
  .filter(({ contender }) => contender === (values.contender ?? contender));
console.log(`${seeds.length} runs each, seeds from ${seeds[0]}.`);

const bench = await openBench();
const pages = await Promise.all(
  Array.from({ length: Math.min(availableParallelism(), waiting.length) }, () => bench.newPage()),
);
const rows = (await Promise.all(pages.map((page) => work(page, waiting)))).flat();
await bench.close();
printTable(rows);

const broken = rows.filter((row) => isOurs(row) && row.differing.length > 0);
for (const { series, differing } of broken) {
  const all = differing.map(({ seed }) => seed).join(' ');
  console.error(`${nameOf(series)} differs with the seeds ${all}`);
}
if (broken.length > 0) process.exitCode = 1;
