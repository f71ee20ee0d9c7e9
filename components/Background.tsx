import type { CardDevelopment } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import type { FactStatus } from '../data/schema.ts';
import { english } from './language.ts';
import type { FactContent } from './Fact.tsx';
import { Icon } from './Icon.tsx';
import { SourceList } from './SourceLink.tsx';

interface BackgroundProps {
  fact: FactContent;
  t: Translate;
}

export function Development({ development, t }: { development: CardDevelopment; t: Translate }) {
  return (
    <li class="development">
      <p class="development__event" {...english}>
        <span class="development__date">{development.date}</span> {development.event}
      </p>
      <SourceList label={t('fact.source')} links={development.links} t={t} />
    </li>
  );
}

/** Whether events or other sources stand against a statement. */
export function isOvertaken(status: FactStatus): boolean {
  return status === 'superseded' || status === 'disputed' || status === 'wrong';
}

function labelOf({ status, developments, note }: FactContent, t: Translate): string {
  if (status === 'superseded') return t('fact.overtakenBy');
  if (status === 'disputed') return t('fact.disputedBy');
  if (status === 'wrong') return t('fact.correction');
  if (developments.length > 0) return t('fact.since');
  return note ? t('fact.note') : t('fact.further');
}

/**
 * What must be known beside a statement: later events, a qualification, and their
 * sources. In a box where it overtakes or disputes the statement.
 */
export function Background({ fact, t }: BackgroundProps) {
  const { status, developments, note, references } = fact;
  const boxed = isOvertaken(status);
  const isEmpty = developments.length === 0 && !note && references.length === 0;
  if (isEmpty && !boxed) return null;
  return (
    <div class={boxed ? `background background--boxed background--${status}` : 'background'}>
      <p class="background__label">
        {boxed && <Icon name={status === 'wrong' ? 'current' : status} />}
        {labelOf(fact, t)}
      </p>
      {developments.length > 0 && (
        <ul class="background__developments">
          {developments.map((development) => (
            <Development key={development.event} development={development} t={t} />
          ))}
        </ul>
      )}
      {note && (
        <p class="background__note" {...english}>
          {note}
        </p>
      )}
      <SourceList label={t('fact.source')} links={references} t={t} />
    </div>
  );
}
