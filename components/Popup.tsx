import type { Translate } from '../core/translate.ts';
import { Icon } from './Icon.tsx';
import { languageOf } from './language.ts';
import { Mark } from './Mark.tsx';
import { PopupMentions } from './PopupMentions.tsx';
import { PopupMuted } from './PopupMuted.tsx';
import { PopupSite } from './PopupSite.tsx';
import { PopupVerdict } from './PopupVerdict.tsx';
import type { PopupModel, SiteChoice } from './popup-model.ts';

export interface PopupProps {
  state: PopupModel;
  t: Translate;
  onEnable: (enabled: boolean) => void;
  onChooseSite: (site: SiteChoice) => void;
  /** Scrolls the page to a mention; false where it is gone. */
  onReveal: (index: number) => Promise<boolean>;
  onUnmute: (term: string) => void;
  onOpenDocuments: (hash: string) => void;
}

function PopupHeader({ state, t, onEnable }: PopupProps) {
  return (
    <header class="popup__header">
      <Mark />
      <h1 class="popup__name">{t('extension.name')}</h1>
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={state.enabled}
        aria-label={t('popup.enabled')}
        onClick={() => onEnable(!state.enabled)}
      >
        <span class="switch__word" aria-hidden="true">
          {state.enabled ? t('popup.on') : t('popup.off')}
        </span>
        <span class="switch__track" />
      </button>
    </header>
  );
}

/** The toolbar popup: what is on, what this page is taken for, and what was found on it. */
export function Popup(props: PopupProps) {
  const { state, t, onChooseSite, onReveal, onUnmute, onOpenDocuments } = props;
  return (
    <div class="popup" {...languageOf(t)}>
      <PopupHeader {...props} />
      <main class="popup__main">
        <PopupVerdict state={state} t={t} onMarkAnyway={() => onChooseSite('always')} />
        {state.page === 'running' && (
          <PopupMentions
            terms={state.terms}
            claims={state.claims}
            isReading={state.isReading}
            t={t}
            onReveal={onReveal}
          />
        )}
        {state.host !== undefined && (
          <PopupSite
            host={state.host}
            site={state.site}
            disabled={!state.enabled}
            t={t}
            onChoose={onChooseSite}
          />
        )}
        {state.muted.length > 0 && <PopupMuted muted={state.muted} t={t} onUnmute={onUnmute} />}
      </main>
      <footer class="popup__footer">
        <button type="button" class="action" onClick={() => onOpenDocuments('')}>
          <Icon name="document" />
          {t('popup.documents')}
        </button>
      </footer>
    </div>
  );
}
