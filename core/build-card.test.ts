import { describe, expect, test } from 'vitest';
import type { DocumentFact } from '../data/index.ts';
import { buildCard, type CardBase } from './build-card.ts';

const fact = (id: string, changes: Partial<DocumentFact>): DocumentFact => ({
  id,
  document: 'report',
  terms: ['adx'],
  scope: 'general',
  kind: 'record',
  status: 'current',
  date: '2021-07',
  statement: `Statement ${id}.`,
  attribution: 'The publisher',
  quotation: { exact: 'in a few words' },
  locator: { line: 1, paragraph: 1 },
  developments: [],
  references: [],
  ...changes,
});

const base: CardBase = {
  facts: [
    fact('touches', { terms: ['sams', 'adx'] }),
    fact('historic', { status: 'historic' }),
    fact('current', {}),
    fact('newer', { date: '2023-12/2024-02' }),
    fact('case', {
      scope: 'case',
      status: 'superseded',
      note: 'It is over.',
      developments: ['late', 'early'],
    }),
    fact('wrong', { status: 'wrong' }),
    fact('elsewhere', { terms: ['sams'] }),
    fact('unlinked', {
      document: 'translation',
      references: ['good', 'bad'],
      terms: ['wikileaks'],
    }),
  ],
  developments: [
    {
      id: 'late',
      date: '2024-06-24',
      event: 'He leaves prison',
      references: ['bad', 'good'],
    },
    {
      id: 'early',
      date: '2021-12-10',
      event: 'The court decides',
      references: ['good'],
    },
  ],
  references: [
    {
      id: 'good',
      title: 'Page',
      publisher: 'Paper',
      URL: 'https://example.org/p',
      grade: 'reputable',
    },
    {
      id: 'bad',
      title: 'Copy',
      publisher: 'Nobody',
      URL: 'https://example.org/c',
      grade: 'weak',
    },
  ],
  documents: ['report', 'translation'].map((id) => ({
    id,
    citation: {
      id,
      type: 'report',
      title: 'Report',
      language: 'en',
      author: [{ literal: 'The publisher' }],
      issued: { 'date-parts': [[2021, 7]] },
      ...(id === 'report' && { URL: 'https://example.org/r' }),
    },
    about: {
      shortTitle: 'Report',
      kind: '',
      standpoint: '',
      date: '',
      licence: '',
      access: '',
      copies: [],
    },
  })),
  definitions: Object.fromEntries(
    ['adx', 'wikileaks'].map((id) => [id, { text: 'A prison.', references: ['good', 'bad'] }]),
  ),
  termNames: { adx: 'ADX', wikileaks: 'WikiLeaks' },
};

const idsOf = (list: { address: string }[] = []) =>
  list.map(({ address }) => address.split('/')[1]);

describe('order', () => {
  test('on a page about something else, case facts stand apart', () => {
    const card = buildCard('adx', false, base)!;
    expect(idsOf(card.facts)).toEqual(['newer', 'current', 'historic', 'touches']);
    expect(idsOf(card.caseFacts)).toEqual(['case']);
  });
  test('on a page about the case, they come first', () => {
    const card = buildCard('adx', true, base)!;
    expect(idsOf(card.facts)).toEqual(['case', 'newer', 'current', 'historic', 'touches']);
    expect(card.caseFacts).toEqual([]);
  });
  test('wrong facts are never shown', () =>
    expect(JSON.stringify(buildCard('adx', true, base))).not.toContain('Statement wrong'));
});

describe('a fact', () => {
  const [overtaken] = buildCard('adx', true, base)!.facts;
  test('tells what overtook it, earliest first, by references that may be shown', () =>
    expect(overtaken!.developments).toEqual([
      {
        date: '10 December 2021',
        event: 'The court decides',
        links: [{ text: 'Paper: Page', URL: 'https://example.org/p' }],
      },
      {
        date: '24 June 2024',
        event: 'He leaves prison',
        links: [{ text: 'Paper: Page', URL: 'https://example.org/p' }],
      },
    ]));
  test('leads to the passage and its archived copy', () => {
    expect(overtaken!.passage).toBe('https://example.org/r#:~:text=in%20a%20few%20words');
    expect(overtaken!.archive).toBe('https://web.archive.org/web/20210701/https://example.org/r');
  });
  test('can be cited with words, source and address', () =>
    expect(overtaken!.citation).toBe(
      '“in a few words”\nThe publisher. (2021, July). Report. https://example.org/r\nArchived: https://web.archive.org/web/20210701/https://example.org/r\nChecked against the document: November 2026',
    ));
  test('without a public address has no link', () => {
    const [unlinked] = buildCard('wikileaks', true, base)!.facts;
    expect(unlinked).not.toHaveProperty('passage');
    expect(unlinked).not.toHaveProperty('archive');
    expect(unlinked!.references.map(({ URL }) => URL)).toEqual(['https://example.org/p']);
  });
});

test('a term that nobody knows has no card', () =>
  expect(buildCard('nobody', true, base)).toBeUndefined());
