/**
 * A clock that stands still until the bench moves it, so that nothing is read between two
 * steps unless a step says so, and a run can be repeated exactly. It counts up a little
 * each time that it is asked: work that gives way after a while does so at the same place.
 */

interface Timer {
  due: number;
  call: () => void;
}

/** Lets all microtasks and the frameworks' own tasks run. */
export function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

export class BenchClock {
  #now = 0;
  #last = 0;
  readonly #timers = new Map<number, Timer>();
  /** How much a look at the clock takes, in ms. */
  lookMs = 0;

  /** Takes the place of the page's clock. */
  install(): void {
    performance.now = () => (this.#now += this.lookMs);
    const set = (call: () => void, delayMs = 0) => {
      this.#timers.set(++this.#last, { due: this.#now + delayMs, call });
      return this.#last;
    };
    globalThis.setTimeout = set as typeof setTimeout;
    globalThis.clearTimeout = (id) => void this.#timers.delete(Number(id));
  }

  /**
   * Runs what waits longest.
   *
   * @returns false when nothing waits
   */
  async step(): Promise<boolean> {
    const [first] = [...this.#timers].toSorted(([, one], [, other]) => one.due - other.due);
    if (!first) return false;
    const [id, { due, call }] = first;
    this.#timers.delete(id);
    this.#now = Math.max(this.#now, due);
    call();
    await turn();
    return true;
  }

  /** Runs everything that waits, and what comes of it. */
  async run(): Promise<void> {
    await turn();
    for (let steps = 0; await this.step(); steps++) {
      if (steps > 1000) throw new Error('Something sets timers without end.');
    }
  }

  /** Forgets what waits. */
  reset(): void {
    this.#timers.clear();
    this.lookMs = 0;
  }
}
