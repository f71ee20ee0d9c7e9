import type { DocumentView } from '../core/documents-model.ts';
import { citedPages } from '../core/documents-selection.ts';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';

interface DocumentAddressesProps {
  document: DocumentView;
  t: Translate;
}

/**
 * For paper alone, where links lead nowhere: the address of every page that is cited,
 * once. The document's own stands in its citation.
 */
export function DocumentAddresses({ document, t }: DocumentAddressesProps) {
  const pages = citedPages(document);
  const { archive } = document;
  if (pages.length === 0 && !archive) return null;
  return (
    <section class="addresses">
      <h3 class="passages__label">{t('documents.addresses')}</h3>
      <ul class="addresses__list">
        {archive && (
          <li>
            {t('fact.archive')} <span class="addresses__url">{archive}</span>
          </li>
        )}
        {pages.map(({ text, URL }) => (
          <li key={URL}>
            <span {...english}>{text}</span> <span class="addresses__url">{URL}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
