import { foldKeepingCase, foldText } from '../../../core/fold.ts';
import type { Term } from '../../../data/schema.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

type Alias = Term['matching']['aliases'][number];

/** Whether a page's text could be both; upper and lower case tell apart only where both demand it. */
function areSame(one: Alias, other: Alias): boolean {
  if (foldText(one.text) !== foldText(other.text)) return false;
  const bothExact = one.caseSensitive === true && other.caseSensitive === true;
  return !bothExact || foldKeepingCase(one.text) === foldKeepingCase(other.text);
}

/** No two aliases are the same spelling to the matcher. */
export function* oneTermAnAlias({ terms }: DataFiles): Iterable<Fault> {
  const owners = new Map<string, { term: string; alias: Alias }[]>();
  for (const { file, value } of terms) {
    for (const [at, alias] of value.matching.aliases.entries()) {
      const folded = foldText(alias.text);
      const others = owners.get(folded) ?? [];
      const same = others.find((other) => areSame(other.alias, alias));
      if (same) {
        const message = `"${alias.text}" is the same to the matcher as an alias of ${same.term}. Remove one.`;
        yield { file, field: `matching.aliases.${at}`, rule: 'one-term-an-alias', message };
      }
      owners.set(folded, [...others, { term: value.id, alias }]);
    }
  }
}
