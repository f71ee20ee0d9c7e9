import type { Translate } from '../core/translate.ts';
import type { PopupModel } from './popup-model.ts';

interface PopupVerdictProps {
  state: PopupModel;
  t: Translate;
  onMarkAnyway: () => void;
}

/** Most signs say the same twice; the weightiest few are enough. */
const REASONS_SHOWN = 3;

function headlineOf({ page, news }: PopupModel, t: Translate): string {
  switch (page) {
    case 'running':
      return news ? t('popup.verdict.news') : t('popup.verdict.chosen');
    case 'not-news':
      return t('popup.verdict.notNews');
    case 'off-everywhere':
      return t('popup.verdict.offEverywhere');
    case 'off-here':
      return t('popup.verdict.offHere');
    case 'no-access':
      return t('popup.verdict.noAccess');
    case 'no-answer':
      return t('popup.verdict.noAnswer');
  }
}

/** What comes of it, where that is not plain. */
function detailOf({ page, reasons, site }: PopupModel, t: Translate): string | undefined {
  switch (page) {
    case 'not-news':
      return reasons.length === 0 ? t('popup.verdict.noSigns') : undefined;
    case 'off-everywhere':
      return t('popup.verdict.offEverywhereDetail');
    case 'off-here':
      return t('popup.verdict.offHereDetail');
    case 'no-access':
      return t('popup.verdict.noAccessDetail');
    case 'no-answer':
      return t('popup.verdict.noAnswerDetail');
    case 'running':
      return site === 'always' ? t('popup.verdict.chosenDetail') : undefined;
  }
}

/** What this page is taken for, why, and what can be done about it. */
export function PopupVerdict({ state, t, onMarkAnyway }: PopupVerdictProps) {
  const isJudged = state.page === 'running' || state.page === 'not-news';
  // Signs against news would contradict a page that runs because it was chosen.
  const isExplained =
    isJudged && state.reasons.length > 0 && (state.page !== 'running' || state.news);
  const detail = detailOf(state, t);
  return (
    <section class={`popup__section verdict verdict--${state.page}`}>
      <h2 class="verdict__headline">{headlineOf(state, t)}</h2>
      {detail && <p class="verdict__detail">{detail}</p>}
      {isExplained && (
        <ul class="verdict__reasons">
          {state.reasons.slice(0, REASONS_SHOWN).map((reason) => (
            <li key={reason}>{t(`news.reason.${reason}`)}</li>
          ))}
        </ul>
      )}
      {state.page === 'not-news' && (
        <p class="verdict__action">
          <button type="button" class="button" onClick={onMarkAnyway}>
            {t('popup.markAnyway')}
          </button>
          <span class="verdict__detail">{t('popup.markAnywayDetail')}</span>
        </p>
      )}
    </section>
  );
}
