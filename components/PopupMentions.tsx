import { useState } from 'preact/hooks';
import type { Translate } from '../core/translate.ts';
import { english } from './language.ts';
import { Icon } from './Icon.tsx';
import type { PopupTerm } from './popup-model.ts';

interface PopupMentionsProps {
  terms: PopupTerm[];
  isReading: boolean;
  t: Translate;
  onReveal: (index: number) => Promise<boolean>;
}

/** The mention that was chosen last, and whether the page still had it. */
interface Shown {
  term: string;
  place: number;
  isGone: boolean;
}

interface StepperProps {
  term: PopupTerm;
  place: number;
  t: Translate;
  onStep: (place: number) => void;
}

/** Steps through the mentions of the chosen term, around its ends. */
function Stepper({ term, place, t, onStep }: StepperProps) {
  const count = term.mentions.length;
  return (
    <div class="stepper">
      <button
        type="button"
        class="stepper__button"
        aria-label={t('popup.previous', [term.name])}
        onClick={() => onStep((place + count - 1) % count)}
      >
        <Icon name="previous" />
      </button>
      <span class="stepper__place">{t('popup.place', [place + 1, count])}</span>
      <button
        type="button"
        class="stepper__button"
        aria-label={t('popup.next', [term.name])}
        onClick={() => onStep((place + 1) % count)}
      >
        <Icon name="next" />
      </button>
      <span class="stepper__text" {...english}>
        {term.mentions[place]?.text}
      </span>
    </div>
  );
}

interface TermItemProps extends Pick<PopupMentionsProps, 't'> {
  term: PopupTerm;
  /** The place of the mention that is shown, if it is one of this term. */
  place: number | undefined;
  onShow: (place: number) => void;
}

function TermItem({ term, place, t, onShow }: TermItemProps) {
  const { name, mentions } = term;
  const isShown = place !== undefined;
  return (
    <li class={isShown ? 'mentions__item is-shown' : 'mentions__item'}>
      <button
        type="button"
        class="mentions__term"
        aria-current={isShown ? 'true' : undefined}
        onClick={() => onShow(0)}
      >
        <span {...english}>{name}</span>
        <span class="count">
          {mentions.length}
          <span class="visually-hidden"> {t('popup.mentionsWord', mentions.length)}</span>
        </span>
      </button>
      {isShown && mentions.length > 1 && (
        <Stepper term={term} place={place} t={t} onStep={onShow} />
      )}
    </li>
  );
}

function announcement(shown: Shown | undefined, terms: PopupTerm[], t: Translate): string {
  const term = shown && terms.find((one) => one.term === shown.term);
  if (!term) return '';
  return shown.isGone ? t('popup.gone') : t('popup.place', [shown.place + 1, term.mentions.length]);
}

/**
 * What was found, a button a term: one Tab stop each, whatever the number of mentions.
 * The chosen term shows the way to its further mentions.
 */
export function PopupMentions({ terms, isReading, t, onReveal }: PopupMentionsProps) {
  const [shown, setShown] = useState<Shown | undefined>();
  const count = terms.reduce((sum, { mentions }) => sum + mentions.length, 0);

  const reveal = async ({ term, mentions }: PopupTerm, place: number) => {
    const mention = mentions[place];
    if (!mention) return;
    setShown({ term, place, isGone: false });
    if (!(await onReveal(mention.index))) setShown({ term, place, isGone: true });
  };
  // Mentions come and go while the popup is open.
  const placeIn = ({ term, mentions }: PopupTerm) =>
    shown?.term === term ? Math.min(shown.place, mentions.length - 1) : undefined;

  if (terms.length === 0) {
    return (
      <section class="popup__section">
        <p class="popup__empty">{isReading ? t('popup.reading') : t('popup.nothing')}</p>
      </section>
    );
  }
  return (
    <section class="popup__section mentions">
      <h2 class="popup__label">
        {t('popup.terms', terms.length)} · {t('popup.mentions', count)}
      </h2>
      <ul class="mentions__list">
        {terms.map((term) => (
          <TermItem
            key={term.term}
            term={term}
            place={placeIn(term)}
            t={t}
            onShow={(place) => void reveal(term, place)}
          />
        ))}
      </ul>
      <output class={shown?.isGone ? 'mentions__gone' : 'visually-hidden'}>
        {announcement(shown, terms, t)}
      </output>
    </section>
  );
}
