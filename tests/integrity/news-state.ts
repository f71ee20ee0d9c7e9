/** The state behind the little news page that every app shows, and what changes it. */

export interface NewsItem {
  id: number;
  author: string;
  text: string;
}

export interface NewsState {
  title: string;
  day: number;
  lead: string;
  /** A live counter in the middle of a sentence. */
  watching: number;
  /** Text that is there only now and then; empty for none. */
  alert: string;
  isStressed: boolean;
  isHidden: boolean;
  isUrgent: boolean;
  items: NewsItem[];
  /** What stands in the form field. */
  draft: string;
  presses: number;
}

type TextField = 'title' | 'lead' | 'alert';
type Switch = 'isStressed' | 'isHidden' | 'isUrgent';

/** Places are taken modulo what there is, so that every action is possible in every state. */
export type Action =
  | { type: 'write'; field: TextField; text: string }
  | { type: 'append'; field: TextField; text: string }
  | { type: 'prepend'; field: TextField; text: string }
  | { type: 'cut'; field: TextField; at: number }
  | { type: 'toggle'; field: Switch }
  | { type: 'count'; by: number }
  | { type: 'next-day' }
  | { type: 'insert'; at: number; author: string; text: string }
  | { type: 'remove'; at: number }
  | { type: 'move'; from: number; to: number }
  | { type: 'reverse' }
  | { type: 'rewrite'; at: number; text: string }
  | { type: 'draft'; text: string }
  | { type: 'press' };

type ActionOf<Type extends Action['type']> = Extract<Action, { type: Type }>;
type Changes = {
  [Type in Action['type']]: (state: NewsState, action: ActionOf<Type>) => Partial<NewsState>;
};

const within = (at: number, length: number) => (length === 0 ? 0 : at % length);

const changes: Changes = {
  write: (_state, { field, text }) => ({ [field]: text }),
  append: (state, { field, text }) => ({ [field]: state[field] + text }),
  prepend: (state, { field, text }) => ({ [field]: text + state[field] }),
  cut: (state, { field, at }) => ({
    [field]: state[field].slice(0, within(at, state[field].length + 1)),
  }),
  toggle: (state, { field }) => ({ [field]: !state[field] }),
  count: ({ watching }, { by }) => ({ watching: watching + by }),
  'next-day': ({ day }) => ({ day: day + 1 }),
  insert({ items }, { at, author, text }) {
    const id = Math.max(0, ...items.map((item) => item.id)) + 1;
    return { items: items.toSpliced(within(at, items.length + 1), 0, { id, author, text }) };
  },
  remove: ({ items }, { at }) => ({ items: items.toSpliced(within(at, items.length), 1) }),
  move({ items }, { from, to }) {
    const moved = items.slice(within(from, items.length)).slice(0, 1);
    const others = items.filter((item) => !moved.includes(item));
    return { items: others.toSpliced(within(to, items.length), 0, ...moved) };
  },
  reverse: ({ items }) => ({ items: items.toReversed() }),
  rewrite({ items }, { at, text }) {
    const place = within(at, items.length);
    return { items: items.map((item, index) => (index === place ? { ...item, text } : item)) };
  },
  draft: (_state, { text }) => ({ draft: text }),
  press: ({ presses }) => ({ presses: presses + 1 }),
};

/** The state after an action; the one before stays as it was. */
export function changeState<Type extends Action['type']>(
  state: NewsState,
  action: ActionOf<Type>,
): NewsState {
  return { ...state, ...changes[action.type](state, action) };
}
