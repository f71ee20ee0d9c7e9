import { describe, expect, test } from 'vitest';
import type { TermPattern } from '../data/packing.ts';
import type { AliasHit } from './lexicon.ts';
import { Lexicon } from './lexicon.ts';
import { PageContext } from './page-context.ts';

const terms: TermPattern[] = [
  {
    id: 'sams',
    matching: {
      aliases: [{ text: 'SAMs', tier: 3 }],
      consumes: [],
      for: { strong: [], weak: [] },
      against: [],
    },
  },
];
const lexicon = new Lexicon(terms);
const read = (text: string, heading = false) => ({
  text,
  heading,
  hits: lexicon.findPhrases(text),
  words: undefined,
});

/** The surroundings of the first alias of a block. */
function around(blocks: ReturnType<typeof read>[], at: number, title = '') {
  const alias = blocks[at]?.hits[0] as AliasHit;
  return new PageContext(blocks, read(title, true), lexicon).surroundingsOf({ alias, at });
}

describe('surroundings', () => {
  const blocks = [
    read('Old section', true),
    read('Before.'),
    read('Terror trial', true),
    read('The blocks before.'),
    read('One. Two SAMs three. Four.'),
    read('The blocks behind.'),
    read('Too far.'),
  ];

  test('are the sentence, the block around it, headlines above and the blocks beside', () => {
    expect(around(blocks, 4, 'The title')).toEqual({
      spelling: 'SAMs',
      tier: 3,
      before: 'Two ',
      after: ' three. ',
      block: ['One. ', 'Four.'],
      headline: ['The title', 'Terror trial'],
      beside: ['The blocks before.', 'The blocks behind.'],
    });
  });

  test('are empty where nothing is', () => {
    expect(around([read('SAMs')], 0)).toEqual({
      spelling: 'SAMs',
      tier: 3,
      before: '',
      after: '',
      block: ['', ''],
      headline: [''],
      beside: ['', ''],
    });
  });

  test('reach no further than passages do, and end between words', () => {
    const words = 'secrecy '.repeat(1000);
    const far = around([read(words), read(`${words}SAMs ${words}`), read(words)], 1, words);
    for (const text of [far.before, far.after]) expect(text.length).toBeLessThanOrEqual(300);
    for (const text of [...far.headline, ...far.beside])
      expect(text.length).toBeLessThanOrEqual(150);
    const all = [far.before, far.after, ...far.block, ...far.headline, ...far.beside].join(' ');
    expect(new Set(all.trim().split(/\s+/))).toEqual(new Set(['secrecy']));
  });

  test('leave out a word that is longer than they reach', () => {
    const word = 'x'.repeat(2000);
    expect(around([read(`${word} SAMs-${word}`)], 0)).toMatchObject({ before: ' ', after: '-' });
  });

  test('of a spelling over two sentences hold nothing of itself', () => {
    const alias = { ...(read('SAMs').hits[0] as AliasHit), start: 4, end: 13 };
    const context = new PageContext([read('See SAMs\u2028SAMs. End')], read(''), lexicon);
    expect(context.surroundingsOf({ alias, at: 0 })).toMatchObject({
      spelling: 'SAMs\u2028SAMs',
      block: ['', '. End'],
    });
  });
});
