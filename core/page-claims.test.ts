import { describe, expect, test } from 'vitest';
import type { TermPattern } from '../data/packing.ts';
import { createClaimSearch } from './page-claims.ts';
import { createScanner } from './scan.ts';

const term = (id: string, text: string, signalsCase = false): TermPattern => ({
  id,
  matching: {
    ...(signalsCase && { signalsCase }),
    aliases: [{ text, tier: 1 }],
    consumes: [],
    for: { strong: [], weak: [] },
    against: [],
  },
});

const scanner = createScanner([
  term('belmarsh', 'Belmarsh'),
  term('julian-assange', 'Assange', true),
]);

const claims = createClaimSearch({
  groups: {},
  claims: [
    {
      id: 'held',
      term: 'belmarsh',
      since: '2024-06-24',
      with: ['belmarsh'],
      about: [],
      subject: [],
      says: ['held in belmarsh', 'belmarsh inmate'],
      unless: { around: [], sentence: [], next: [], near: [], page: [] },
    },
  ],
});

const of2025 = { claims, articleDay: () => '2025-01-01' };

/** Each mention as `term: words`, or `term/claim: words`, with a star where it is a repeat. */
function marked(blocks: string[], title = '', date = '2025-01-01'): string[][] {
  const read = blocks.map((text) => scanner.read(text, false));
  return scanner
    .decide(read, title, { claims, articleDay: () => date })
    .byBlock.map((mentions, at) =>
      mentions.map(({ term: id, claim, start, end, repeat }) => {
        const words = blocks[at]?.slice(start, end);
        return `${id}${claim ? `/${claim}` : ''}${repeat ? '*' : ''}: ${words}`;
      }),
    );
}

describe('claims among mentions', () => {
  test('take the place of the mentions they run over, and are no mention of their term', () =>
    expect(marked(['Assange is held in Belmarsh. Belmarsh is big. Assange waits.'])).toEqual([
      [
        'julian-assange: Assange',
        'belmarsh/held: held in Belmarsh',
        'belmarsh: Belmarsh',
        'julian-assange*: Assange',
      ],
    ]));

  test('of two that overlap the first stays', () =>
    expect(marked(['Assange, held in Belmarsh. Held in Belmarsh inmate Assange'])).toEqual([
      [
        'julian-assange: Assange',
        'belmarsh/held: held in Belmarsh',
        'belmarsh/held: Held in Belmarsh',
        'julian-assange*: Assange',
      ],
    ]));

  test('are looked for where the case is named, and beside it on a page about the case', () => {
    const blocks = ['Assange waits.', 'He is held in Belmarsh.', 'A man is held in Belmarsh.'];
    expect(marked(blocks)[1]).toEqual(['belmarsh: Belmarsh']);
    expect(marked(blocks, 'Assange')[1]).toEqual(['belmarsh/held: held in Belmarsh']);
    expect(marked(blocks, 'Assange')[2]).toEqual(['belmarsh: Belmarsh']);
  });

  test('need the article’s date where they were once right', () => {
    const text = 'Assange is held in Belmarsh.';
    expect(marked([text], '', '2024-06-01')[0]).toContain('belmarsh: Belmarsh');
    const read = scanner.read(text, false);
    expect(
      scanner
        .decide([read], '', { claims })
        .byBlock.flat()
        .filter(({ claim }) => claim),
    ).toEqual([]);
  });

  test('are found anew when the blocks are the same objects', () => {
    const blocks = [scanner.read('Assange is held in Belmarsh.', false)];
    const decide = () => scanner.decide(blocks, '', of2025).byBlock;
    expect(decide()).toEqual(decide());
  });

  test('are not looked for unless asked, but the page says that it names the case', () => {
    const read = ['Assange is held in Belmarsh.', 'Belmarsh is big.'].map((text) =>
      scanner.read(text, false),
    );
    const { byBlock, namesCase } = scanner.decide(read, '');
    expect(byBlock.flat().map(({ claim }) => claim)).toEqual([undefined, undefined, undefined]);
    expect(namesCase).toBe(true);
    expect(scanner.decide(read.slice(1), '').namesCase).toBe(false);
  });
});
