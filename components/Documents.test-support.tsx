/** What the tests of the documents page share. */
import type { DocumentView, PassageView } from '../core/documents-model.ts';
import { foldText } from '../core/fold.ts';
import type { CopyState } from '../core/own-copy-text.ts';
import { Documents, type DocumentsProps } from './Documents.tsx';
import { draw, t } from './test-support.ts';

const ignore = () => undefined;

export function createPassage(change: Partial<PassageView> = {}): PassageView {
  const passage = {
    address: 'statement/one',
    statement: 'They oppose it.',
    attribution: 'An organisation',
    date: 'July 2021',
    dateTime: '2021-07',
    kind: 'position' as const,
    status: 'current' as const,
    scope: 'general' as const,
    quotation: 'opposes the use of such assurances',
    developments: [],
    references: [],
    line: 7,
    terms: [{ id: 'adx', name: 'ADX' }],
    ...change,
  };
  return { searched: foldText(`${passage.statement} ${passage.quotation}`), ...passage };
}

export function createDocument(change: Partial<DocumentView> = {}): DocumentView {
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

/** An open copy with one quotation in two lines. */
export function createCopy(change: Partial<CopyState & { type: 'open' }> = {}): CopyState {
  return {
    type: 'open',
    name: 'mine.txt',
    verdict: { kind: 'same' },
    paragraphs: [
      [
        { line: 1, text: 'A heading', marks: [] },
        {
          line: 2,
          text: 'opposes the use',
          marks: [
            {
              start: 0,
              end: 15,
              address: 'statement/one',
              shows: ['statement/one'],
              isContinued: false,
            },
          ],
        },
      ],
      [{ line: 4, text: 'The end', marks: [] }],
    ],
    found: ['statement/one'],
    sought: 1,
    ...change,
  };
}

export function documentsProps(change: Partial<DocumentsProps> = {}): DocumentsProps {
  return {
    documents: [createDocument()],
    terms: [
      { id: 'adx', name: 'ADX', count: 1 },
      { id: 'sams', name: 'SAMs', count: 2 },
    ],
    target: { type: 'top' },
    search: '',
    copies: {},
    shortTitles: { statement: 'Statement', report: 'Report' },
    t,
    onCopy: () => Promise.resolve(true),
    onSearch: ignore,
    onTerm: ignore,
    onSkip: ignore,
    onOpenCopy: ignore,
    onMoveCopy: ignore,
    onCloseCopy: ignore,
    onShowInCopy: ignore,
    markCopy: ignore,
    ...change,
  };
}

export function drawDocuments(change: Partial<DocumentsProps> = {}): HTMLElement {
  return draw(<Documents {...documentsProps(change)} />);
}
