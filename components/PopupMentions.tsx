import { useState } from 'preact/hooks';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';
import { Icon } from './Icon.tsx';
import type { PopupFinding } from './popup-model.ts';

interface PopupMentionsProps {
  terms: PopupFinding[];
  claims: PopupFinding[];
  isReading: boolean;
  t: Translate;
  onReveal: (index: number) => Promise<boolean>;
}

/** The mention that was chosen last, and whether the page still had it. */
interface Shown {
  key: string;
  place: number;
  isGone: boolean;
}

interface StepperProps {
  finding: PopupFinding;
  place: number;
  t: Translate;
  onStep: (place: number) => void;
}

/** Steps through the mentions of what was chosen, around its ends. */
function Stepper({ finding, place, t, onStep }: StepperProps) {
  const { name, mentions } = finding;
  const count = mentions.length;
  return (
    <div class="stepper">
      <button
        type="button"
        class="stepper__button"
        aria-label={t('popup.previous', [name])}
        onClick={() => onStep((place + count - 1) % count)}
      >
        <Icon name="previous" />
      </button>
      <span class="stepper__place">{t('popup.place', [place + 1, count])}</span>
      <button
        type="button"
        class="stepper__button"
        aria-label={t('popup.next', [name])}
        onClick={() => onStep((place + 1) % count)}
      >
        <Icon name="next" />
      </button>
      <span class="stepper__text" {...english}>
        {mentions[place]?.text}
      </span>
    </div>
  );
}

interface FindingItemProps extends Pick<PopupMentionsProps, 't'> {
  finding: PopupFinding;
  /** The place of the mention that is shown, if it is one of this. */
  place: number | undefined;
  onShow: (place: number) => void;
}

function FindingItem({ finding, place, t, onShow }: FindingItemProps) {
  const { name, isClaim, mentions } = finding;
  const isShown = place !== undefined;
  return (
    <li class={isShown ? 'mentions__item is-shown' : 'mentions__item'}>
      <button
        type="button"
        class="mentions__term"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => onShow(0)}
      >
        {isClaim && <Icon name="wrong" />}
        <span class="mentions__name" {...english}>
          {name}
        </span>
        <span class="count">
          {mentions.length}
          <span class="visually-hidden"> {t('popup.mentionsWord', mentions.length)}</span>
        </span>
      </button>
      {isShown && mentions.length > 1 && (
        <Stepper finding={finding} place={place} t={t} onStep={onShow} />
      )}
    </li>
  );
}

function announcement(shown: Shown | undefined, findings: PopupFinding[], t: Translate): string {
  const finding = shown && findings.find(({ key }) => key === shown.key);
  if (!finding) return '';
  if (shown.isGone) return t('popup.gone');
  return t('popup.place', [shown.place + 1, finding.mentions.length]);
}

/**
 * What was found, a button each for a term or a claim: one Tab stop, whatever the number of
 * mentions. What was chosen shows the way to its further mentions. Claims come first.
 */
export function PopupMentions({ terms, claims, isReading, t, onReveal }: PopupMentionsProps) {
  const [shown, setShown] = useState<Shown | undefined>();
  const count = terms.reduce((sum, { mentions }) => sum + mentions.length, 0);

  const reveal = async ({ key, mentions }: PopupFinding, place: number) => {
    const mention = mentions[place];
    if (!mention) return;
    setShown({ key, place, isGone: false });
    if (!(await onReveal(mention.index))) setShown({ key, place, isGone: true });
  };
  // Mentions come and go while the popup is open.
  const placeIn = ({ key, mentions }: PopupFinding) =>
    shown?.key === key ? Math.min(shown.place, mentions.length - 1) : undefined;
  const list = (findings: PopupFinding[]) => (
    <ul class="mentions__list">
      {findings.map((finding) => (
        <FindingItem
          key={finding.key}
          finding={finding}
          place={placeIn(finding)}
          t={t}
          onShow={(place) => void reveal(finding, place)}
        />
      ))}
    </ul>
  );

  if (terms.length + claims.length === 0) {
    return (
      <section class="popup__section">
        <p class="popup__empty">{isReading ? t('popup.reading') : t('popup.nothing')}</p>
      </section>
    );
  }
  return (
    <section class="popup__section mentions">
      {claims.length > 0 && <h2 class="popup__label">{t('popup.claims', claims.length)}</h2>}
      {claims.length > 0 && list(claims)}
      {terms.length > 0 && (
        <h2 class="popup__label">
          {t('popup.terms', terms.length)} · {t('popup.mentions', count)}
        </h2>
      )}
      {terms.length > 0 && list(terms)}
      <output class={shown?.isGone ? 'mentions__gone' : 'visually-hidden'}>
        {announcement(shown, [...claims, ...terms], t)}
      </output>
    </section>
  );
}
