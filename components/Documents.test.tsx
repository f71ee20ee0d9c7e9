// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import type { DocumentView, PassageView } from '../core/documents-model.ts';
import { Documents, type DocumentsProps } from './Documents.tsx';
import { draw, find, ownWords, t, textOf } from './test-support.ts';

function createPassage(change: Partial<PassageView> = {}): PassageView {
  return {
    address: 'statement/one',
    statement: 'They oppose it.',
    attribution: 'An organisation',
    date: 'July 2021',
    dateTime: '2021-07',
    kind: 'position',
    status: 'current',
    scope: 'general',
    quotation: 'opposes the use of such assurances',
    developments: [],
    references: [],
    line: 7,
    terms: [{ id: 'adx', name: 'ADX' }],
    ...change,
  };
}

function createDocument(change: Partial<DocumentView> = {}): DocumentView {
  return {
    id: 'statement',
    title: 'A statement',
    shortTitle: 'Statement',
    language: 'en',
    citation: 'An organisation. (2021, July). A statement.',
    kind: 'Public statement.',
    standpoint: 'An organisation that campaigns.',
    date: 'July 2021, not stated.',
    licence: 'Not known.',
    access: 'On its own site.',
    copies: [],
    facts: [createPassage()],
    corrected: [],
    ...change,
  };
}

function drawDocuments(props: Partial<DocumentsProps> = {}): HTMLElement {
  return draw(
    <Documents
      documents={[createDocument()]}
      target={{ type: 'top' }}
      t={t}
      onCopy={() => Promise.resolve(true)}
      {...props}
    />,
  );
}

afterEach(() => document.body.replaceChildren());

describe('the documents page', () => {
  it('says of each document who speaks, from which side, when, and under what licence', () => {
    const article = find(drawDocuments(), 'article#statement');
    expect(textOf(article)).toContain('An organisation. (2021, July). A statement.');
    expect([...article.querySelectorAll('dt')].map(textOf)).toEqual([
      '[documents.kind]',
      '[documents.standpoint]',
      '[documents.date]',
      '[documents.licence]',
      '[documents.access]',
    ]);
  });

  it('lists the documents with the number of their passages', () => {
    const nav = find(drawDocuments(), 'nav');
    expect(textOf(nav)).toContain('Statement[documents.facts 1]');
    expect(find(nav, 'a').getAttribute('href')).toBe('#statement');
  });

  it('links what has an address, and says so where there is none', () => {
    const linked = createDocument({
      address: 'https://example.org/',
      archive: 'https://web.archive.org/x',
      copies: [{ URL: 'https://example.net/', note: 'A copy.' }],
    });
    const links = [...drawDocuments({ documents: [linked] }).querySelectorAll('a[href^="http"]')];
    expect(links.map((link) => link.getAttribute('rel'))).toEqual(
      Array.from({ length: 3 }, () => 'noopener noreferrer'),
    );
    expect(drawDocuments().querySelector('a[href^="http"]')).toBeNull();
  });

  it('gives every passage an anchor, its line and its terms', () => {
    const passage = find(drawDocuments(), '[id="statement/one"]');
    expect(passage.tabIndex).toBe(-1);
    expect(textOf(passage)).toContain('[fact.line 7]');
    expect(find(passage, 'a').getAttribute('href')).toBe('#term/adx');
  });

  it('has no text of its own', () => {
    const documents = [
      createDocument({ corrected: [createPassage({ status: 'wrong', note: 'It is otherwise.' })] }),
    ];
    expect(ownWords(drawDocuments({ documents }), documents)).toEqual([]);
  });
});

describe('what the documents page leads to', () => {
  it('marks the document or the passage that was asked for', () => {
    const passage = drawDocuments({ target: { type: 'place', id: 'statement/one' } });
    expect(find(passage, '.is-target').id).toBe('statement/one');
    const article = drawDocuments({ target: { type: 'place', id: 'statement' } });
    expect(find(article, '.is-target').id).toBe('statement');
    expect(drawDocuments().querySelector('.is-target')).toBeNull();
  });

  it('shows one term with its meaning and the way back', () => {
    const term = { name: 'ADX', definition: 'A prison.', documents: [createDocument()] };
    const page = drawDocuments({
      term,
      documents: [createDocument(), createDocument({ id: 'other' })],
    });
    expect(page.querySelectorAll('article')).toHaveLength(1);
    expect(find(page, '#term-name').tabIndex).toBe(-1);
    expect(textOf(find(page, '.term'))).toContain('A prison.');
    expect(find(page, '.term__all').getAttribute('href')).toBe('#top');
  });

  it('says when a term has no passages', () => {
    const term = { name: 'ADX', definition: 'A prison.', documents: [] };
    expect(textOf(drawDocuments({ term }))).toContain('[documents.noFacts]');
  });
});

describe('what a document gets wrong', () => {
  const wrong = createPassage({
    address: 'statement/two',
    status: 'wrong',
    note: 'It is otherwise.',
  });
  const documents = [createDocument({ corrected: [wrong] })];

  it('stands apart from the facts, under its own name, the correction first', () => {
    const section = find(drawDocuments({ documents }), '.passages--corrected');
    expect(textOf(find(section, 'h3'))).toBe('[documents.corrected]');
    expect(section.querySelectorAll('.passage')).toHaveLength(1);
    const text = textOf(section);
    expect(text.indexOf('It is otherwise.')).toBeLessThan(text.indexOf('They oppose it.'));
    expect(text).toContain('[fact.status.wrong]');
  });

  it('is not there where a document has nothing of the kind', () => {
    expect(drawDocuments().querySelector('.passages--corrected')).toBeNull();
  });
});
