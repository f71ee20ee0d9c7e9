import type { ComponentChildren } from 'preact';
import type { DocumentsTarget, DocumentView } from '../core/documents-model.ts';
import type { Translate } from '../core/translate.ts';
import { CopyButton } from './CopyButton.tsx';
import { DocumentPassages } from './DocumentPassages.tsx';
import { english } from './language.ts';
import { Icon } from './Icon.tsx';
import { SourceLink } from './SourceLink.tsx';

interface DocumentArticleProps {
  document: DocumentView;
  /** Only what is needed to know who speaks. */
  isBrief: boolean;
  target: DocumentsTarget;
  t: Translate;
  onCopy: (text: string) => Promise<boolean> | void;
}

function Detail({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="details__row">
      <dt>{label}</dt>
      <dd {...english}>{children}</dd>
    </div>
  );
}

function Access({ document, t }: { document: DocumentView; t: Translate }) {
  return (
    <div class="details__row">
      <dt>{t('documents.access')}</dt>
      <dd>
        <span {...english}>{document.access}</span>
        {document.copies.length > 0 && (
          <ul class="copies">
            {document.copies.map(({ URL, note }) => (
              <li key={URL}>
                <SourceLink href={URL} t={t}>
                  {URL}
                </SourceLink>
                <span {...english}>{note}</span>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}

function Details({ document, isBrief, t }: DocumentArticleProps) {
  return (
    <dl class="details">
      <Detail label={t('documents.kind')}>{document.kind}</Detail>
      <Detail label={t('documents.standpoint')}>{document.standpoint}</Detail>
      <Detail label={t('documents.date')}>{document.date}</Detail>
      {!isBrief && <Detail label={t('documents.licence')}>{document.licence}</Detail>}
      {!isBrief && <Access document={document} t={t} />}
    </dl>
  );
}

function Actions({ document, t, onCopy }: DocumentArticleProps) {
  return (
    <div class="actions">
      {document.address && (
        <SourceLink href={document.address} t={t} class="action">
          <Icon name="external" />
          {t('documents.open')}
        </SourceLink>
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

/** One source document: what it is, who speaks in it, and its facts. */
export function DocumentArticle(props: DocumentArticleProps) {
  const { document, target, t } = props;
  const { id, title, language, citation, facts, corrected } = document;
  const isTarget = target.type === 'place' && target.id === id;
  return (
    <article
      class={isTarget ? 'document is-target' : 'document'}
      id={id}
      tabIndex={-1}
      aria-labelledby={`${id}-title`}
    >
      <h2 class="document__title" id={`${id}-title`} lang={language}>
        {title}
      </h2>
      <p class="document__citation" {...english}>
        {citation}
      </p>
      <Details {...props} />
      <Actions {...props} />
      <DocumentPassages label={t('documents.passages')} passages={facts} target={target} t={t} />
      <DocumentPassages
        label={t('documents.corrected')}
        explanation={t('documents.correctedDetail')}
        passages={corrected}
        target={target}
        t={t}
      />
    </article>
  );
}
