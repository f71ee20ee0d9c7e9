import type { Fact } from '../data/schema.ts';
import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';

interface StatusProps {
  kind: Fact['kind'];
  status: Fact['status'];
  t: Translate;
}

/** What sort of statement it is and whether it still holds, in a word and a drawing each. */
export function Status({ kind, status, t }: StatusProps) {
  return (
    <ul class="status">
      <li class="status__item">
        <Icon name={kind} />
        {t(`fact.kind.${kind}`)}
      </li>
      <li class={`status__item status__item--${status}`}>
        <Icon name={status} />
        {t(`fact.status.${status}`)}
      </li>
    </ul>
  );
}
