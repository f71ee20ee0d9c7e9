/** What happens to a page in one run: its first state, and the steps after it, at random. */
import fc from 'fast-check';
import type { Action, NewsItem, NewsState } from './news-state.ts';
import type { PageScript } from './page-scripts.ts';
import type { Origin } from './series.ts';

/** When Sourcelight begins, seen from an app that takes over HTML from the server. */
type Start = 'before-app' | 'with-app' | 'after-app' | 'later';

export type Step =
  /** The app shows other states, one after the other, before anything is drawn. */
  | { does: 'change'; actions: Action[] }
  /** The reader presses a link or a button of the page. */
  | { does: 'press'; nth: number }
  | { does: 'type'; text: string }
  | { does: 'focus-field'; caret: number }
  /** Sourcelight goes on: all that waits, or only the next slice of it. */
  | { does: 'read' }
  | { does: 'read-a-little' }
  | { does: 'switch' }
  | { does: 'mute'; nth: number }
  /** The overlay asks what is at the place of a mention, and shows its card. */
  | { does: 'ask'; nth: number }
  /** The page goes elsewhere and comes back without loading. */
  | { does: 'remount' }
  | { does: 'script'; script: PageScript };

export interface Scenario {
  state: NewsState;
  start: Start;
  /** How long Sourcelight's looks at the clock take: the slower, the shorter its slices. */
  lookMs: number;
  steps: Step[];
}

/** Terms at the beginning, at the end and in the middle of texts, alone, and none at all. */
const words = [
  'Belmarsh|HMP Belmarsh|Julian Assange|WikiLeaks|special administrative measures|SAMs|ADX'.split(
    '|',
  ),
  'Espionage|Act|the|prison|in|at|a| ||\u00a0|.'.split('|'),
].flat();

const text = fc.array(fc.constantFrom(...words), { maxLength: 6 }).map((parts) => parts.join(' '));
const author = fc.constantFrom('Julian Assange', 'A reporter', 'WikiLeaks', 'SAMs');
const place = fc.nat(60);
const field = fc.constantFrom('title' as const, 'lead' as const, 'alert' as const);

const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ type: fc.constant('write' as const), field, text }),
  fc.record({ type: fc.constant('append' as const), field, text }),
  fc.record({ type: fc.constant('prepend' as const), field, text }),
  fc.record({ type: fc.constant('cut' as const), field, at: place }),
  fc.record({
    type: fc.constant('toggle' as const),
    field: fc.constantFrom('isStressed' as const, 'isHidden' as const, 'isUrgent' as const),
  }),
  fc.record({ type: fc.constant('count' as const), by: fc.constantFrom(1, -1, 10, 1000) }),
  fc.record({ type: fc.constant('next-day' as const) }),
  fc.record({ type: fc.constant('insert' as const), at: place, author, text }),
  fc.record({ type: fc.constant('remove' as const), at: place }),
  fc.record({ type: fc.constant('move' as const), from: place, to: place }),
  fc.record({ type: fc.constant('reverse' as const) }),
  fc.record({ type: fc.constant('rewrite' as const), at: place, text }),
);

const word = fc.constantFrom('marsh', 'Assange', 'prison', 'measures', 'Day', 'Belmarsh');
const paragraph = fc.nat(5);

const script: fc.Arbitrary<PageScript> = fc.oneof(
  fc.record({
    type: fc.constantFrom('split' as const, 'insert', 'delete', 'stress', 'normalize', 'capitals'),
    paragraph,
    at: place,
  }),
  fc.record({ type: fc.constant('normalize-all' as const) }),
  fc.record({
    type: fc.constant('replace' as const),
    word: fc.constantFrom('Day', 'Held', 'viewers'),
    by: fc.constantFrom('', 'Foo', 'the prison'),
  }),
  fc.record({ type: fc.constant('search' as const), word }),
  fc.record({ type: fc.constant('end-search' as const) }),
);

const steps = {
  change: fc.record({
    does: fc.constant('change' as const),
    actions: fc.array(action, { minLength: 1, maxLength: 3 }),
  }),
  read: fc.record({ does: fc.constant('read' as const) }),
  readALittle: fc.record({ does: fc.constant('read-a-little' as const) }),
  switch: fc.record({ does: fc.constant('switch' as const) }),
  mute: fc.record({ does: fc.constant('mute' as const), nth: fc.nat(3) }),
  ask: fc.record({ does: fc.constant('ask' as const), nth: place }),
  press: fc.record({ does: fc.constant('press' as const), nth: place }),
  type: fc.record({ does: fc.constant('type' as const), text }),
  focus: fc.record({ does: fc.constant('focus-field' as const), caret: place }),
  remount: fc.record({ does: fc.constant('remount' as const) }),
  script: fc.record({ does: fc.constant('script' as const), script }),
};

const step = (hasScripts: boolean): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 10, arbitrary: steps.change },
    { weight: 6, arbitrary: steps.read },
    { weight: 1, arbitrary: steps.readALittle },
    { weight: 2, arbitrary: steps.switch },
    { weight: 1, arbitrary: steps.mute },
    { weight: 1, arbitrary: steps.ask },
    { weight: 2, arbitrary: steps.press },
    { weight: 1, arbitrary: steps.type },
    { weight: 1, arbitrary: steps.focus },
    { weight: 1, arbitrary: steps.remount },
    ...(hasScripts ? [{ weight: 6, arbitrary: steps.script }] : []),
  );

const items: fc.Arbitrary<NewsItem[]> = fc
  .array(fc.record({ author, text }), { maxLength: 5 })
  .map((all) => all.map((item, at) => ({ id: at + 1, ...item })));

const state: fc.Arbitrary<NewsState> = fc.record({
  title: text,
  day: fc.constantFrom(1, 9, 99),
  lead: text,
  watching: fc.constantFrom(0, 9, 1200),
  alert: text,
  isStressed: fc.boolean(),
  isHidden: fc.boolean(),
  isUrgent: fc.boolean(),
  items,
  draft: text,
  presses: fc.constant(0),
});

/** Scenarios at random. */
export function scenariosFor(origin: Origin): fc.Arbitrary<Scenario> {
  return fc.record({
    state,
    start: fc.constantFrom('after-app', 'before-app', 'with-app', 'later'),
    lookMs: fc.constantFrom(0, 3),
    steps: fc.array(step(origin === 'scripts'), { minLength: 1, maxLength: 14, size: 'max' }),
  });
}
