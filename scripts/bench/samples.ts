/** What samples of the processor say of the time that the extension's scripts take on a page. */
import type { CDPSession } from 'playwright';

/** In milliseconds. */
export interface ScriptTime {
  /** All of it. */
  total: number;
  /** The longest that it went on without giving way. */
  longest: number;
}

type Profile = Awaited<ReturnType<typeof stop>>;
type ProfileNode = Profile['nodes'][number];

const INTERVAL_US = 100;
const OURS = 'chrome-extension://';

/** Begins to take samples of everything that runs in a page. */
export async function start(protocol: CDPSession): Promise<void> {
  await protocol.send('Profiler.enable');
  await protocol.send('Profiler.setSamplingInterval', { interval: INTERVAL_US });
  await protocol.send('Profiler.start');
}

/** Ends the taking of samples. */
export async function stop(protocol: CDPSession) {
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

/** Adds up the samples taken in the extension's scripts, with the garbage collected meanwhile. */
export function scriptTime({ nodes, samples = [], timeDeltas = [] }: Profile): ScriptTime {
  const own = ownNodes(nodes);
  const collector = nodes.find(({ callFrame }) => callFrame.functionName === '(garbage collector)');
  let [total, longest, run] = [0, 0, 0];
  samples.forEach((id, at) => {
    const isOurs = own.has(id) || (run > 0 && id === collector?.id);
    run = isOurs ? run + (timeDeltas[at] ?? 0) / 1000 : 0;
    if (isOurs) total += (timeDeltas[at] ?? 0) / 1000;
    longest = Math.max(longest, run);
  });
  return { total, longest };
}
