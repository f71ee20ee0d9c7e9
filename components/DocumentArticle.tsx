import type { DocumentsTarget, DocumentView } from '../core/documents-model.ts';
import type { CopyState } from '../core/own-copy-text.ts';
import type { Translate } from '../core/translate.ts';
import { CopyButton } from './CopyButton.tsx';
import { DocumentAddresses } from './DocumentAddresses.tsx';
import { DocumentDetails } from './DocumentDetails.tsx';
import { DocumentPassages } from './DocumentPassages.tsx';
import { Icon } from './Icon.tsx';
import { english } from './language.ts';
import { OwnCopy, type OwnCopyActions } from './OwnCopy.tsx';
import { SourceLink } from './SourceLink.tsx';

/** What is the same for all documents. */
export interface ArticleContext extends OwnCopyActions {
  target: DocumentsTarget;
  /** The readers' own copies, by document. */
  copies: Record<string, CopyState>;
  /** The documents' short titles, by document. */
  shortTitles: Record<string, string>;
  t: Translate;
  onCopy: (text: string) => Promise<boolean> | void;
  /** @param address of the fact whose words are to be shown in the reader's copy */
  onShowInCopy: (address: string) => void;
}

export interface ArticleProps extends ArticleContext {
  document: DocumentView;
  /** Only what is needed to know who speaks. */
  isBrief: boolean;
}

function Actions({ document, t, onCopy }: ArticleProps) {
  return (
    <div class="actions">
      {document.address ? (
        <SourceLink href={document.address} t={t} class="action">
          <Icon name="external" />
          {t('documents.open')}
        </SourceLink>
      ) : (
        <p class="document__access" {...english}>
          {document.access}
        </p>
      )}
      {document.archive && (
        <SourceLink href={document.archive} t={t} class="action">
          <Icon name="archive" />
          {t('fact.archive')}
        </SourceLink>
      )}
      <CopyButton text={document.citation} t={t} onCopy={onCopy} />
    </div>
  );
}

/** One source document: what it is, who speaks in it, its facts, and the reader's own copy. */
export function DocumentArticle(props: ArticleProps) {
  const { document, copies, target, t } = props;
  const { id, title, shortTitle, language, citation, facts, corrected } = document;
  const isTarget = target.type === 'place' && target.id === id;
  const copy = copies[id];
  return (
    <article
      class={isTarget ? 'document is-target' : 'document'}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <p class="document__name" lang={language}>
        {shortTitle}
      </p>
      <h2 class="document__title" id={`${id}-title`} lang={language}>
        {title}
      </h2>
      <p class="document__citation" {...english}>
        {citation}
      </p>
      <DocumentDetails {...props} />
      <Actions {...props} />
      <OwnCopy {...props} copy={copy} />
      <DocumentPassages {...props} label={t('documents.passages')} passages={facts} copy={copy} />
      <DocumentPassages
        {...props}
        label={t('documents.corrected')}
        explanation={t('documents.correctedDetail')}
        passages={corrected}
        copy={copy}
      />
      <DocumentAddresses document={document} t={t} />
    </article>
  );
}
