/** How texts reach components: as an argument, so that only platform/ asks the browser for them. */
import type { i18n } from '#i18n';

/** Looks up a text of locales/ by its key. */
export type Translate = typeof i18n.t;
