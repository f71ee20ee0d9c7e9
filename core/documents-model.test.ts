import { describe, expect, it } from 'vitest';
import type { DocumentFact } from '../data/index.ts';
import type { FactBase } from './build-card.ts';
import { buildDocuments, parseTarget } from './documents-model.ts';
import { hashesOf } from './fingerprint.ts';

function createFact(change: Partial<DocumentFact>): DocumentFact {
  return {
    id: 'one',
    document: 'statement',
    terms: ['adx'],
    scope: 'general',
    kind: 'record',
    status: 'current',
    date: '2021-07',
    statement: 'ADX is a prison in Colorado.',
    attribution: 'An organisation',
    quotation: { exact: 'a prison in Colorado' },
    locator: { line: 9, paragraph: 2 },
    developments: [],
    references: [],
    ...change,
  };
}

const about: FactBase['documents'][number]['about'] = {
  shortTitle: 'Statement',
  kind: 'Public statement.',
  standpoint: 'An organisation that campaigns.',
  date: 'July 2021, not stated.',
  licence: 'It is not known.',
  access: 'On its own site.',
  copies: [
    { URL: 'https://example.net/copy', grade: 'reputable', note: 'A faithful copy.' },
    { URL: 'https://example.com/spam', grade: 'weak', note: 'A doubtful copy.' },
  ],
};

const base: FactBase = {
  facts: [
    createFact({ id: 'late', locator: { line: 30, paragraph: 4 }, terms: ['adx', 'sams'] }),
    createFact({
      id: 'early',
      date: '2020/2021',
      developments: ['appeal'],
      references: ['page', 'weak'],
    }),
    createFact({ id: 'mistake', status: 'wrong', note: 'It is another prison.' }),
    createFact({ id: 'elsewhere', document: 'unlinked', terms: ['sams'] }),
  ],
  developments: [
    {
      id: 'appeal',
      date: '2021-12-10',
      event: 'The court allows the appeal.',
      terms: [],
      scope: 'case',
      references: ['page'],
    },
  ],
  references: [
    {
      id: 'page',
      title: 'Judgment',
      publisher: 'A court',
      URL: 'https://example.org/j',
      grade: 'primary',
      accessed: '2026',
    },
    {
      id: 'weak',
      title: 'A post',
      publisher: 'Somebody',
      URL: 'https://example.com/p',
      grade: 'weak',
      accessed: '2026',
    },
  ],
  documents: [
    {
      id: 'statement',
      citation: {
        id: 'statement',
        type: 'report',
        title: 'A statement',
        author: [{ literal: 'An organisation' }],
        issued: { 'date-parts': [[2021, 7]] },
        language: 'en',
        URL: 'https://example.org/s',
      },
      about,
    },
    {
      id: 'unlinked',
      citation: {
        id: 'unlinked',
        type: 'document',
        title: 'Another',
        author: [{ literal: 'Unknown' }],
        language: 'en',
      },
      about: { ...about, copies: [] },
    },
  ],
  definitions: { adx: { text: 'A prison in Colorado.', references: [] } },
  termNames: { adx: 'ADX', sams: 'SAMs', lonely: 'Lonely' },
};

describe('buildDocuments', () => {
  const [statement, unlinked] = buildDocuments(base);

  it('puts the facts in the order of the document, the mistaken apart', () => {
    expect(statement?.facts.map(({ address }) => address)).toEqual([
      'statement/early',
      'statement/late',
    ]);
    expect(statement?.corrected.map(({ address }) => address)).toEqual(['statement/mistake']);
  });

  it('puts facts of one line in the order of their quotations', () => {
    const facts = ['third words of it', 'first words of it', 'second words of it'].map(
      (exact, at) => createFact({ id: `fact-${at}`, quotation: { exact } }),
    );
    const text = 'The first words of it, the second words of it, the third words of it.';
    const order = (hashes?: Record<string, Uint32Array>) =>
      buildDocuments({ ...base, facts }, hashes ? { hashes } : {})
        .find(({ id }) => id === 'statement')
        ?.facts.map(({ quotation }) => quotation.split(' ')[0]);
    expect(order({ statement: hashesOf(text) })).toEqual(['first', 'second', 'third']);
    expect(order()).toEqual(['third', 'first', 'second']);
  });

  it('writes dates that stand alone in the language of the interface', () => {
    const dates = (language: string) =>
      buildDocuments(base, { language })[0]?.facts.map(({ date }) => date);
    expect(dates('en')).toEqual(['2020\u2009–\u20092021', 'July 2021']);
    expect(dates('de')).toEqual(['2020–2021', 'Juli 2021']);
    const day = createFact({ date: '2021-07-07' });
    const [document] = buildDocuments({ ...base, facts: [day] }, { language: 'en' });
    expect(document?.facts[0]?.date).toBe('7 July 2021');
  });

  it('prepares what a search looks through, folded', () => {
    const noted = createFact({ note: 'Noted by Muižnieks.', developments: ['appeal'] });
    const [document] = buildDocuments({ ...base, facts: [noted] });
    expect(document?.facts[0]?.searched).toBe(
      'adx is a prison in colorado. a prison in colorado an organisation noted by muiznieks. 10 december 2021 the court allows the appeal. adx',
    );
  });

  it('begins with the latest document', () => {
    const [first, ...others] = base.documents;
    if (!first) throw new Error('no document');
    const early = { ...first.citation, id: 'early', issued: { 'date-parts': [[2005, 5]] } };
    const documents = [{ id: 'early', citation: early, about }, first, ...others];
    expect(buildDocuments({ ...base, documents }).map(({ id }) => id)).toEqual([
      'statement',
      'unlinked',
      'early',
    ]);
  });

  it('resolves what belongs to a fact, without weak pages', () => {
    const [early, late] = statement?.facts ?? [];
    expect(early?.developments).toEqual([
      {
        date: '10 December 2021',
        event: 'The court allows the appeal.',
        links: [{ text: 'A court: Judgment', URL: 'https://example.org/j' }],
      },
    ]);
    // The development has named the page already.
    expect(early?.references).toEqual([]);
    expect(late?.terms).toEqual([
      { id: 'adx', name: 'ADX' },
      { id: 'sams', name: 'SAMs' },
    ]);
    expect(late?.passage).toBe('https://example.org/s#:~:text=a%20prison%20in%20Colorado');
  });

  it('gives machines a date where it is one', () => {
    expect(statement?.facts.map(({ dateTime }) => dateTime)).toEqual([undefined, '2021-07']);
  });

  it('links the document, its archived copy of that time and its better copies', () => {
    expect(statement?.address).toBe('https://example.org/s');
    expect(statement?.archive).toBe('https://web.archive.org/web/20210701/https://example.org/s');
    expect(statement?.copies).toEqual([
      { URL: 'https://example.net/copy', note: 'A faithful copy.' },
    ]);
  });

  it('links nothing where there is no address', () => {
    expect(unlinked).not.toHaveProperty('address');
    expect(unlinked).not.toHaveProperty('archive');
    expect(unlinked?.facts[0]).not.toHaveProperty('passage');
  });

  it('looks for an archived copy of the latest date that an undated document speaks of', () => {
    const [document] = base.documents;
    if (!document) throw new Error('no document');
    const { issued: _, ...citation } = document.citation;
    const [undated] = buildDocuments({ ...base, documents: [{ ...document, citation }] });
    expect(undated?.archive).toContain('/20210701/');
  });
});

describe('parseTarget', () => {
  it.each([
    ['#statement', { type: 'place', id: 'statement' }],
    ['#statement/early', { type: 'place', id: 'statement/early' }],
    ['#term/adx', { type: 'term', term: 'adx' }],
    ['', { type: 'top' }],
    ['#top', { type: 'top' }],
    ['#statement/unheard-of', { type: 'top' }],
    ['#term/unheard-of', { type: 'top' }],
    ['#term/constructor', { type: 'top' }],
  ])('%s', (hash, target) => {
    expect(parseTarget(hash, base)).toEqual(target);
  });
});
