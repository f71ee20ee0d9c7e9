/** The terms' names, alone: for pages that need no facts. */
const names = import.meta.glob<string>('./terms/*.json', { eager: true, import: 'name' });

/** Term id to the name that readers see. */
export const termNames: Record<string, string> = Object.fromEntries(
  Object.entries(names).map(([path, name]) => [
    path.slice('./terms/'.length, -'.json'.length),
    name,
  ]),
);
