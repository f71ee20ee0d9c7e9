import { describe, expect, test } from 'vitest';
import type { TermPattern } from '../data/packing.ts';
import { createScanner } from './scan.ts';
import { signTable } from './sign-table.ts';

const pattern = (id: string, matching: Partial<TermPattern['matching']>): TermPattern => ({
  id,
  matching: { aliases: [], consumes: [], for: { strong: [], weak: [] }, against: [], ...matching },
});

const scanner = createScanner([
  pattern('belmarsh', {
    aliases: [
      { text: 'Belmarsh', tier: 1 },
      { text: 'HMP Belmarsh', tier: 1 },
    ],
    consumes: ["Belmarsh Magistrates' Court", 'Belmarsh Tribunal'],
  }),
  pattern('sams', {
    aliases: [
      { text: 'special administrative measures', tier: 1 },
      { text: 'SAMs', tier: 3, caseSensitive: true },
    ],
    for: {
      strong: ['inmate', 'Bureau of Prisons', 'ADX', 'renew* ~', '~ lapsing'],
      weak: ['prison'],
    },
    against: ['missile', 'air defence', 'launcher', 'inmates of war', 'sold ~'],
  }),
  pattern('supermax', {
    aliases: [{ text: 'supermax', tier: 2 }],
    consumes: ['Goulburn Supermax'],
    for: { strong: ['Florence'], weak: ['Colorado', 'federal'] },
    against: ['glove', 'contract'],
  }),
  pattern('julian-assange', {
    signalsCase: true,
    aliases: [{ text: 'Assange', tier: 1, caseSensitive: true }],
  }),
]);

/** A scanner for a term about which passages have taught something. */
const taught = createScanner([
  {
    ...pattern('belmarsh', {
      aliases: [
        { text: 'HMP Belmarsh', tier: 1 },
        { text: 'Belmarsh', tier: 2 },
      ],
    }),
    learned: signTable(
      new Map([
        ['held at ~', 3],
        ['regime', -0.3],
        ['lane', -3],
        [' ~', 2],
        ['~ ', 2],
      ]),
    ),
  },
]);

function taughtMarks(...blocks: string[]): number[] {
  const read = blocks.map((text) => taught.read(text, false));
  return taught.decide(read, '').byBlock.map((mentions) => mentions.length);
}

describe('what passages have taught', () => {
  test('decides', () => {
    expect(taughtMarks('He is held at Belmarsh.')).toEqual([1]);
    expect(taughtMarks('He lives in Belmarsh Lane.')).toEqual([0]);
  });

  test('lets a sentence that says next to nothing be outweighed by other mentions', () => {
    expect(taughtMarks('The prison is HMP Belmarsh.', 'A regime of Belmarsh is known.')).toEqual([
      1, 1,
    ]);
    expect(taughtMarks('The prison is HMP Belmarsh.', 'A lane of Belmarsh is known.')).toEqual([
      1, 0,
    ]);
  });

  test('says nothing of a name alone in a menu', () => {
    expect(taughtMarks('Home', 'Belmarsh', 'Contact')).toEqual([0, 0, 0]);
  });
});

function marked(...blocks: string[]): string[] {
  return markedUnder('', ...blocks);
}

function markedUnder(title: string, ...blocks: string[]): string[] {
  const read = blocks.map((text) => scanner.read(text, text.startsWith('#')));
  const { byBlock } = scanner.decide(read, title);
  return byBlock.flatMap((mentions, at) =>
    mentions.map(({ start, end }) => (blocks[at] as string).slice(start, end)),
  );
}

describe('phrases that swallow an alias', () => {
  test.each([
    "At Belmarsh Magistrates' Court",
    'At Belmarsh Magistrates\u2019 Court',
    'the Belmarsh Tribunal',
  ])('nothing in %j', (text) => expect(marked(text)).toEqual([]));
  test('the longest alias wins', () => expect(marked('in HMP Belmarsh')).toEqual(['HMP Belmarsh']));
});

describe('tier 3', () => {
  test('no mark without support', () => expect(marked('The SAMs are in place.')).toEqual([]));
  test('a strong word in the sentence', () =>
    expect(marked('The inmate lives under SAMs.')).toEqual(['SAMs']));
  test('a weak word is not enough', () => expect(marked('A prison with SAMs.')).toEqual([]));
  test('a strong word in another sentence is not enough', () =>
    expect(marked('The inmate slept. Then the SAMs came.')).toEqual([]));
  test('the long form anywhere on the page', () =>
    expect(marked('Under special administrative measures.', 'SAMs last a year.')).toHaveLength(2));
  const aboutCase = ['Assange spoke.', 'Assange left.', 'Assange rests.'];
  test('a page about the case, beside a block that names it', () =>
    expect(marked(...aboutCase, 'Lawyers feared SAMs.')).toContain('SAMs'));
  test('not far from everything that names it', () =>
    expect(marked(...aboutCase, 'Weather.', 'Lawyers feared SAMs.')).not.toContain('SAMs'));
  test('not on a page that names it in passing, twice', () =>
    expect(marked('Assange here.', 'Assange there.', 'The SAMs.')).not.toContain('SAMs'));
  test('a name of the case in the title is enough, beside a block that names it', () =>
    expect(markedUnder('Assange freed', 'Assange left.', 'Lawyers feared SAMs.')).toContain(
      'SAMs',
    ));
  test('as many words against as for forbid it', () =>
    expect(marked('SAMs hit the inmate with a missile.')).toEqual([]));
  test('a word against in the sentence forbids it, even there', () =>
    expect(marked('Assange spoke. Assange left.', 'SAMs shot a missile down.')).not.toContain(
      'SAMs',
    ));
  test('both senses on one page', () =>
    expect(marked('The inmate is under SAMs.', 'Russian SAMs and a launcher.')).toEqual(['SAMs']));
});

describe('words that speak only directly beside a spelling', () => {
  test.each([
    ['They renewed SAMs.', ['SAMs']],
    ['They renewed the two “SAMs”.', ['SAMs']],
    ['SAMs that were lapsing stayed.', ['SAMs']],
    ['They renewed talks on SAMs.', []],
    ['SAMs renewed fear.', []],
    ['The lapsing SAMs stayed.', []],
    ['The inmate sold SAMs.', []],
    ['The inmate sold his car and hates SAMs.', ['SAMs']],
  ])('%j', (text, found) => expect(marked(text)).toEqual(found));
  test('in the block beside it they say nothing', () =>
    expect(marked('They renewed', 'SAMs today.')).toEqual([]));
});

describe('an acronym that is spelled out', () => {
  test('as something else, in the block beside it', () =>
    expect(marked('The stationary air monitors failed.', 'An inmate saw SAMs.')).toEqual([]));
  test('as something else, far away', () =>
    expect(marked('The stationary air monitors.', 'A.', 'B.', 'C.', 'An inmate saw SAMs.')).toEqual(
      ['SAMs'],
    ));
  test('as the term', () =>
    expect(marked('The special administrative measures.', 'An inmate has SAMs.')).toHaveLength(2));
});

test('a word within a longer phrase says nothing of its own', () =>
  expect(marked('The inmates of war saw SAMs.')).toEqual([]));

describe('tier 2', () => {
  test('a supporting word in the block', () =>
    expect(marked('A supermax. It lies in Colorado.')).toEqual(['supermax']));
  test('a supporting word in the block beside it', () =>
    expect(marked('The federal system.', 'It has one supermax.')).toEqual(['supermax']));
  test('not two blocks away', () =>
    expect(marked('The federal system.', 'Nothing.', 'One supermax.')).toEqual([]));
  test('a word against in its sentence', () =>
    expect(marked('A supermax contract in Colorado.')).toEqual([]));
});

describe('repeats', () => {
  test('the first of a section is no repeat', () => {
    const blocks = ['# One', 'Belmarsh Belmarsh', '# Two', 'Belmarsh'];
    const { byBlock } = scanner.decide(
      blocks.map((text) => scanner.read(text, text.startsWith('#'))),
      '',
    );
    expect(byBlock.flat().map(({ repeat }) => repeat)).toEqual([false, true, false]);
  });
});

test('a page may have more mentions of a term than a call may have arguments', () => {
  const blocks = Array.from({ length: 150_000 }, () => scanner.read('supermax in Colorado', false));
  const { byBlock } = scanner.decide(blocks, '');
  expect(byBlock.every((mentions) => mentions.length === 1)).toBe(true);
});
