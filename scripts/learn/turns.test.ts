import { expect, test } from 'vitest';
import type { TermPattern } from '../../data/packing.ts';
import { parsePassage, type Passage } from '../../tests/eval/passages.ts';
import { tellInTurns } from './turns.ts';

const terms: TermPattern[] = [
  {
    id: 'sams',
    matching: {
      aliases: [{ text: 'SAMs', tier: 3, caseSensitive: true }],
      consumes: [],
      for: { strong: [], weak: [] },
      against: [],
    },
  },
];

/** Two sentences of a writer, many times over. */
function setOf(writer: string, [right, other]: [string, string]): Passage[] {
  return Array.from({ length: 250 }, (_, at) => {
    const label = at % 2 === 0 ? right : other;
    const written = { id: `sams-${writer}${at}`, hard: false, title: '', blocks: [label] };
    return { ...parsePassage(written, 'sams'), half: 'tuning' as const };
  });
}

test('a set is told with what the other sets teach, not with its own', () => {
  const alike: [string, string] = [
    'An inmate held for years under [SAMs](sams) wrote letters.',
    'The battery fired three [SAMs](-) at the aircraft last night.',
  ];
  const different: [string, string] = [
    'Gorse bloomed along quiet lanes; [SAMs](sams) rustled.',
    'Velvet curtains closed upon ancient stages; [SAMs](-) slept.',
  ];
  const told = tellInTurns(
    [...setOf('a', alike), ...setOf('b', alike), ...setOf('c', different)],
    terms,
    3,
  );
  expect(told).toHaveLength(750);
  const wrong = (writer: string) =>
    told
      .filter(({ passage }) => passage.id.startsWith(`sams-${writer}`))
      .reduce((sum, { counts }) => sum + counts.wrong + counts.missed, 0);
  expect([wrong('a'), wrong('b')]).toEqual([0, 0]);
  expect(wrong('c')).toBeGreaterThan(100);
});
