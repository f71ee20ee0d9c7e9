import { render } from 'preact';
import { Documents } from '../../components/Documents.tsx';
import { languageOf } from '../../components/language.ts';
import type { FactBase } from '../../core/build-card.ts';
import { buildDocuments, buildTerm, parseTarget } from '../../core/documents-model.ts';
import * as data from '../../data/index.ts';
import { t } from '../../platform/i18n.ts';

const base: FactBase = { ...data, documents: data.sourceDocuments };
const documents = buildDocuments(base);

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Draws what the address asks for, and goes there. */
function show(root: HTMLElement, isFirst: boolean): void {
  const target = parseTarget(location.hash, base);
  const term = target.type === 'term' ? buildTerm(target.term, base) : undefined;
  render(<Documents documents={documents} term={term} target={target} t={t} onCopy={copy} />, root);
  document.title = [term?.name, t('documents.title'), t('extension.name')]
    .filter(Boolean)
    .join(' · ');
  // The page is drawn after the browser looked for the place, so it is sought here.
  const place = { top: 'top', term: 'term-name', place: target.type === 'place' ? target.id : '' };
  const element = document.getElementById(place[target.type]);
  if (isFirst && target.type === 'top') return;
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

const root = document.getElementById('app');
if (root) {
  Object.assign(document.documentElement, languageOf(t));
  addEventListener('hashchange', () => show(root, false));
  show(root, true);
}
