/**
 * How long the extension's scripts run on a page: samples of the processor tell whose code runs,
 * the browser's trace tells which of them belong to one task.
 */
import type { CDPSession } from 'playwright';

/** In milliseconds. */
export interface ScriptTime {
  /** All of it. */
  total: number;
  /** The most within one task: so long the page had to wait. */
  longest: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Microseconds, by the same clock as the samples. */
  ts: number;
  dur?: number;
}

type Task = Required<Pick<TraceEvent, 'ts' | 'dur'>>;
interface Sample {
  at: number;
  ms: number;
}

const INTERVAL_US = 100;
const OURS = 'chrome-extension://';
const CATEGORIES = ['disabled-by-default-devtools.timeline'];

type Profile = Awaited<ReturnType<typeof stopProfiler>>;
type ProfileNode = Profile['nodes'][number];

async function stopProfiler(protocol: CDPSession) {
  const { profile } = await protocol.send('Profiler.stop');
  return profile;
}

/** The nodes below, and with, those whose code is the extension's. */
function ownNodes(nodes: ProfileNode[]): ReadonlySet<number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const own = new Set<number>();
  const addAll = (node: ProfileNode | undefined) => {
    if (!node) return;
    own.add(node.id);
    for (const child of node.children ?? []) addAll(byId.get(child));
  };
  for (const node of nodes) if (node.callFrame.url.startsWith(OURS)) addAll(node);
  return own;
}

/** The samples taken in the extension's scripts. */
function ownSamples({ nodes, samples = [], timeDeltas = [], startTime }: Profile): Sample[] {
  const own = ownNodes(nodes);
  let at = startTime;
  return samples.flatMap((id, index) => {
    const delta = timeDeltas[index] ?? 0;
    at += delta;
    return own.has(id) ? [{ at, ms: delta / 1000 }] : [];
  });
}

/** The tasks of each thread, in order. */
function tasksByThread(events: TraceEvent[]): Task[][] {
  const tasks = events.filter(({ name, dur }) => name === 'RunTask' && dur !== undefined);
  const threads = Map.groupBy(tasks, ({ pid, tid }) => `${pid}/${tid}`);
  return [...threads.values()].map((thread) =>
    thread.map(({ ts, dur = 0 }) => ({ ts, dur })).toSorted((one, other) => one.ts - other.ts),
  );
}

/** How much of the samples each task of a thread holds; those outside of all tasks are left out. */
function shares(tasks: Task[], samples: Sample[]): number[] {
  let next = 0;
  return tasks.map(({ ts, dur }) => {
    let share = 0;
    while ((samples[next]?.at ?? Infinity) < ts) next++;
    for (let sample = samples[next]; sample && sample.at <= ts + dur; sample = samples[++next])
      share += sample.ms;
    return share;
  });
}

const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);

/** Of several threads with tasks at the same time the page's is the one that holds most samples. */
function longestTask(events: TraceEvent[], samples: Sample[]): number {
  const byThread = tasksByThread(events).map((tasks) => shares(tasks, samples));
  const [page = []] = byThread.toSorted((one, other) => sum(other) - sum(one));
  return page.reduce((most, share) => Math.max(most, share), 0);
}

/**
 * Begins to watch a page.
 *
 * @returns a function that ends it and tells
 */
export async function watchScripts(protocol: CDPSession): Promise<() => Promise<ScriptTime>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  protocol.on('Tracing.dataCollected', collect);
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await protocol.send('Profiler.enable');
  await protocol.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await protocol.send('Profiler.start');
  return async () => {
    const samples = ownSamples(await stopProfiler(protocol));
    const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
    await protocol.send('Tracing.end');
    await complete;
    protocol.off('Tracing.dataCollected', collect);
    return { total: sum(samples.map(({ ms }) => ms)), longest: longestTask(events, samples) };
  };
}
