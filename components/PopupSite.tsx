import type { Translate } from '../core/translate.ts';
import type { SiteChoice } from './popup-model.ts';

interface PopupSiteProps {
  host: string;
  site: SiteChoice;
  disabled: boolean;
  t: Translate;
  onChoose: (site: SiteChoice) => void;
}

const choices: SiteChoice[] = ['automatic', 'always', 'never'];

/** The reader's choice for the site of this page. */
export function PopupSite({ host, site, disabled, t, onChoose }: PopupSiteProps) {
  return (
    <section class="popup__section">
      <fieldset class="site" disabled={disabled}>
        <legend class="popup__label">{t('popup.site.legend', [host])}</legend>
        {choices.map((choice) => (
          <label key={choice} class="site__choice">
            <input
              type="radio"
              name="site"
              value={choice}
              checked={site === choice}
              onChange={() => onChoose(choice)}
            />
            {t(`popup.site.${choice}`)}
          </label>
        ))}
      </fieldset>
    </section>
  );
}
