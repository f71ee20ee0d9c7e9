import type { CardFact } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import { CopyButton } from './CopyButton.tsx';
import { Fact } from './Fact.tsx';
import { FoldedList } from './FoldedList.tsx';
import { Icon } from './Icon.tsx';
import { SourceLink } from './SourceLink.tsx';

/** What can be done with a fact; the callbacks of the card. */
export interface FactCallbacks {
  onOpenDocuments: (hash: string) => void;
  onCopy: (text: string) => Promise<boolean> | void;
}

interface CardFactsProps extends FactCallbacks {
  facts: CardFact[];
  t: Translate;
  /** Names the folded part for the button that opens it. */
  id: string;
}

interface CardFactItemProps extends FactCallbacks {
  fact: CardFact;
  t: Translate;
}

function CardFactItem({ fact, t, onOpenDocuments, onCopy }: CardFactItemProps) {
  return (
    <li class="facts__item">
      <Fact fact={fact} t={t}>
        <div class="actions">
          {fact.passage && (
            <SourceLink href={fact.passage} t={t} class="action">
              <Icon name="external" />
              {t('fact.passage')}
            </SourceLink>
          )}
          {fact.archive && (
            <SourceLink href={fact.archive} t={t} class="action">
              <Icon name="archive" />
              {t('fact.archive')}
            </SourceLink>
          )}
          <button type="button" class="action" onClick={() => onOpenDocuments(fact.address)}>
            <Icon name="document" />
            {t('fact.inDocument')}
          </button>
          <CopyButton text={fact.citation} t={t} onCopy={onCopy} />
        </div>
      </Fact>
    </li>
  );
}

/** The facts, most relevant first; the first few in sight, the others behind a button. */
export function CardFacts({ facts, t, id, ...callbacks }: CardFactsProps) {
  return (
    <FoldedList
      class="facts"
      id={id}
      t={t}
      items={facts.map((fact) => (
        <CardFactItem key={fact.address} fact={fact} t={t} {...callbacks} />
      ))}
    />
  );
}
