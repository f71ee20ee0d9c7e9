import type { CardCorrection as CardCorrectionModel } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';
import { english } from './language.ts';
import { SourceList } from './SourceLink.tsx';

interface CardCorrectionProps {
  correction: CardCorrectionModel;
  t: Translate;
}

/** A statement of the page, and what is right: before everything else on the card. */
export function CardCorrection({ correction, t }: CardCorrectionProps) {
  const { statement, isOvertaken, text, links } = correction;
  const status = isOvertaken ? 'superseded' : 'wrong';
  return (
    <section class={`card__correction background background--boxed background--${status}`}>
      <h3 class="background__label">
        <Icon name={status} />
        {t(isOvertaken ? 'card.overtaken' : 'card.mistaken')}
      </h3>
      <p class="card__statement" {...english}>
        “{statement}”
      </p>
      <p class="card__right" {...english}>
        {text}
      </p>
      <SourceList label={t('fact.source')} links={links} t={t} />
    </section>
  );
}
