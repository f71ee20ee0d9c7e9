import type { DocumentsTarget, DocumentView, TermView } from '../core/documents-model.ts';
import type { Translate } from '../core/translate.ts';
import { DocumentArticle } from './DocumentArticle.tsx';
import { english } from './language.ts';
import { Mark } from './Mark.tsx';

export interface DocumentsProps {
  documents: DocumentView[];
  /** Set: only this term's facts are shown. */
  term?: TermView | undefined;
  target: DocumentsTarget;
  t: Translate;
  onCopy: (text: string) => Promise<boolean> | void;
}

function Contents({ documents, t }: { documents: DocumentView[]; t: Translate }) {
  return (
    <nav class="contents" aria-labelledby="contents-label">
      <h2 class="contents__label" id="contents-label">
        {t('documents.contents')}
      </h2>
      <ol class="contents__list">
        {documents.map(({ id, shortTitle, language, facts, corrected }) => (
          <li key={id}>
            <a href={`#${id}`} lang={language}>
              {shortTitle}
            </a>
            <span class="contents__count">
              {t('documents.facts', facts.length + corrected.length)}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function TermHeader({ term, t }: { term: TermView; t: Translate }) {
  return (
    <section class="term" aria-labelledby="term-name">
      <p class="term__label">{t('documents.onlyTerm')}</p>
      <h2 class="term__name" id="term-name" tabIndex={-1} {...english}>
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

/** The source documents: who speaks, from which side, and what was taken from them. */
export function Documents({ documents, term, target, t, onCopy }: DocumentsProps) {
  const shown = term?.documents ?? documents;
  return (
    <div class="documents">
      <header class="documents__header">
        <p class="documents__name">
          <Mark />
          {t('extension.name')}
        </p>
        <h1 class="documents__title" id="top" tabIndex={-1}>
          {t('documents.title')}
        </h1>
        <p class="documents__intro">{t('documents.intro')}</p>
      </header>
      {!term && <Contents documents={documents} t={t} />}
      <main class="documents__main">
        {term && <TermHeader term={term} t={t} />}
        {shown.map((document) => (
          <DocumentArticle
            key={document.id}
            document={document}
            isBrief={term !== undefined}
            target={target}
            t={t}
            onCopy={onCopy}
          />
        ))}
      </main>
    </div>
  );
}
