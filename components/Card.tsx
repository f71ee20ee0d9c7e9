import type { CardModel } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import { CardCorrection } from './CardCorrection.tsx';
import { CardFacts, type FactCallbacks } from './CardFacts.tsx';
import { CardSince } from './CardSince.tsx';
import { english, languageOf } from './language.ts';
import { Icon } from './Icon.tsx';
import { SourceList } from './SourceLink.tsx';

export interface CardProps extends FactCallbacks {
  model: CardModel;
  t: Translate;
  /** The id of the heading, which names the card. */
  headingId: string;
  /** The form for the window's lower edge, as wide as its container. */
  sheet?: boolean;
  onMute: (term: string) => void;
  onClose: () => void;
}

function CardHeader({ model, t, headingId, onClose }: CardProps) {
  return (
    <header class="card__header">
      <h2 class="card__term" id={headingId} {...english}>
        {model.name}
      </h2>
      <button type="button" class="card__close" aria-label={t('card.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </header>
  );
}

/** On a page about something else: what concerns the case, folded. */
function CaseFacts({ model, t, headingId, onOpenDocuments, onCopy }: CardProps) {
  const { caseFacts, caseSince } = model;
  const count = caseFacts.length + (caseSince?.developments.length ?? 0);
  if (count === 0) return null;
  return (
    <details class="card__case">
      <summary class="card__summary">
        <Icon name="chevron" />
        <span>{t('card.caseFacts')}</span>
        <span class="count">{count}</span>
      </summary>
      {caseSince && <CardSince since={caseSince} t={t} id={`${headingId}-case-since`} />}
      <CardFacts
        facts={caseFacts}
        t={t}
        id={`${headingId}-case`}
        onOpenDocuments={onOpenDocuments}
        onCopy={onCopy}
      />
    </details>
  );
}

function CardFooter({ model, t, onOpenDocuments, onMute }: CardProps) {
  const { term, correction } = model;
  return (
    <footer class="card__footer">
      <div class="actions">
        <button
          type="button"
          class="action action--main"
          onClick={() => onOpenDocuments(`term/${term}`)}
        >
          <Icon name="document" />
          {t('card.allAbout')}
        </button>
        <button type="button" class="action" onClick={() => onMute(term)}>
          <Icon name="mute" />
          {t('card.mute')}
        </button>
      </div>
      <p class="card__meaning">{t(correction ? 'card.claimMeaning' : 'card.meaning')}</p>
    </footer>
  );
}

/**
 * The card of one term: what it means, who said what about it, what has happened
 * since. Not modal: the page stays within reach.
 */
export function Card(props: CardProps) {
  const { model, t, headingId, sheet, onOpenDocuments, onCopy } = props;
  return (
    <div
      // Another term, or claim, is another card: unfolded, and at its top.
      key={`${model.term}/${model.correction?.statement}`}
      class={sheet ? 'card card--sheet' : 'card'}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <dialog> hides itself until it is opened; here the overlay shows and hides
      role="dialog"
      aria-labelledby={headingId}
      {...languageOf(t)}
      tabIndex={-1}
      // Whoever opens it by keyboard puts the focus here.
      data-autofocus
    >
      <CardHeader {...props} />
      <div class="card__body">
        {model.correction && <CardCorrection correction={model.correction} t={t} />}
        <p class="card__definition" {...english}>
          {model.definition}
        </p>
        <SourceList label={t('fact.source')} links={model.definitionLinks} t={t} />
        {model.since && <CardSince since={model.since} t={t} id={`${headingId}-since`} />}
        {model.facts.length > 0 && (
          <section class="card__section">
            <h3 class="card__label">{t('card.facts')}</h3>
            <CardFacts
              facts={model.facts}
              t={t}
              id={`${headingId}-more`}
              onOpenDocuments={onOpenDocuments}
              onCopy={onCopy}
            />
          </section>
        )}
        <CaseFacts {...props} />
      </div>
      <CardFooter {...props} />
    </div>
  );
}
