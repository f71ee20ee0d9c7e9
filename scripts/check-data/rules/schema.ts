import type { z } from 'zod';
import { type DataFiles, kinds } from '../data-files.ts';
import type { Fault } from '../problem.ts';
import { isToBeFilledIn } from './filled-in.ts';

type Issue = z.core.$ZodIssue;

/** What to write, by what the schema expects. */
const forms: Record<string, string> = {
  string: 'a text in quotation marks',
  array: 'a list in square brackets',
  object: 'fields in braces',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function valueAt(value: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      inner !== null && typeof inner === 'object'
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}

function cureFor(issue: Issue): string {
  if (issue.code === 'invalid_type') return `write ${forms[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') {
    return `write one of: ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  }
  if (issue.code === 'too_small' && issue.origin === 'number') {
    return `write ${issue.minimum} or more`;
  }
  return issue.message;
}

const startWithCapital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The faults that one issue stands for: one for each field that nobody knows, else one. */
function faultsOf(issue: Issue, value: unknown): Pick<Fault, 'field' | 'message'>[] {
  if (issue.code === 'unrecognized_keys') {
    const message = 'No such field is known. Remove it, or correct its name.';
    return issue.keys.map((key) => ({ field: [...issue.path, key].join('.'), message }));
  }
  const found = valueAt(value, issue.path);
  if (isToBeFilledIn(found)) return [];
  const cure = cureFor(issue);
  const message = found === undefined ? `It is missing: ${cure}.` : `${startWithCapital(cure)}.`;
  return [{ field: issue.path.join('.'), message }];
}

/** Every file has the shape that data/schema.ts says. */
export function* schema({ raw }: DataFiles): Iterable<Fault> {
  for (const { file, kind, json } of raw) {
    if (!kind || 'error' in json) continue;
    const checked = kinds[kind].schema.safeParse(json.value);
    for (const issue of checked.error?.issues ?? []) {
      for (const fault of faultsOf(issue, json.value)) yield { file, rule: 'schema', ...fault };
    }
  }
}
