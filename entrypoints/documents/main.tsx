import { render } from 'preact';
import { Documents, type DocumentsProps } from '../../components/Documents.tsx';
import { languageOf } from '../../components/language.ts';
import { copyFieldId } from '../../components/OwnCopy.tsx';
import type { FactBase } from '../../core/build-card.ts';
import { buildDocuments, type DocumentsTarget, parseTarget } from '../../core/documents-model.ts';
import { buildTerm, listTerms } from '../../core/documents-selection.ts';
import { wordsOfSearch } from '../../core/find-text.ts';
import { readFingerprint } from '../../core/fingerprint.ts';
import type { CopyState } from '../../core/own-copy-text.ts';
import { fingerprints } from '../../data/fingerprints.ts';
import * as data from '../../data/index.ts';
import { createHitMarks, findShown, markQuotations } from '../../page/mark-hits.ts';
import { copyText } from '../../platform/clipboard.ts';
import { t } from '../../platform/i18n.ts';
import { createCopies } from './copies.ts';
import { follow, noteDeparture, showBeginning } from './way.ts';

/** What a search looks through, where a passage shows it. */
const SEARCHED = [
  '.fact__statement',
  '.fact__attribution',
  '.fact__quotation',
  '.background__note',
  '.development__event',
  '.topics a',
].join();

interface View {
  target: DocumentsTarget;
  search: string;
  copies: Record<string, CopyState>;
}

const base: FactBase = { ...data, documents: data.sourceDocuments };
const hashes = Object.fromEntries(
  Object.entries(fingerprints).map(([id, { fingerprint }]) => [id, readFingerprint(fingerprint)]),
);
const documents = buildDocuments(base, { language: t('language'), hashes });
const root = document.getElementById('app') ?? document.body;
const hits = createHitMarks();
const copies = createCopies(documents, hashes, (all) => show({ copies: all }));
let view: View = { target: { type: 'top' }, search: '', copies: {} };

const focus = (element: HTMLElement | null) => element?.focus();

const fixed = {
  documents,
  terms: listTerms(base),
  shortTitles: Object.fromEntries(documents.map(({ id, shortTitle }) => [id, shortTitle])),
  t,
  onCopy: copyText,
  onSearch: (search) => {
    show({ search });
    showBeginning();
  },
  onTerm: chooseTerm,
  onSkip: () => focus(document.getElementById('main')),
  onOpenCopy: (id, file) => void copies.open(id, file),
  onMoveCopy: (from, to) => {
    void copies.move(from, to);
    history.pushState(null, '', `#${to}`);
    arrive();
  },
  onCloseCopy: (id) => {
    copies.close(id);
    focus(document.getElementById(copyFieldId(id)));
  },
  onShowInCopy: (address) => {
    const words = findShown(root, address);
    words?.scrollIntoView({ block: 'center' });
    words?.focus({ preventScroll: true });
  },
  markCopy: (line, marks) => markQuotations(line, marks, t('documents.own.back')),
} satisfies Omit<DocumentsProps, keyof View>;

/** Draws the page anew with what has changed. */
function show(change: Partial<View>): void {
  view = { ...view, ...change };
  const { target, search } = view;
  const term = target.type === 'term' ? buildTerm(target.term, documents, base) : undefined;
  hits.clear();
  render(<Documents {...fixed} {...view} term={term} />, root);
  hits.mark(root, SEARCHED, wordsOfSearch(search));
  document.title = [term?.name, t('documents.title'), t('extension.name')]
    .filter(Boolean)
    .join(' · ');
}

/** Draws what the address asks for, and goes there: the browser looked for it before. */
function arrive(): void {
  const target = parseTarget(location.hash, base);
  show({ target });
  // What is asked for by its address comes before what a search leaves.
  const isHidden = target.type === 'place' && !document.getElementById(target.id);
  if (isHidden) show({ search: '' });
  follow(target);
}

/** No link is followed here, so that the focus stays in the list. */
function chooseTerm(term: string | undefined, isStep: boolean): void {
  const hash = term ? `#term/${term}` : '#top';
  // A walk through the list by arrow keys is one step of the way.
  if (isStep && view.target.type === 'term') history.replaceState(null, '', hash);
  else history.pushState(null, '', hash);
  show({ target: parseTarget(hash, base) });
  showBeginning();
}

Object.assign(document.documentElement, languageOf(t));
addEventListener('hashchange', arrive);
addEventListener('click', noteDeparture);
if (parseTarget(location.hash, base).type === 'top') show({});
else arrive();
