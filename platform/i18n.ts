/** The interface's texts, in the browser's language. */
import { i18n } from '#i18n';
import type { Translate } from '../core/translate.ts';

export const t: Translate = i18n.t;
