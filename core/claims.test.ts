import { describe, expect, test } from 'vitest';
import type { ClaimPattern } from '../data/packing.ts';
import { ClaimFinder } from './claims.ts';
import { finish } from './steps.ts';

const nothing = { around: [], sentence: [], next: [], near: [], page: [] };

const held: ClaimPattern = {
  id: 'held',
  term: 'belmarsh',
  since: '2024-06-24',
  with: ['belmarsh'],
  about: [],
  subject: ['{name}'],
  says: ['is .. [held in belmarsh]', '[belmarsh inmate]'],
  unless: {
    around: ['not'],
    sentence: ['^ in 20##'],
    next: ['^ wrong'],
    near: ['mistak*'],
    page: ['released'],
  },
};
const pardoned: ClaimPattern = {
  id: 'pardoned',
  term: 'chelsea-manning',
  since: undefined,
  with: ['pardon*'],
  about: ['manning'],
  subject: [],
  says: ['pardoned'],
  unless: nothing,
};

const patterns = { groups: { name: ['assange', 'he'] }, claims: [held, pardoned] };

interface Asked {
  title?: string;
  day?: string | undefined;
  isWanted?: (at: number) => boolean;
}

/** Claim ids with the words that carry them, block by block. */
function claimsIn(
  texts: string | string[],
  { day = '2025-01-01', ...asked }: Asked = {},
): string[] {
  const blocks = [texts].flat().map((text) => ({ text }));
  const page = { blocks, isWanted: () => true, title: '', articleDay: () => day, ...asked };
  return Array.from(finish(new ClaimFinder(patterns).find(page))).flatMap(([at, hits]) =>
    hits.map(({ claim, start, end }) => `${claim}: ${blocks[at]?.text.slice(start, end)}`),
  );
}

const found = ['held: held in Belmarsh'];

describe('a statement', () => {
  test('is found by the words that carry it, as the page has them', () => {
    expect(claimsIn('Assange is now held in Belmarsh.')).toEqual(found);
    expect(claimsIn('Assange is held in\n Bel\u00admarsh.')).toEqual([
      'held: held in\n Bel\u00admarsh',
    ]);
  });

  test('has its subject before it, in the sentence before, in the title, or close behind', () => {
    expect(claimsIn('Assange is ill. The man is held in Belmarsh.')).toEqual(found);
    expect(claimsIn('The man is held in Belmarsh.', { title: 'Assange is ill' })).toEqual(found);
    expect(claimsIn('Ill and now a Belmarsh inmate, Assange waits.')).toEqual([
      'held: Belmarsh inmate',
    ]);
    expect(claimsIn('The man is held in Belmarsh.')).toEqual([]);
    expect(claimsIn('The man is held in Belmarsh and has in his life never met Assange.')).toEqual(
      [],
    );
    expect(claimsIn('The man is held in Belmarsh; Assange waits.')).toEqual([]);
  });

  test('is about what stands in or beside its sentence, or in the title', () => {
    for (const text of ['Obama pardoned Manning.', 'She was pardoned. Manning left.']) {
      expect(claimsIn(text)).toHaveLength(1);
    }
    expect(claimsIn('She was pardoned.', { title: 'Manning' })).toHaveLength(1);
    expect(claimsIn('She was pardoned. All left. Manning came.')).toEqual([]);
  });

  test.each([
    ['its own words or beside them', 'Assange is not held in Belmarsh.'],
    ['behind them in their clause', 'Assange is held in Belmarsh not at all.'],
    ['its sentence', 'In 2021 Assange is held in Belmarsh.'],
    ['the next sentence', 'Assange is held in Belmarsh. Wrong, he left.'],
    ['a sentence beside it', 'A mistake. Assange is held in Belmarsh.'],
    ['being a question', '“Assange is held in Belmarsh?”'],
  ])('is doubted by %s', (_, text) => expect(claimsIn(text)).toEqual([]));

  test.each([
    'It is not far; Assange is held in Belmarsh.',
    'Assange is held in Belmarsh, not in Wandsworth.',
    'Wrong. It rains. Assange is held in Belmarsh.',
  ])('stands: %s', (text) => expect(claimsIn(text)).toEqual(found));

  test('is withdrawn by its correction anywhere on the page', () => {
    const blocks = ['Assange is held in Belmarsh.', 'It rains.', 'He was released in June.'];
    expect(claimsIn(blocks)).toEqual([]);
    expect(claimsIn(blocks.slice(0, 2))).toEqual(found);
    expect(claimsIn(blocks.slice(0, 1), { title: 'Assange released' })).toEqual([]);
  });

  test('that was overtaken counts in later articles only', () => {
    const text = 'Assange is held in Belmarsh. Manning was pardoned.';
    expect(claimsIn(text, { day: '2024-06-25' })).toEqual([...found, 'pardoned: pardoned']);
    expect(claimsIn(text, { day: '2024-06-24' })).toEqual(['pardoned: pardoned']);
    expect(claimsIn(text, { day: '' })).toEqual(['pardoned: pardoned']);
  });

  test('is looked for where it is wanted', () =>
    expect(
      claimsIn(['Assange is held in Belmarsh.', 'Manning was pardoned.'], {
        isWanted: (at) => at === 1,
      }),
    ).toEqual(['pardoned: pardoned']));

  test('is not read into lists', () =>
    expect(claimsIn(`Assange is held in Belmarsh ${'and there '.repeat(80)}.`)).toEqual([]));
});

test('a page may be gone through again', () => {
  const finder = new ClaimFinder(patterns);
  const blocks = [{ text: 'The man is held in Belmarsh.' }];
  const page = { blocks, isWanted: () => true, articleDay: () => '2025-01-01' };
  const hitsUnder = (title: string) =>
    Array.from(finish(finder.find({ ...page, title })).values()).flat();
  expect(hitsUnder('Assange')).toHaveLength(1);
  expect(hitsUnder('Another')).toEqual([]);
});
