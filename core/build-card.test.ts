import { describe, expect, test } from 'vitest';
import type { DocumentFact } from '../data/index.ts';
import { buildCard, type CardBase } from './build-card.ts';
import type { CardSince } from './card-model.ts';

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
  claims: [
    { id: 'mistake', name: 'It is so.', correction: 'It is not, of 2021.', references: ['good'] },
    {
      id: 'past',
      name: 'It is still so.',
      isOvertaken: true,
      correction: 'Not since 2024.',
      references: ['good', 'bad'],
    },
  ],
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
      terms: ['wikileaks'],
      scope: 'case',
      references: ['bad', 'good'],
    },
    {
      id: 'early',
      date: '2021-12-10',
      event: 'The court decides',
      terms: [],
      scope: 'case',
      references: ['good'],
    },
    {
      id: 'order',
      date: '2025-10',
      event: 'Prisoners are moved',
      terms: ['adx'],
      scope: 'general',
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
    ['adx', 'wikileaks', 'quiet'].map((id) => [
      id,
      { text: 'A prison.', references: ['good', 'bad'] },
    ]),
  ),
  termNames: { adx: 'ADX', wikileaks: 'WikiLeaks', quiet: 'Quiet' },
  caseTerms: ['wikileaks'],
};

const onCase = { aboutCase: true };
const elsewhere = { aboutCase: false };

const idsOf = (list: { address: string }[] = []) =>
  list.map(({ address }) => address.split('/')[1]);

describe('order', () => {
  test('on a page about something else, case facts stand apart', () => {
    const card = buildCard({ term: 'adx' }, elsewhere, base)!;
    expect(idsOf(card.facts)).toEqual(['newer', 'current', 'historic', 'touches']);
    expect(idsOf(card.caseFacts)).toEqual(['case']);
  });
  test('on a page about the case, they come first', () => {
    const card = buildCard({ term: 'adx' }, onCase, base)!;
    expect(idsOf(card.facts)).toEqual(['case', 'newer', 'current', 'historic', 'touches']);
    expect(card.caseFacts).toEqual([]);
  });
  test('wrong facts are never shown', () =>
    expect(JSON.stringify(buildCard({ term: 'adx' }, onCase, base))).not.toContain(
      'Statement wrong',
    ));
});

describe('a fact', () => {
  const [overtaken] = buildCard({ term: 'adx' }, onCase, base)!.facts;
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
    const [unlinked] = buildCard({ term: 'wikileaks' }, onCase, base)!.facts;
    expect(unlinked).not.toHaveProperty('passage');
    expect(unlinked).not.toHaveProperty('archive');
    expect(unlinked!.references.map(({ URL }) => URL)).toEqual(['https://example.org/p']);
  });
});

const cardOf = (term: string, aboutCase: boolean, articleDay?: string) =>
  buildCard({ term }, { aboutCase, articleDay }, base)!;
const eventsOf = (since?: CardSince) => since?.developments.map(({ event }) => event);

describe('since the article', () => {
  test('what most of the facts name stands in front, then all else, the latest first', () => {
    const { since } = cardOf('adx', true, '2021-12-09');
    expect(since?.date).toBe('9 December 2021');
    expect(eventsOf(since)).toEqual([
      'He leaves prison',
      'The court decides',
      'Prisoners are moved',
    ]);
    expect(since?.developments[1]?.links).toEqual([
      { text: 'Paper: Page', URL: 'https://example.org/p' },
    ]);
  });
  test('what happened on its day or in its month is not later', () => {
    expect(eventsOf(cardOf('adx', true, '2021-12-10').since)).not.toContain('The court decides');
    expect(eventsOf(cardOf('adx', true, '2025-09-30').since)).toEqual(['Prisoners are moved']);
    expect(cardOf('adx', true, '2025-10-15').since).toBeUndefined();
  });
  test('an article newer than all of them has none', () =>
    expect(cardOf('adx', true, '2026-01-01')).not.toHaveProperty('since'));
  test('on a page about something else, events of the case are kept apart', () => {
    const { since, caseSince } = cardOf('adx', false, '2021-12-09');
    expect(eventsOf(since)).toEqual(['Prisoners are moved']);
    expect(eventsOf(caseSince)).toEqual(['He leaves prison', 'The court decides']);
    expect(cardOf('adx', true, '2021-12-09')).not.toHaveProperty('caseSince');
  });
  test('a name of the case has them in front on every page', () => {
    const { since, caseSince } = cardOf('wikileaks', false, '2021-12-09');
    expect(eventsOf(since)).toEqual(['He leaves prison']);
    expect(caseSince).toBeUndefined();
  });
  test('without a date, only that is said, and only where something could be told', () => {
    expect(cardOf('adx', true).since).toEqual({ developments: [] });
    expect(cardOf('adx', false)).not.toHaveProperty('caseSince');
    expect(cardOf('quiet', true)).not.toHaveProperty('since');
  });
  test('the article’s day is in the language of the interface', () => {
    const page = { aboutCase: true, articleDay: '2021-12-09', language: 'de' };
    expect(buildCard({ term: 'adx' }, page, base)?.since?.date).toBe('9. Dezember 2021');
  });
});

const cardAt = (claim: string) => buildCard({ term: 'adx', claim }, elsewhere, base)!;

describe('a claim', () => {
  test('is corrected, with sources that may be shown', () => {
    expect(cardAt('mistake').correction).toEqual({
      statement: 'It is so.',
      isOvertaken: false,
      text: 'It is not, of 2021.',
      links: [{ text: 'Paper: Page', URL: 'https://example.org/p' }],
    });
    expect(cardAt('past').correction?.isOvertaken).toBe(true);
    expect(cardAt('past').correction?.links).toHaveLength(1);
  });
  test('is about the case, whatever the page is', () =>
    expect(cardAt('past').caseFacts).toEqual([]));
  test('that the data does not know leaves the card of its term', () => {
    expect(cardAt('unknown')).not.toHaveProperty('correction');
    expect(buildCard({ term: 'adx' }, elsewhere, base)).not.toHaveProperty('correction');
  });
});

test('a term that nobody knows has no card', () =>
  expect(buildCard({ term: 'nobody' }, onCase, base)).toBeUndefined());
