import { describe, expect, test } from 'vitest';
import { type Sign, signsOf, type Surroundings, weighLearned } from './learned.ts';
import { Scale } from './scale.ts';
import { signTable } from './sign-table.ts';

const place: Surroundings = {
  spelling: 'SAMs',
  tier: 3,
  before: 'He has been held under ',
  after: ' for 12 years.',
  block: ['A judge agreed. ', 'The years were long.'],
  headline: ['Letters from a cell'],
  beside: ['The judge is held in esteem.', ''],
};
const alone: Surroundings = {
  ...place,
  before: '',
  after: '.',
  block: [],
  headline: [],
  beside: [],
};

const bySign = (surroundings: Surroundings) =>
  new Map(signsOf(surroundings).map((sign): [string, Sign] => [sign.sign, sign]));
const amounts = (surroundings: Surroundings, like: RegExp) =>
  Object.fromEntries(
    signsOf(surroundings)
      .filter(({ sign }) => like.test(sign))
      .map(({ sign, amount }) => [sign, amount]),
  );

test('words are folded, long ones cut, numbers alike, short ones left out', () => {
  const before = 'Restrictions — “U.S.” anti\u2011aircraft, Cañon 2024, pri\u00adson\u00a0cell: ';
  expect(Object.keys(amounts({ ...alone, before }, /^[a-z#]+$/))).toEqual([
    'restric',
    'anti',
    'aircraf',
    'canon',
    '#',
    'prison',
    'cell',
  ]);
});

describe('signs', () => {
  const signs = bySign(place);

  test('are the words of the sentence, its block, headlines and the blocks beside', () => {
    expect(signs.get('held')).toMatchObject({ zone: 'sentence', amount: 1 });
    expect(signs.get('#')).toMatchObject({ zone: 'sentence', amount: 1 });
    expect(signs.get('judge')).toMatchObject({ zone: 'block', amount: 0.6 });
    expect(signs.get('letters')).toMatchObject({ zone: 'headline', amount: 0.4 });
    expect(signs.get('^ letters')).toMatchObject({ zone: 'headline', amount: 0.4 });
    expect(signs.get('esteem')).toMatchObject({ zone: 'beside', amount: 0.4 });
  });

  test('count where they count most', () => {
    expect(signs.get('years')).toMatchObject({ zone: 'sentence', amount: 1 });
    expect(signsOf(place).length).toBe(signs.size);
  });

  test('say on which side of the spelling a word of the sentence stands', () => {
    expect(amounts(place, /^[<>]/)).toEqual({
      '< been': 0.4,
      '< held': 0.4,
      '< under': 0.4,
      '> #': 0.4,
      '> years': 0.4,
    });
  });

  test('are the words directly before and behind', () => {
    expect(amounts(place, /~/)).toEqual({
      'under ~': 1,
      'held under ~': 1,
      '~ for': 1,
      '~ for #': 1,
      'under ~ for': 0.5,
      'held _ ~': 0.5,
      '~ _ #': 0.5,
    });
  });

  test('say where nothing stands on one side of the spelling', () => {
    expect(Object.keys(amounts({ ...alone, after: ' end' }, /~/))).toEqual([
      ' ~',
      '  ~',
      '~ end',
      '~ end ',
      ' ~ end',
      ' _ ~',
      '~ _ ',
    ]);
  });

  test('are none of what stands beside where nothing does', () => {
    expect(amounts({ ...alone, headline: ['A menu'] }, /~/)).toEqual({});
  });

  test('are no words of the spelling itself', () => {
    const named = { ...place, spelling: 'Belmarsh', headline: ['Belmarsh cells'] };
    expect(bySign(named).has('belmars')).toBe(false);
    expect(bySign(named).has('^ belmars')).toBe(false);
    expect(bySign(named).has('^ cells')).toBe(true);
  });

  test('are the spelling and how clear a name it is', () => {
    expect(amounts(place, /^(?:[=%].*|)$/)).toEqual({ '': 1, '%3': 1, '=SAMs': 1 });
  });

  test.each([
    ['ADX-Florence', '=ADX Florence'],
    ['special\n\u00a0administrative measures', '=special administrative measures'],
    ['Bel\u00admarsh', '=Belmarsh'],
    ['S.A.M.s', '=S A M s'],
    ['SAMS', '=SAMS'],
  ])('take %j for %j', (spelling, sign) => {
    expect(Object.keys(amounts({ ...place, spelling }, /^=/))).toEqual([sign]);
  });

  test('tell nothing of a spelling that is in capitals as its whole line may be', () => {
    expect(amounts({ ...place, spelling: 'BELMARSH' }, /^=/)).toEqual({});
  });

  test('say less of the spelling where few words stand around it', () => {
    expect(bySign(alone).get('=SAMs')?.amount).toBe(0);
    expect(bySign({ ...alone, after: ' again later.' }).get('=SAMs')?.amount).toBe(0.4);
  });
});

test('weights are added up by place, and what says most is named', () => {
  const learned = signTable(
    new Map([
      ['', -0.5],
      ['under ~', 1.5],
      ['restric', 1],
      ['< restric', -0.5],
      ['years', 0.1],
      ['judge', 1],
      ['cell', 0.5],
    ]),
  );
  const scale = new Scale();
  weighLearned(scale, learned, { ...place, before: 'For restrictions held under ' });
  const rounded = scale.reasons.map((reason) => ({
    ...reason,
    weight: Number(reason.weight.toFixed(3)),
  }));
  expect(rounded).toEqual([
    { from: 'sentence', weight: 2.4, words: ['under ~', 'restrictions'] },
    { from: 'block', weight: 0.6, words: ['judge'] },
    { from: 'headline', weight: 0.2, words: [] },
    { from: 'tier', weight: -0.5, words: [] },
  ]);
});
