import { describe, expect, it } from 'vitest';
import type { FactBase } from './build-card.ts';
import type { DocumentView, PassageView } from './documents-model.ts';
import { buildTerm, citedPages, listTerms, searchDocuments } from './documents-selection.ts';

function createPassage(change: Partial<PassageView>): PassageView {
  return {
    address: 'statement/one',
    statement: 'ADX is a prison.',
    attribution: 'An organisation',
    date: 'July 2021',
    kind: 'record',
    status: 'current',
    scope: 'general',
    quotation: 'a prison in Colorado',
    developments: [],
    references: [],
    line: 1,
    terms: [{ id: 'adx', name: 'ADX' }],
    searched: 'adx is a prison.',
    ...change,
  };
}

function createDocument(change: Partial<DocumentView>): DocumentView {
  return {
    id: 'statement',
    title: 'A statement',
    shortTitle: 'Statement',
    language: 'en',
    citation: 'An organisation. A statement.',
    kind: 'Statement.',
    standpoint: 'Theirs.',
    date: 'July 2021.',
    licence: 'Not known.',
    access: 'Nowhere.',
    copies: [],
    facts: [createPassage({})],
    corrected: [],
    ...change,
  };
}

const sams = [{ id: 'sams', name: 'SAMs' }];
const documents = [
  createDocument({
    facts: [
      createPassage({}),
      createPassage({ address: 'statement/two', terms: sams, searched: 'sams are measures.' }),
    ],
    corrected: [
      createPassage({ address: 'statement/wrong', status: 'wrong', searched: 'adx is closed.' }),
    ],
  }),
  createDocument({
    id: 'report',
    facts: [createPassage({ address: 'report/one', terms: sams, searched: 'measures.' })],
  }),
];

const base: FactBase = {
  facts: [],
  developments: [],
  references: [],
  documents: [],
  definitions: { adx: { text: 'A prison in Colorado.', references: [] } },
  termNames: { adx: 'ADX', lonely: 'Lonely' },
};

const addresses = (shown: DocumentView[] = []) =>
  shown.map(({ facts, corrected }) => [...facts, ...corrected].map(({ address }) => address));

describe('one term', () => {
  it('keeps what concerns it, of the documents that have any of it', () => {
    const term = buildTerm('adx', documents, base);
    expect([term?.id, term?.name, term?.definition]).toEqual([
      'adx',
      'ADX',
      'A prison in Colorado.',
    ]);
    expect(addresses(term?.documents)).toEqual([['statement/one', 'statement/wrong']]);
  });

  it('may have no facts, and must be known', () => {
    expect(buildTerm('lonely', documents, base)?.documents).toEqual([]);
    expect(buildTerm('unheard-of', documents, base)).toBeUndefined();
  });
});

describe('a search', () => {
  it('keeps the passages with all the words, of the documents that have any', () => {
    expect(addresses(searchDocuments(documents, ['measures']))).toEqual([
      ['statement/two'],
      ['report/one'],
    ]);
    expect(addresses(searchDocuments(documents, ['adx', 'closed']))).toEqual([['statement/wrong']]);
    expect(searchDocuments(documents, ['unheard'])).toEqual([]);
  });

  it('without words keeps everything', () => {
    expect(searchDocuments(documents, [])).toBe(documents);
  });
});

const fact = (terms: string[]) => ({ terms }) as FactBase['facts'][number];

describe('the terms to choose from', () => {
  it('are those with facts, by name, with the number of their facts', () => {
    const facts = [fact(['sams', 'adx']), fact(['sams'])];
    const termNames = { sams: 'SAMs', adx: 'ADX', lonely: 'Lonely', embassy: 'Embassy' };
    expect(listTerms({ ...base, facts, termNames })).toEqual([
      { id: 'adx', name: 'ADX', count: 1 },
      { id: 'sams', name: 'SAMs', count: 2 },
    ]);
  });
});

const link = (name: string) => ({ text: name, URL: `https://example.org/${name}` });

describe('the cited pages', () => {
  it('are named once, without those in the head of the document', () => {
    const document = createDocument({
      address: link('own').URL,
      copies: [{ URL: link('copy').URL, note: 'A copy.' }],
      facts: [
        createPassage({
          developments: [{ date: '2021', event: 'It ends.', links: [link('end'), link('own')] }],
          references: [link('page')],
        }),
      ],
      corrected: [createPassage({ references: [link('copy'), link('page'), link('right')] })],
    });
    expect(citedPages(document).map(({ text }) => text)).toEqual(['end', 'page', 'right']);
  });
});
