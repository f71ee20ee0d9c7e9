import { describe, expect, test } from 'vitest';
import { hearSigns, type Surroundings, weighLearned } from './learned.ts';
import { Scale } from './scale.ts';

const place: Surroundings = {
  spelling: 'SAMs',
  tier: 3,
  before: 'He has been held under ',
  after: ' for 12 years.',
  block: ['A judge agreed. ', 'The years were long.'],
  beside: ['Letters from a cell', 'The judge is held in esteem.'],
};

function signsOf(surroundings: Surroundings): Map<string, [zone: string, amount: number]> {
  const signs = new Map<string, [string, number]>();
  hearSigns(surroundings, (sign, zone, amount) => signs.set(sign, [zone, amount]));
  return signs;
}

test('words are in small letters, long ones cut, numbers alike, short ones left out', () => {
  const before = 'Restrictions — “U.S.” anti-aircraft, Cañon 2024, pri­son: ';
  const signs = signsOf({ ...place, before, after: '', block: [], beside: [] });
  const words = [...signs].filter(([sign, [zone]]) => zone === 'sentence' && !sign.includes('~'));
  expect(words.map(([sign]) => sign)).toEqual([
    'restric',
    'anti',
    'aircraf',
    'cañon',
    '#',
    'prison',
  ]);
});

describe('signs', () => {
  const signs = signsOf(place);

  test('are the words of the sentence, of its block and of what stands beside it', () => {
    expect(signs.get('held')).toEqual(['sentence', 1]);
    expect(signs.get('#')).toEqual(['sentence', 1]);
    expect(signs.get('judge')).toEqual(['block', 0.6]);
    expect(signs.get('letters')).toEqual(['beside', 0.4]);
    // It counts where it counts most.
    expect(signs.get('years')).toEqual(['sentence', 1]);
  });

  test('are the words directly before and behind', () => {
    for (const sign of ['under ~', 'held under ~', '~ for', '~ for #'])
      expect(signs.get(sign)).toEqual(['sentence', 1]);
  });

  test('are the spelling, as written, and how clear a name it is', () => {
    expect(signs.get('=SAMs')).toEqual(['tier', 1]);
    expect(signs.get('%3')).toEqual(['tier', 1]);
  });

  test('say where nothing stands beside the spelling', () => {
    const alone = signsOf({ ...place, before: '', after: '.' });
    expect(alone.has(' ~')).toBe(true);
    expect(alone.has('~ ')).toBe(true);
  });
});

test('weights are added up by place, and what says most is named', () => {
  const weights = new Map([
    ['', -0.5],
    ['under ~', 1.5],
    ['years', 0.1],
    ['judge', 1],
    ['cell', 0.5],
  ]);
  const scale = new Scale();
  weighLearned(scale, weights, place);
  expect(scale.reasons).toEqual([
    { from: 'tier', weight: -0.5, words: [] },
    { from: 'sentence', weight: 1.6, words: ['under ~'] },
    { from: 'block', weight: 0.6, words: ['judge'] },
    { from: 'beside', weight: 0.2, words: [] },
  ]);
});
