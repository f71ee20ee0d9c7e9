import { foldKeepingCase, foldText } from '../../../core/fold.ts';
import type { DataFiles } from '../data-files.ts';
import type { Problem } from '../problem.ts';

/** No two aliases are the same spelling to the matcher. */
export function* oneTermAnAlias({ terms }: DataFiles): Iterable<Problem> {
  const owners = new Map<string, string>();
  for (const { file, value } of terms) {
    for (const [at, { text, caseSensitive }] of value.matching.aliases.entries()) {
      const key = caseSensitive ? foldKeepingCase(text) : foldText(text);
      const owner = owners.get(key);
      if (owner) {
        const message = `"${text}" is the same to the matcher as an alias of ${owner}. Remove one.`;
        yield { file, field: `matching.aliases.${at}`, rule: 'one-term-an-alias', message };
      }
      owners.set(key, value.id);
    }
  }
}
