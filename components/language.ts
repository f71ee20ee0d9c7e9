import type { Translate } from '../core/translate.ts';

interface Language {
  lang: string;
  dir: 'ltr' | 'rtl';
}

/** The facts are in English whatever the language of the interface: screen readers are told so. */
export const english: Language = { lang: 'en', dir: 'ltr' };

/** The language that the interface's texts are in; it may not be the browser's. */
export function languageOf(t: Translate): Language {
  return { lang: t('language'), dir: t('direction') === 'rtl' ? 'rtl' : 'ltr' };
}
