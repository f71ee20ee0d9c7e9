/** How long the extension's scripts run on a page, by the browser's trace. */
import type { CDPSession } from 'playwright';

/** What of one task was the extension's: so long the page had to wait. In milliseconds. */
export interface ScriptTask {
  /** When the task began, by a clock of the browser's. */
  at: number;
  ms: number;
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** When it began, in microseconds. */
  ts: number;
  /** The same by the clock of its thread, which stands still while others have the processor. */
  tts?: number;
  /** How long it took by that clock. */
  tdur?: number;
  args: { data?: { url?: string } };
}

const OURS = 'chrome-extension://';
/** Sampling the processor would tell which function runs, but slows scripts by half. */
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8'];

/** Compiling and running scripts; these events name their script. */
const scriptEvents = new Set(['v8.compile', 'EvaluateScript', 'FunctionCall']);
/**
 * What follows a promise, or answers the browser, names no script. The pages that are measured
 * have none of their own.
 */
const namelessEvents = new Set(['RunMicrotasks', 'v8.callFunction']);

const isOurs = ({ name, args }: TraceEvent) =>
  namelessEvents.has(name) || (scriptEvents.has(name) && args.data?.url?.startsWith(OURS) === true);

const startOf = ({ tts = 0 }: TraceEvent) => tts;
const endOf = ({ tts = 0, tdur = 0 }: TraceEvent) => tts + tdur;

/** The time that events take together, which may lie within one another, in milliseconds. */
function timeOf(events: TraceEvent[]): number {
  let time = 0;
  let reached = 0;
  for (const event of events.toSorted((one, other) => startOf(one) - startOf(other))) {
    time += Math.max(0, endOf(event) - Math.max(startOf(event), reached));
    reached = Math.max(reached, endOf(event));
  }
  return time / 1000;
}

/** The tasks of one thread in which the extension ran. */
function tasksOf(thread: TraceEvent[]): ScriptTask[] {
  const ours = thread.filter(isOurs);
  return thread
    .filter(({ name }) => name === 'RunTask')
    .map((task) => ({
      at: task.ts / 1000,
      ms: timeOf(
        ours.filter((event) => startOf(event) >= startOf(task) && startOf(event) < endOf(task)),
      ),
    }))
    .filter(({ ms }) => ms > 0)
    .toSorted((one, other) => one.at - other.at);
}

/** All the time of several tasks, in milliseconds. */
export const totalOf = (tasks: ScriptTask[]): number => tasks.reduce((sum, { ms }) => sum + ms, 0);

/**
 * Begins to watch a page.
 *
 * @returns a function that ends it and tells the tasks in which the extension ran, in order
 */
export async function watchScripts(protocol: CDPSession): Promise<() => Promise<ScriptTask[]>> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: object[] }) => events.push(...(value as TraceEvent[]));
  protocol.on('Tracing.dataCollected', collect);
  await protocol.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  return async () => {
    const complete = new Promise((resolve) => protocol.once('Tracing.tracingComplete', resolve));
    await protocol.send('Tracing.end');
    await complete;
    protocol.off('Tracing.dataCollected', collect);
    const threads = Map.groupBy(events, ({ pid, tid }) => `${pid}/${tid}`);
    const all = [...threads.values()].map(tasksOf);
    // The page's thread is the one on which most is done.
    const [page = []] = all.toSorted((one, other) => totalOf(other) - totalOf(one));
    return page;
  };
}
