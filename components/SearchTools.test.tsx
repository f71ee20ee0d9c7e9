// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createDocument, createPassage, drawDocuments } from './Documents.test-support.tsx';
import { find, named, press, textOf } from './test-support.ts';

afterEach(() => document.body.replaceChildren());

const documents = [
  createDocument({
    facts: [
      createPassage({ address: 'statement/one', statement: 'They oppose it.' }),
      createPassage({ address: 'statement/two', statement: 'They welcome it.' }),
    ],
    corrected: [
      createPassage({ address: 'statement/wrong', status: 'wrong', statement: 'Nothing.' }),
    ],
  }),
  createDocument({
    id: 'other',
    facts: [createPassage({ address: 'other/one', statement: 'Else.' })],
  }),
];
const passages = (page: HTMLElement) => [...page.querySelectorAll('.passage')].map(({ id }) => id);
const term = { id: 'adx', name: 'ADX', definition: 'A prison.', documents: documents.slice(0, 1) };

describe('the search', () => {
  it('has a labelled field that says what is typed', async () => {
    const onSearch = vi.fn<(search: string) => void>();
    const page = drawDocuments({ onSearch });
    const field = find(page, 'input[type=search]') as HTMLInputElement;
    expect(textOf(find(page, `label[for="${field.id}"]`))).toBe('[documents.search]');
    field.value = 'sams';
    await act(() => void field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('sams');
  });

  it('is emptied by Escape, and takes no key from the page', async () => {
    const onSearch = vi.fn<(search: string) => void>();
    const field = find(drawDocuments({ search: 'sams', onSearch }), 'input[type=search]');
    const strike = async (init: KeyboardEventInit) => {
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
      await act(() => void field.dispatchEvent(event));
      return event.defaultPrevented;
    };
    expect(await strike({ key: 'Enter' })).toBe(false);
    expect(await strike({ key: 'Escape', isComposing: true })).toBe(false);
    expect(onSearch).not.toHaveBeenCalled();
    expect(await strike({ key: 'Escape' })).toBe(false);
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('');
  });

  it('keeps the passages that hold all the words, and says how many', () => {
    const page = drawDocuments({ documents, search: 'welc THEY' });
    expect(passages(page)).toEqual(['statement/two']);
    expect(textOf(find(page, '.tools output'))).toBe('[documents.found 1]');
    expect(textOf(find(page, 'nav'))).toContain('[documents.facts 1]');
  });

  it('finds what is corrected, too', () => {
    expect(passages(drawDocuments({ documents, search: 'nothing' }))).toEqual(['statement/wrong']);
  });

  it('looks only among what the term leaves', () => {
    const page = drawDocuments({ documents, term, search: 'else' });
    expect(passages(page)).toEqual([]);
    expect(textOf(find(page, '.term'))).toContain('A prison.');
  });

  it('says that nothing is found, and offers to begin again', async () => {
    const onSearch = vi.fn<(search: string) => void>();
    const page = drawDocuments({ documents, search: 'unheard', onSearch });
    expect(textOf(find(page, '.tools output'))).toBe('[documents.nothingFound]');
    await press(named(page, 'documents.clearSearch'));
    expect(onSearch).toHaveBeenCalledExactlyOnceWith('');
    expect(document.activeElement).toBe(find(page, 'input[type=search]'));
  });

  it('says nothing while nothing is searched', () => {
    for (const search of ['', ' … ']) {
      const page = drawDocuments({ documents, search });
      expect(textOf(find(page, '.tools output'))).toBe('');
      expect(passages(page)).toHaveLength(4);
    }
  });
});

const listOf = (page: HTMLElement) => find(page, '.tools select') as HTMLSelectElement;

async function choose(list: HTMLSelectElement, value: string) {
  list.value = value;
  await act(() => void list.dispatchEvent(new Event('change', { bubbles: true })));
}

describe('the filter by term', () => {
  it('offers every term with the number of its facts, and all', () => {
    const page = drawDocuments();
    expect(textOf(find(page, `label[for="${listOf(page).id}"]`))).toBe('[documents.filter]');
    expect([...listOf(page).options].map(({ value, text }) => [value, text])).toEqual([
      ['', '[documents.allTerms]'],
      ['adx', 'ADX (1)'],
      ['sams', 'SAMs (2)'],
    ]);
  });

  it('shows what the address says', () => {
    expect(listOf(drawDocuments()).value).toBe('');
    expect(listOf(drawDocuments({ term })).value).toBe('adx');
    const rare = { ...term, id: 'rare', name: 'Rare', documents: [] };
    expect(listOf(drawDocuments({ term: rare })).selectedOptions[0]?.text).toBe('Rare (0)');
  });

  it('tells what is chosen, and whether by a step of the keyboard', async () => {
    const onTerm = vi.fn<(term: string | undefined, isStep: boolean) => void>();
    const list = listOf(drawDocuments({ onTerm }));
    await choose(list, 'sams');
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    await choose(list, 'adx');
    list.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await choose(list, '');
    expect(onTerm.mock.calls).toEqual([
      ['sams', false],
      ['adx', true],
      [undefined, false],
    ]);
  });
});
