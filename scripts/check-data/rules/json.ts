import type { DataFiles } from '../data-files.ts';
import { findPlaces } from '../json-places.ts';
import type { Fault } from '../problem.ts';

/** The parser says the line, or nothing where the text simply ends. */
function lineIn(error: string, text: string): number {
  const [, line] = /line (\d+)/.exec(error) ?? [];
  return line ? Number(line) : text.trimEnd().split('\n').length;
}

/** Every file is JSON, and no field stands twice (of two the parser keeps the last). */
export function* json({ raw }: DataFiles): Iterable<Fault> {
  for (const { file, text, json: parsed } of raw) {
    if ('error' in parsed) {
      const message = `This is no JSON: ${parsed.error}. Mend the place it names.`;
      yield { file, field: '', rule: 'json', message, line: lineIn(parsed.error, text) };
      continue;
    }
    for (const field of findPlaces(text).repeated) {
      const message = 'This field stands there twice. Keep one.';
      yield { file, field, rule: 'json', message };
    }
  }
}
