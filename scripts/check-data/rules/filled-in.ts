import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** How every text of a template begins (scripts/new-fact.ts). */
export const TO_BE_FILLED_IN = 'FILL IN';

/** Whether a value is a template's text that nobody has replaced yet. */
export function isToBeFilledIn(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith(TO_BE_FILLED_IN);
}

function* placesToFillIn(value: unknown, path: string[]): Iterable<string> {
  if (isToBeFilledIn(value)) yield path.join('.');
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) yield* placesToFillIn(inner, [...path, key]);
}

/** No text of a template is left. */
export function* filledIn({ raw }: DataFiles): Iterable<Fault> {
  for (const { file, json } of raw) {
    if ('error' in json) continue;
    for (const field of placesToFillIn(json.value, [])) {
      const message = 'This is still the template. Replace it, or remove it where it is optional.';
      yield { file, field, rule: 'filled-in', message };
    }
  }
}
