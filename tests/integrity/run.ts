/** One run: the same steps on the same app with and without marks, compared after every step. */
import type { TermPattern } from '../../data/packing.ts';
import type { App, ShownApp } from './app.ts';
import { type BenchClock, turn } from './clock.ts';
import type { Contender, Marking } from './contenders.ts';
import { type Action, changeState, type NewsState } from './news-state.ts';
import { runScript } from './page-scripts.ts';
import type { Origin } from './series.ts';
import { look, NodeNumbers, type Sight } from './sight.ts';
import type { Scenario, Step } from './steps.ts';

const MUTABLE = ['belmarsh', 'julian-assange', 'wikileaks', 'sams'];

/** What all runs of a bench have in common. */
export interface Bench {
  app: App;
  origin: Origin;
  contender: Contender;
  terms: TermPattern[];
  clock: BenchClock;
  renderOnServer: (state: NewsState) => Promise<string>;
}

/** Sees as errors what pages report: uncaught ones, and what frameworks write to the console. */
function noteErrors(errors: string[]): () => void {
  const note = (error: unknown) => errors.push(String(error).split('\n')[0] ?? '');
  const stop = new AbortController();
  const { signal } = stop;
  addEventListener('error', (event) => void (event.preventDefault(), note(event.message)), {
    signal,
  });
  addEventListener(
    'unhandledrejection',
    (event) => void (event.preventDefault(), note(event.reason)),
    { signal },
  );
  const own = { ...console };
  Object.assign(console, { error: note, warn: note });
  return () => {
    stop.abort();
    Object.assign(console, own);
  };
}

/** One life of an app. */
class Life {
  readonly #bench: Bench;
  readonly #isMarked: boolean;
  readonly #root = document.createElement('div');
  readonly #numbers = new NodeNumbers();
  readonly #errors: string[] = [];
  readonly #muted = new Set<string>();
  readonly sights: Sight[] = [];
  #state: NewsState;
  #shown: ShownApp | undefined;
  #isOn = false;
  #marking: Marking | undefined;
  /** How many mentions were seen after each step, in all. */
  mentions = 0;

  constructor(bench: Bench, state: NewsState, isMarked: boolean) {
    this.#bench = bench;
    this.#state = state;
    this.#isMarked = isMarked;
  }

  async live(scenario: Scenario): Promise<void> {
    const stopNoting = noteErrors(this.#errors);
    this.#bench.clock.reset();
    this.#bench.clock.lookMs = scenario.lookMs;
    document.body.append(this.#root);
    try {
      await this.#begin(scenario);
      await this.#see();
      for (const step of scenario.steps) {
        this.#try(() => this.#do(step));
        if (step.does === 'read') await this.#bench.clock.run();
        if (step.does === 'read-a-little') await this.#bench.clock.step();
        await this.#see();
      }
      await this.#end();
    } finally {
      this.#marking?.stop();
      this.#root.remove();
      await turn();
      stopNoting();
    }
  }

  async #begin({ start }: Scenario): Promise<void> {
    const { app, clock, origin, renderOnServer } = this.#bench;
    if (origin === 'server') this.#root.innerHTML = await renderOnServer(this.#state);
    if (start === 'before-app') {
      this.#switch();
      await clock.run();
    }
    this.#show((origin === 'server' && app.hydrate) || app.mount);
    if (start === 'with-app') {
      this.#switch();
      await turn();
    }
    await this.#shown?.ready;
    if (start === 'after-app') this.#switch();
  }

  #show(show: App['mount']): void {
    this.#try(() => {
      this.#shown = show(this.#root, {
        state: this.#state,
        onPress: () => this.#change({ type: 'press' }),
        onDraft: (text) => this.#change({ type: 'draft', text }),
      });
    });
  }

  /** In the end everything is read, then switched off; then the app must live on. */
  async #end(): Promise<void> {
    await this.#bench.clock.run();
    await this.#see();
    if (this.#isOn) this.#switch();
    await this.#see();
    this.#try(() => {
      this.#change({ type: 'write', field: 'lead', text: 'the end' });
      this.#change({ type: 'toggle', field: 'isStressed' });
      this.#change({ type: 'reverse' });
    });
    await this.#see();
    this.#try(() => this.#shown?.unmount());
    await this.#see();
  }

  /** Errors are part of what is compared. */
  #try(task: () => void): void {
    try {
      task();
    } catch (error) {
      this.#errors.push(String(error));
    }
  }

  async #see(): Promise<void> {
    await turn();
    const { contender, origin } = this.#bench;
    const sight = look(this.#root, contender.element, this.#errors);
    // Scripts that edit what they find cut other texts where there are marks.
    const hasOwnNodes = !this.#isOn && origin !== 'scripts';
    if (hasOwnNodes) sight.nodes = this.#numbers.list(this.#root);
    this.sights.push(sight);
    this.mentions += this.#marking?.count() ?? 0;
  }

  #change(action: Action): void {
    this.#state = changeState(this.#state, action);
    this.#shown?.update(this.#state);
  }

  #switch(): void {
    this.#isOn = !this.#isOn;
    this.#marking?.stop();
    this.#marking = undefined;
    if (!this.#isOn || !this.#isMarked) return;
    const { contender, terms } = this.#bench;
    this.#marking = contender.start(terms, [...this.#muted]);
  }

  /** What each step does at once; for what Sourcelight does in time see `live`. */
  readonly #doers: { [Does in Step['does']]: (step: Extract<Step, { does: Does }>) => void } = {
    change: ({ actions }) => actions.forEach((action) => this.#change(action)),
    press: ({ nth }) => this.#press(nth),
    type: ({ text }) => this.#type(text),
    'focus-field': ({ caret }) => this.#focus(caret),
    read() {},
    'read-a-little'() {},
    switch: () => this.#switch(),
    mute: ({ nth }) => this.#mute(MUTABLE[nth] as string),
    ask: ({ nth }) => this.#ask(nth),
    remount: () => {
      this.#shown?.unmount();
      this.#show(this.#bench.app.mount);
    },
    script: ({ script }) => runScript(this.#root, script),
  };

  #do<Does extends Step['does']>(step: Extract<Step, { does: Does }>): void {
    this.#doers[step.does](step);
  }

  /** As in the extension, other terms mean another reader. */
  #mute(term: string): void {
    if (!this.#muted.delete(term)) this.#muted.add(term);
    if (!this.#isOn) return;
    this.#switch();
    this.#switch();
  }

  #ask(nth: number): void {
    const complaint = this.#marking?.ask(nth);
    if (complaint) this.#errors.push(complaint);
  }

  #press(nth: number): void {
    const controls = [...this.#root.querySelectorAll<HTMLElement>('a, button')];
    const control = controls[nth % controls.length];
    // Who presses a mention in a control presses the control.
    const mark = control?.querySelector<HTMLElement>(this.#bench.contender.element);
    (mark ?? control)?.click();
  }

  #type(text: string): void {
    const field = this.#root.querySelector('input');
    if (!field) return;
    field.focus();
    // Past what frameworks put on the element itself, as typing is.
    Reflect.set(HTMLInputElement.prototype, 'value', text, field);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  #focus(caret: number): void {
    const field = this.#root.querySelector('input');
    field?.focus();
    field?.setSelectionRange(caret % (field.value.length + 1), field.value.length);
  }
}

const nameOf = (scenario: Scenario, at: number): string => {
  const step = scenario.steps[at - 1];
  if (at === 0) return 'the start';
  return step ? `step ${at} ${JSON.stringify(step)}` : `the end (${at - scenario.steps.length})`;
};

const AROUND_CHARACTERS = 60;

/** The place at which two texts begin to differ. */
function excerpts(one: string, other: string): [string, string] {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - AROUND_CHARACTERS);
  return [one, other].map((text) => text.slice(from, at + AROUND_CHARACTERS)) as [string, string];
}

type Aspect = Exclude<keyof Sight, symbol>;

/** The first thing that is not alike, in words. */
function findDifference(
  scenario: Scenario,
  [own, marked]: [Sight[], Sight[]],
  aspects: Aspect[],
): string | undefined {
  for (const [at, expected] of own.entries()) {
    for (const aspect of aspects) {
      const wanted = JSON.stringify(expected[aspect] ?? '');
      const found = JSON.stringify(marked[at]?.[aspect] ?? '');
      if (wanted === found) continue;
      const [alone, withMarks] = excerpts(wanted, found);
      return `After ${nameOf(scenario, at)}, ${aspect}:\n  alone  ${alone}\n  marked ${withMarks}`;
    }
  }
  return undefined;
}

/** What came of one run. */
export interface Outcome {
  /** Nothing where app and marked app were alike after every step. */
  difference: string | undefined;
  /**
   * The reader saw no difference, but the framework met with marks in the server's HTML
   * when it took that over, and drew it anew: other nodes with the same text.
   */
  isRedrawn: boolean;
  mentions: number;
}

/** Runs one scenario. */
export async function run(bench: Bench, scenario: Scenario): Promise<Outcome> {
  const alone = new Life(bench, scenario.state, false);
  await alone.live(scenario);
  const marked = new Life(bench, scenario.state, true);
  await marked.live(scenario);
  const { mentions } = marked;
  const [failure] = alone.sights.flatMap(({ errors }) => errors);
  if (failure !== undefined) throw new Error(`The app fails without marks: ${failure}`);
  const compare = (...aspects: Aspect[]) =>
    findDifference(scenario, [alone.sights, marked.sights], aspects);
  const difference = compare('text', 'html', 'focus', 'errors', 'nodes');
  if (difference === undefined || !meetsServerHtml(bench, scenario)) {
    return { difference, isRedrawn: false, mentions };
  }
  const seen = compare('text', 'focus');
  return { difference: seen, isRedrawn: seen === undefined, mentions };
}

/** Whether marks that change the tree may be there when a framework takes it over. */
function meetsServerHtml({ contender, origin }: Bench, { start }: Scenario): boolean {
  return origin === 'server' && contender.changesTree && ['before-app', 'with-app'].includes(start);
}
