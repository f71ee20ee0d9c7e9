import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** A superseded fact says what overtook it, a disputed or wrong one what speaks against it. */
export function* overtakenIsTold({ facts }: DataFiles): Iterable<Fault> {
  for (const { file, value } of facts) {
    const { status, note, developments } = value;
    if (status === 'superseded' && developments.length === 0) {
      const message = 'It is superseded. Name the development that overtook it.';
      yield { file, field: 'developments', rule: 'overtaken-is-told', message };
    }
    if (['superseded', 'disputed', 'wrong'].includes(status) && !note) {
      const message = `It is ${status}. Say in one sentence what speaks against it, with the date.`;
      yield { file, field: 'note', rule: 'overtaken-is-told', message };
    }
  }
}
