import type { CardSince as CardSinceModel } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import { Development } from './Background.tsx';
import { FoldedList } from './FoldedList.tsx';

interface CardSinceProps {
  since: CardSinceModel;
  t: Translate;
  /** Names the folded part for the button that opens it. */
  id: string;
}

/** What has happened since the article was published, or that the page has no date to tell it by. */
export function CardSince({ since, t, id }: CardSinceProps) {
  if (since.date === undefined) return <p class="card__undated">{t('card.undated')}</p>;
  return (
    <section class="card__since">
      <h3 class="card__label">{t('card.since', [since.date])}</h3>
      <FoldedList
        class="since"
        id={id}
        t={t}
        items={since.developments.map((development) => (
          <Development key={development.event} development={development} t={t} />
        ))}
      />
    </section>
  );
}
