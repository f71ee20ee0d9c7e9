import type { DataFiles } from './data-files.ts';

/** How often each value occurs, the values sorted. */
function tally(values: (string | number)[]): string {
  const counts = new Map<string, number>();
  for (const value of values.map(String)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .toSorted(([one], [other]) => one.localeCompare(other))
    .map(([value, count]) => `${value} ${count}`)
    .join(', ');
}

/**
 * Counts what there is.
 *
 * @returns a name, a number, and where it helps what the number is made of
 */
function countsOf(files: DataFiles): [name: string, count: number, detail?: string][] {
  const { documents, facts, terms, developments, references, claims, groups } = files;
  const matchings = terms.map(({ value }) => value.matching);
  const aliases = matchings.flatMap((matching) => matching.aliases);
  const strong = matchings.flatMap((matching) => matching.for.strong).length;
  const weak = matchings.flatMap((matching) => matching.for.weak).length;
  const against = matchings.flatMap((matching) => matching.against).length;
  const consumes = matchings.flatMap((matching) => matching.consumes).length;
  const evidence = `strong ${strong}, weak ${weak}, against ${against}`;
  return [
    ['documents', documents.length],
    ['facts', facts.length, tally(facts.map(({ document }) => document))],
    ['  by kind', facts.length, tally(facts.map(({ value }) => value.kind))],
    ['  by status', facts.length, tally(facts.map(({ value }) => value.status))],
    ['terms', terms.length],
    ['aliases', aliases.length, tally(aliases.map(({ tier }) => `tier ${tier}:`))],
    ['words of evidence', strong + weak + against, evidence],
    ['longer phrases', consumes],
    ['claims', claims.length],
    ['word groups', groups.length],
    ['developments', developments.length],
    ['references', references.length, tally(references.map(({ value }) => value.grade))],
  ];
}

/** The counts as lines of a table for a person. */
export function formatCounts(files: DataFiles): string[] {
  const counts = countsOf(files);
  const width = Math.max(...counts.map(([name]) => name.length));
  return counts.map(([name, count, detail]) =>
    `${name.padEnd(width)}  ${String(count).padStart(4)}  ${detail ?? ''}`.trimEnd(),
  );
}
