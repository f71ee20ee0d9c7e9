import type { ComponentChildren } from 'preact';
import type { CardFact } from '../core/card-model.ts';
import type { Translate } from '../core/translate.ts';
import type { FactStatus } from '../data/schema.ts';
import { Background, isOvertaken } from './Background.tsx';
import { english } from './language.ts';
import { Status } from './Status.tsx';

/** What a fact says, wherever it is shown. */
export interface FactContent extends Pick<
  CardFact,
  | 'statement'
  | 'attribution'
  | 'date'
  | 'kind'
  | 'quotation'
  | 'note'
  | 'developments'
  | 'references'
> {
  status: FactStatus;
  /** The date for machines, where it is one date. */
  dateTime?: string;
}

interface FactProps {
  fact: FactContent;
  t: Translate;
  /** The line of the document that the quotation stands in. */
  line?: number;
  /** What can be done with it. */
  children?: ComponentChildren;
}

function Byline({ fact, t }: { fact: FactContent; t: Translate }) {
  const asOf = t('fact.asOf', [fact.date]);
  // Many attributions end with the same date; saying it twice reads like a mistake.
  const isSaid = fact.attribution.endsWith(fact.date);
  return (
    <p class="fact__byline">
      <span class="fact__attribution" {...english}>
        {fact.attribution}
      </span>
      {!isSaid && (
        <span class="fact__date">
          {fact.dateTime ? <time dateTime={fact.dateTime}>{asOf}</time> : asOf}
        </span>
      )}
    </p>
  );
}

/**
 * One attributed statement. Where events or other sources have overtaken it, they
 * come first, so that nobody reads the statement without them.
 */
export function Fact({ fact, t, line, children }: FactProps) {
  const overtaken = isOvertaken(fact.status);
  const background = <Background fact={fact} t={t} />;
  return (
    <div class={`fact fact--${fact.status}`}>
      {overtaken && background}
      {overtaken && <p class="fact__said">{t('fact.said')}</p>}
      <p class="fact__statement" {...english}>
        {fact.statement}
      </p>
      <Byline fact={fact} t={t} />
      <Status kind={fact.kind} status={fact.status} t={t} />
      <blockquote class="fact__quotation" {...english}>
        “{fact.quotation}”
      </blockquote>
      {line !== undefined && <p class="fact__line">{t('fact.line', [line])}</p>}
      {!overtaken && background}
      {children}
    </div>
  );
}
