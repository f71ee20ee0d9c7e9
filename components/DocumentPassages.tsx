import type { DocumentsTarget, PassageView } from '../core/documents-model.ts';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';
import { Fact } from './Fact.tsx';
import { Icon } from './Icon.tsx';
import { SourceLink } from './SourceLink.tsx';

interface DocumentPassagesProps {
  label: string;
  explanation?: string;
  passages: PassageView[];
  target: DocumentsTarget;
  t: Translate;
}

interface PassageProps {
  passage: PassageView;
  isTarget: boolean;
  t: Translate;
}

function Passage({ passage, isTarget, t }: PassageProps) {
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
  const { label, explanation, passages, target, t } = props;
  if (passages.length === 0) return null;
  return (
    <section class={explanation ? 'passages passages--corrected' : 'passages'}>
      <h3 class="passages__label">{label}</h3>
      {explanation && <p class="passages__explanation">{explanation}</p>}
      <ol class="passages__list">
        {passages.map((passage) => (
          <Passage
            key={passage.address}
            passage={passage}
            isTarget={target.type === 'place' && target.id === passage.address}
            t={t}
          />
        ))}
      </ol>
    </section>
  );
}
