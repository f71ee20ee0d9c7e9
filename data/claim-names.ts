/** The claims' names, alone: for pages that need no facts. */
const names = import.meta.glob<string>('./claims/*.json', { eager: true, import: 'name' });

/** Claim id to the statement that readers see. */
export const claimNames: Record<string, string> = Object.fromEntries(
  Object.entries(names).map(([path, name]) => [
    path.slice('./claims/'.length, -'.json'.length),
    name,
  ]),
);
