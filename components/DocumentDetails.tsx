import type { ComponentChildren } from 'preact';
import type { DocumentView } from '../core/documents-model.ts';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';
import { SourceLink } from './SourceLink.tsx';

interface DocumentDetailsProps {
  document: DocumentView;
  /** Only what is needed to know who speaks. */
  isBrief: boolean;
  t: Translate;
}

function Detail({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="details__row">
      <dt>{label}</dt>
      <dd {...english}>{children}</dd>
    </div>
  );
}

/** Where there is no address, what `access` says stands in the place of the link. */
function Access({ document, t }: { document: DocumentView; t: Translate }) {
  const { address, access, copies } = document;
  if (!address && copies.length === 0) return null;
  return (
    <div class="details__row">
      <dt>{t('documents.access')}</dt>
      <dd>
        {address && <span {...english}>{access}</span>}
        {copies.length > 0 && (
          <ul class="copies">
            {copies.map(({ URL, note }) => (
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

/** What a document is, from which side it speaks, and where it is to be found. */
export function DocumentDetails({ document, isBrief, t }: DocumentDetailsProps) {
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
