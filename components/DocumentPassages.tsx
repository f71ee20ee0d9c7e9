import type { PassageView } from '../core/documents-model.ts';
import type { CopyState } from '../core/own-copy-text.ts';
import type { ArticleContext } from './DocumentArticle.tsx';
import { Fact } from './Fact.tsx';
import { Icon } from './Icon.tsx';
import { english } from './language.ts';
import { SourceLink } from './SourceLink.tsx';

interface PassagesContext extends Pick<ArticleContext, 'target' | 't' | 'onShowInCopy'> {
  copy: CopyState | undefined;
}

interface DocumentPassagesProps extends PassagesContext {
  label: string;
  explanation?: string;
  passages: PassageView[];
}

interface PassageProps extends PassagesContext {
  passage: PassageView;
}

/** The way into the reader's own copy, once it is open. */
function InCopy({ passage, copy, t, onShowInCopy }: PassageProps) {
  if (copy?.type !== 'open' || copy.found.length === 0) return null;
  if (!copy.found.includes(passage.address)) {
    return <span class="passage__missing">{t('documents.own.missing')}</span>;
  }
  return (
    <button type="button" class="action" onClick={() => onShowInCopy(passage.address)}>
      <Icon name="document" />
      {t('documents.own.show')}
    </button>
  );
}

function Passage(props: PassageProps) {
  const { passage, target, t } = props;
  const isTarget = target.type === 'place' && target.id === passage.address;
  return (
    <li class={isTarget ? 'passage is-target' : 'passage'} id={passage.address} tabIndex={-1}>
      <Fact fact={passage} t={t} line={passage.line}>
        <div class="actions">
          {passage.passage && (
            <SourceLink href={passage.passage} t={t} class="action">
              <Icon name="external" />
              {t('fact.passage')}
            </SourceLink>
          )}
          <InCopy {...props} />
          <ul class="topics" aria-label={t('documents.terms')}>
            {passage.terms.map(({ id, name }) => (
              <li key={id}>
                <a href={`#term/${id}`} {...english}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </Fact>
    </li>
  );
}

/** What was taken from a document, in its order; nothing where there is nothing. */
export function DocumentPassages(props: DocumentPassagesProps) {
  const { label, explanation, passages, ...context } = props;
  if (passages.length === 0) return null;
  return (
    <section class={explanation ? 'passages passages--corrected' : 'passages'}>
      <h3 class="passages__label">{label}</h3>
      {explanation && <p class="passages__explanation">{explanation}</p>}
      <ol class="passages__list">
        {passages.map((passage) => (
          <Passage key={passage.address} {...context} passage={passage} />
        ))}
      </ol>
    </section>
  );
}
