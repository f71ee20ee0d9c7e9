// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CopyState } from '../core/own-copy-text.ts';
import type { Translate } from '../core/translate.ts';
import {
  createCopy,
  createDocument,
  createPassage,
  documentsProps,
  drawDocuments,
} from './Documents.test-support.tsx';
import { Documents } from './Documents.tsx';
import { find, named, press, t as keys, textOf } from './test-support.ts';

afterEach(() => document.body.replaceChildren());

/** The percentages need a real language. */
const t = ((key: string, ...args: unknown[]) =>
  key === 'language'
    ? 'en'
    : (keys as (...all: unknown[]) => string)(key, ...args)) as unknown as Translate;
const withCopy = (copy: CopyState) => drawDocuments({ t, copies: { statement: copy } });
const verdict = (copy: CopyState) => textOf(find(withCopy(copy), '.own-copy output'));
const file = new File(['text'], 'mine.txt', { type: 'text/plain' });

/** An event of a drag, with what is dragged. */
function dragEvent(type: string, files: File[], types = ['Files']): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  return Object.assign(event, { dataTransfer: { files, types, dropEffect: 'copy' } });
}

describe('a file', () => {
  it('is chosen in a labelled field for text files', async () => {
    const onOpenCopy = vi.fn<(document: string, file: File) => void>();
    const page = drawDocuments({ onOpenCopy });
    const field = find(page, 'input[type=file]') as HTMLInputElement;
    expect(field.accept).toBe('.txt,text/plain');
    const labels = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(labels.map((id) => textOf(find(page, `[id="${id}"]`)))).toEqual([
      '[documents.own.label]',
      '[documents.own.choose]',
    ]);
    Object.defineProperty(field, 'files', { value: [file] });
    await act(() => void field.dispatchEvent(new Event('change', { bubbles: true })));
    expect(onOpenCopy).toHaveBeenCalledExactlyOnceWith('statement', file);
    expect(field.value).toBe('');
  });

  it('can be dropped', async () => {
    const onOpenCopy = vi.fn<(document: string, file: File) => void>();
    const zone = find(drawDocuments({ onOpenCopy }), '.own-copy');
    const over = dragEvent('dragover', [file]);
    await act(() => void zone.dispatchEvent(over));
    expect(over.defaultPrevented).toBe(true);
    expect(zone.className).toContain('is-over');
    const drop = dragEvent('drop', [file]);
    await act(() => void zone.dispatchEvent(drop));
    expect(drop.defaultPrevented).toBe(true);
    expect(zone.className).not.toContain('is-over');
    expect(onOpenCopy).toHaveBeenCalledExactlyOnceWith('statement', file);
  });

  it('that is dropped elsewhere does not replace the page', async () => {
    const onOpenCopy = vi.fn<() => void>();
    const page = drawDocuments({ onOpenCopy });
    for (const type of ['dragover', 'drop']) {
      const event = dragEvent(type, [file]);
      await act(() => void find(page, '.documents__main').dispatchEvent(event));
      expect(event.defaultPrevented).toBe(true);
    }
    expect(onOpenCopy).not.toHaveBeenCalled();
  });

  it('is not confused with text that is dragged', async () => {
    const zone = find(drawDocuments(), '.own-copy');
    const event = dragEvent('dragover', [], ['text/plain']);
    await act(() => void zone.dispatchEvent(event));
    expect(event.defaultPrevented).toBe(false);
    expect(zone.className).not.toContain('is-over');
  });
});

describe('the verdict', () => {
  it('is said politely, with the file’s name and what was found', () => {
    expect(textOf(find(drawDocuments(), '.own-copy output'))).toBe('');
    expect(verdict(createCopy())).toBe(
      'mine.txt [documents.own.verdict.same] [documents.own.found 1 1]',
    );
  });

  it('rounds a share down', () => {
    const similar = createCopy({ verdict: { kind: 'similar', share: 0.999 } });
    expect(verdict(similar)).toContain('[documents.own.verdict.similar 99%]');
  });

  it.each(['tooLarge', 'empty', 'notText', 'encoding', 'unreadable'] as const)(
    'names the problem %s, and shows no text',
    (problem) => {
      const page = withCopy({ type: 'problem', name: 'mine.png', problem });
      expect(textOf(find(page, '.own-copy output'))).toBe(
        `mine.png [documents.own.problem.${problem}]`,
      );
      expect(page.querySelector('.own-text')).toBeNull();
    },
  );

  it('names another of the documents, and opens the file there', async () => {
    const onMoveCopy = vi.fn<(from: string, to: string) => void>();
    const copy = createCopy({ verdict: { kind: 'otherDocument', document: 'report' }, found: [] });
    const page = drawDocuments({ t, copies: { statement: copy }, onMoveCopy });
    expect(textOf(find(page, '.own-copy output'))).toBe(
      'mine.txt [documents.own.verdict.otherDocument] Report',
    );
    await press(named(page, 'documents.own.move'));
    expect(onMoveCopy).toHaveBeenCalledExactlyOnceWith('statement', 'report');
  });

  it('of another text shows the text where quotations stand in it, and nothing else', () => {
    const other = createCopy({ verdict: { kind: 'other' } });
    expect(withCopy(other).querySelector('.own-text')).not.toBeNull();
    const stranger = createCopy({ verdict: { kind: 'other' }, found: [] });
    const page = withCopy(stranger);
    expect(page.querySelector('.own-text')).toBeNull();
    expect(page.querySelector('.passage__missing')).toBeNull();
  });
});

describe('an open copy', () => {
  it('is a region to scroll by keyboard, with its lines numbered and its paragraphs kept', () => {
    const text = find(withCopy(createCopy()), '.own-text');
    expect([text.localName, text.tabIndex]).toEqual(['section', 0]);
    expect(text.getAttribute('aria-label')).toBe('[documents.own.text mine.txt]');
    expect([...text.querySelectorAll('p')].map(({ children }) => children.length)).toEqual([2, 1]);
    const lines = [...text.querySelectorAll<HTMLElement>('.own-text__line')];
    expect(lines.map(({ dataset, textContent }) => [dataset.line, textContent])).toEqual([
      ['1', 'A heading'],
      ['2', 'opposes the use'],
      ['4', 'The end'],
    ]);
  });

  it('has each line marked once, and again for another file', async () => {
    const markCopy = vi.fn<(line: HTMLElement, marks: unknown[]) => void>();
    const props = documentsProps({ t, copies: { statement: createCopy() }, markCopy });
    const root = document.createElement('div');
    const drawn = (change = {}) => act(() => render(<Documents {...props} {...change} />, root));
    await drawn();
    await drawn({ search: 'oppose' });
    expect(markCopy.mock.calls.map(([line]) => line.textContent)).toEqual(['opposes the use']);
    await drawn({ copies: { statement: createCopy() } });
    expect(markCopy).toHaveBeenCalledTimes(2);
  });

  it('is the way from a passage to its words, where they stand in it', async () => {
    const onShowInCopy = vi.fn<(address: string) => void>();
    const facts = [createPassage(), createPassage({ address: 'statement/two' })];
    const page = drawDocuments({
      t,
      documents: [createDocument({ facts })],
      copies: { statement: createCopy() },
      onShowInCopy,
    });
    const [first, second] = page.querySelectorAll<HTMLElement>('.passage');
    await press(named(first!, 'documents.own.show'));
    expect(onShowInCopy).toHaveBeenCalledExactlyOnceWith('statement/one');
    expect(textOf(second!)).toContain('[documents.own.missing]');
    expect(second!.querySelector('button')).toBeNull();
  });

  it('is closed by its button', async () => {
    const onCloseCopy = vi.fn<(document: string) => void>();
    const page = drawDocuments({ t, copies: { statement: createCopy() }, onCloseCopy });
    await press(named(page, 'documents.own.close'));
    expect(onCloseCopy).toHaveBeenCalledExactlyOnceWith('statement');
  });
});
