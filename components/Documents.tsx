import type { DocumentView } from '../core/documents-model.ts';
import {
  passagesOf,
  searchDocuments,
  type TermChoice,
  type TermView,
} from '../core/documents-selection.ts';
import { wordsOfSearch } from '../core/find-text.ts';
import type { Translate } from '../core/translate.ts';
import { DocumentArticle, type ArticleContext } from './DocumentArticle.tsx';
import { DocumentTerm } from './DocumentTerm.tsx';
import { Mark } from './Mark.tsx';
import { SearchTools } from './SearchTools.tsx';

export interface DocumentsProps extends ArticleContext {
  documents: DocumentView[];
  /** To choose from. */
  terms: TermChoice[];
  /** Set: only this term's facts are shown. */
  term?: TermView | undefined;
  /** What the reader has typed into the search field. */
  search: string;
  onSearch: (search: string) => void;
  /**
   * @param term undefined for all
   * @param isStep chosen by a single key while going through the list
   */
  onTerm: (term: string | undefined, isStep: boolean) => void;
  onSkip: () => void;
}

function Contents({ documents, t }: { documents: DocumentView[]; t: Translate }) {
  return (
    <nav class="contents" aria-labelledby="contents-label">
      <h2 class="contents__label" id="contents-label">
        {t('documents.contents')}
      </h2>
      <ol class="contents__list">
        {documents.map((document) => (
          <li key={document.id}>
            <a href={`#${document.id}`} lang={document.language}>
              {document.shortTitle}
            </a>
            <span class="contents__count">{t('documents.facts', passagesOf(document).length)}</span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function SkipLink({ t, onSkip }: Pick<DocumentsProps, 't' | 'onSkip'>) {
  return (
    <a
      class="skip"
      href="#main"
      onClick={(event) => {
        // The address stays: it says which term is shown.
        event.preventDefault();
        onSkip();
      }}
    >
      {t('documents.skip')}
    </a>
  );
}

function Header({ t }: { t: Translate }) {
  return (
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
  );
}

/** A file that misses its place must not replace the page. */
function keepPage(event: DragEvent): void {
  if (!event.dataTransfer?.types.includes('Files') || event.defaultPrevented) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = 'none';
}

/** The source documents: who speaks, from which side, and what was taken from them. */
export function Documents(props: DocumentsProps) {
  const { documents, term, search, t, onSkip } = props;
  const words = wordsOfSearch(search);
  const shown = searchDocuments(term?.documents ?? documents, words);
  const found = shown.flatMap(passagesOf).length;
  return (
    <div class="documents" onDragOver={keepPage} onDrop={keepPage}>
      <SkipLink t={t} onSkip={onSkip} />
      <Header t={t} />
      <div class="documents__side">
        <SearchTools {...props} found={words.length > 0 || term ? found : undefined} />
        {!term && shown.length > 0 && <Contents documents={shown} t={t} />}
      </div>
      <main class="documents__main" id="main" tabIndex={-1}>
        {term && <DocumentTerm term={term} t={t} />}
        {shown.map((document) => (
          <DocumentArticle
            key={document.id}
            {...props}
            document={document}
            isBrief={words.length > 0 || term !== undefined}
          />
        ))}
      </main>
    </div>
  );
}
