import { useRef } from 'preact/hooks';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';
import { Icon } from './Icon.tsx';
import type { NamedTerm } from './popup-model.ts';

interface PopupMutedProps {
  muted: NamedTerm[];
  t: Translate;
  onUnmute: (term: string) => void;
}

/** The terms that the reader does not want marked, with the way back. */
export function PopupMuted({ muted, t, onUnmute }: PopupMutedProps) {
  const summary = useRef<HTMLElement>(null);
  const unmute = (term: string) => {
    // The button goes with its term; the focus must not go with it.
    summary.current?.focus();
    onUnmute(term);
  };
  return (
    <details class="popup__section muted">
      <summary ref={summary} class="muted__summary">
        <Icon name="chevron" />
        <span>{t('popup.muted.title')}</span>
        <span class="count">{muted.length}</span>
      </summary>
      <ul class="muted__list">
        {muted.map(({ term, name }) => (
          <li key={term} class="muted__item">
            <span {...english}>{name}</span>
            <button type="button" class="action" onClick={() => unmute(term)}>
              {t('popup.muted.show')}
              <span class="visually-hidden">
                : <span {...english}>{name}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
