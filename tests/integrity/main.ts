/** The bench in the browser; `bench.ts` calls it from Node. */
import fc from 'fast-check';
import type { TermPattern } from '../../data/packing.ts';
import type { App } from './app.ts';
import { alpine } from './apps/alpine.ts';
import { lit } from './apps/lit.ts';
import { plain } from './apps/plain.ts';
import { preact } from './apps/preact.tsx';
import { react } from './apps/react.tsx';
import { solid } from './apps/solid.tsx';
import { solid as hydratable } from './apps/solid.tsx?hydratable';
import { svelte } from './apps/svelte.ts';
import { vue } from './apps/vue.ts';
import { BenchClock } from './clock.ts';
import { contenders } from './contenders.ts';
import type { NewsState } from './news-state.ts';
import { type Bench, run } from './run.ts';
import type { AppName, Series, SeriesResult } from './series.ts';
import { type Scenario, scenariosFor } from './steps.ts';

/** What a series of runs is made of, as it comes from Node. */
export interface Order {
  series: Series;
  terms: TermPattern[];
  seeds: number[];
}

/** What the page offers to Node. */
export interface IntegrityBench {
  /** Makes one run for each seed. */
  runSeeds(order: Order): Promise<SeriesResult>;
  /** Looks for a smaller scenario that differs as the first seed's does, and says how. */
  shrink(order: Order): Promise<string>;
}

/** What Node offers to the page. */
declare const renderOnServer: (app: AppName, state: NewsState) => Promise<string>;

const apps: Record<AppName, App> = {
  react,
  vue,
  svelte,
  preact,
  // Solid compiles one way or the other.
  solid: { ...solid, hydrate: hydratable.hydrate ?? solid.mount },
  lit,
  alpine,
  plain,
};
const clock = new BenchClock();
/** The page's own clock, which the bench's takes the place of. */
const now = performance.now.bind(performance);

const benchOf = ({ series: { app, origin, contender }, terms }: Order): Bench => ({
  app: apps[app],
  origin,
  contender: contenders[contender],
  terms,
  clock,
  renderOnServer: (state) => renderOnServer(app, state),
});

async function runSeeds(order: Order): Promise<SeriesResult> {
  const { series, seeds } = order;
  const bench = benchOf(order);
  const start = now();
  const result = { differing: [] as SeriesResult['differing'], redrawn: 0, mentions: 0 };
  for (const seed of seeds) {
    const [scenario] = fc.sample(scenariosFor(series.origin), { seed, numRuns: 1, unbiased: true });
    const { difference, isRedrawn, mentions } = await run(bench, scenario as Scenario);
    if (difference !== undefined) result.differing.push({ seed, difference });
    if (isRedrawn) result.redrawn++;
    result.mentions += mentions;
  }
  return { ...result, runs: seeds.length, milliseconds: now() - start };
}

async function shrink(order: Order): Promise<string> {
  const bench = benchOf(order);
  const property = fc.asyncProperty(scenariosFor(order.series.origin), async (scenario) => {
    const { difference } = await run(bench, scenario);
    if (difference !== undefined) throw new Error(difference);
  });
  const [seed] = order.seeds;
  const options = { numRuns: 1, unbiased: true, ...(seed !== undefined && { seed }) };
  const { counterexample, errorInstance } = await fc.check(property, options);
  return `${JSON.stringify(counterexample?.[0])}\n${String(errorInstance)}`;
}

clock.install();
// Links are pressed for what the apps make of it, not to go elsewhere.
addEventListener('click', (event) => event.preventDefault());
Object.assign(globalThis, { integrityBench: { runSeeds, shrink } satisfies IntegrityBench });
