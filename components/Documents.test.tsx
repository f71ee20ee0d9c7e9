// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createDocument,
  createPassage,
  documentsProps,
  drawDocuments,
} from './Documents.test-support.tsx';
import { find, ownWords, press, named, textOf } from './test-support.ts';

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
    ]);
  });

  it('says why there is no link in the place where others have it', () => {
    const unlinked = find(drawDocuments(), '.document > .actions');
    expect(textOf(unlinked)).toContain('On its own site.');
    expect(unlinked.querySelector('a')).toBeNull();
    const documents = [createDocument({ address: 'https://example.org/' })];
    const linked = find(drawDocuments({ documents }), '.document > .actions');
    expect(textOf(linked)).not.toContain('On its own site.');
    expect(named(linked, 'documents.open').getAttribute('href')).toBe('https://example.org/');
  });

  it('names the cited pages once, for paper', () => {
    const link = { text: 'A court: Judgment', URL: 'https://example.org/j' };
    const facts = [createPassage({ references: [link] }), createPassage({ references: [link] })];
    const documents = [createDocument({ facts, archive: 'https://web.archive.org/x' })];
    const addresses = find(drawDocuments({ documents }), '.addresses');
    expect([...addresses.querySelectorAll('li')].map(textOf)).toEqual([
      '[fact.archive] https://web.archive.org/x',
      'A court: Judgment https://example.org/j',
    ]);
    expect(addresses.querySelector('a')).toBeNull();
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
    const page = drawDocuments({ documents: [linked] });
    const links = [...page.querySelectorAll('a[href^="http"]')];
    expect(links.map((link) => link.getAttribute('rel'))).toEqual(
      Array.from({ length: 3 }, () => 'noopener noreferrer'),
    );
    expect(drawDocuments().querySelector('a[href^="http"]')).toBeNull();
  });

  it('gives every passage an anchor, its line and its terms', () => {
    const passage = find(drawDocuments(), '[id="statement/one"]');
    expect(passage.tabIndex).toBe(-1);
    expect(textOf(passage)).toContain('[fact.line 7]');
    expect(find(passage, '.topics a').getAttribute('href')).toBe('#term/adx');
  });

  it('has no text of its own', () => {
    const documents = [
      createDocument({ corrected: [createPassage({ status: 'wrong', note: 'It is otherwise.' })] }),
    ];
    const props = documentsProps({ documents });
    expect(ownWords(drawDocuments(props), [documents, props.terms])).toEqual([]);
  });

  it('leads past head and tools without leaving the address', async () => {
    const onSkip = vi.fn<() => void>();
    const page = drawDocuments({ onSkip });
    expect(page.querySelector('a')?.className).toBe('skip');
    await press(find(page, '.skip'));
    expect(onSkip).toHaveBeenCalledOnce();
    expect(location.hash).toBe('');
  });

  it('has headings in order', () => {
    const documents = [createDocument({ corrected: [createPassage({ status: 'wrong' })] })];
    const headings = [...drawDocuments({ documents }).querySelectorAll('h1, h2, h3, h4')];
    expect(headings.map(({ localName }) => localName).join(' ')).toBe('h1 h2 h2 h3 h3 h3');
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
    const term = { id: 'adx', name: 'ADX', definition: 'A prison.', documents: [createDocument()] };
    const page = drawDocuments({
      term,
      documents: [createDocument(), createDocument({ id: 'other' })],
    });
    expect(page.querySelectorAll('article')).toHaveLength(1);
    expect(find(page, '[id="term/adx"]').tabIndex).toBe(-1);
    expect(textOf(find(page, '.term'))).toContain('A prison.');
    expect(find(page, '.term__all').getAttribute('href')).toBe('#top');
  });

  it('says when a term has no passages', () => {
    const term = { id: 'adx', name: 'ADX', definition: 'A prison.', documents: [] };
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
