import type { TermView } from '../core/documents-selection.ts';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';

/** The term whose facts are shown, and the way back to all. */
export function DocumentTerm({ term, t }: { term: TermView; t: Translate }) {
  // As in the address, so that the browser finds it, too.
  const id = `term/${term.id}`;
  return (
    <section class="term" aria-labelledby={id}>
      <p class="term__label">{t('documents.onlyTerm')}</p>
      <h2 class="term__name" id={id} tabIndex={-1} {...english}>
        {term.name}
      </h2>
      <p class="term__definition" {...english}>
        {term.definition}
      </p>
      {term.documents.length === 0 && <p>{t('documents.noFacts')}</p>}
      <p>
        <a class="term__all" href="#top">
          {t('documents.showAll')}
        </a>
      </p>
    </section>
  );
}
