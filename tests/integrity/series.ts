/** Which series of runs there are. A series' runs differ in their random steps alone. */

/**
 * Where the page comes from: drawn in the browser; rendered on a server and taken over; or
 * drawn in the browser while other scripts edit what they find on it.
 */
export type Origin = 'browser' | 'server' | 'scripts';

const origins = {
  react: ['browser', 'server'],
  vue: ['browser', 'server'],
  svelte: ['browser', 'server'],
  preact: ['browser', 'server'],
  solid: ['browser', 'server'],
  lit: ['browser'],
  alpine: ['browser'],
  // Scripts that edit a page under its framework break it without us.
  plain: ['browser', 'scripts'],
} satisfies Record<string, Origin[]>;

export type AppName = keyof typeof origins;

/** The painters of the reader. */
export const painters = ['auto', 'marks', 'highlights'] as const;

/** What marks the terms: a painter of the reader, or plain mark.js to compare. */
export type ContenderName = (typeof painters)[number] | 'mark.js';

export interface Series {
  app: AppName;
  origin: Origin;
  contender: ContenderName;
}

export interface SeriesResult {
  runs: number;
  /** The runs in which the marked app was not like the app alone. */
  differing: { seed: number; difference: string }[];
  /** In so many runs a framework met with marks in the server's HTML and drew it anew. */
  redrawn: number;
  /** Mentions that were there after all steps of all runs. */
  mentions: number;
  milliseconds: number;
}

/** Every app from everywhere it can come from, for one contender. */
export function seriesFor(contender: ContenderName): Series[] {
  return Object.entries(origins).flatMap(([app, from]) =>
    from.map((origin) => ({ app: app as AppName, origin, contender })),
  );
}

/** Seeds that follow one another: each makes a run of its own, and makes it again. */
export const seedsFrom = (first: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => first + at);
