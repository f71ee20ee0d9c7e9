/** What readers may have chosen, for the pages of the test server. */
import { defaultSettings, type PainterChoice, type Settings } from '../../core/settings.ts';

/** To see marks on every page, news or not. */
export const everywhere: Settings = { ...defaultSettings, sites: { '127.0.0.1': 'always' } };

/** The same, by one painter. */
export const withPainter = (painter: PainterChoice): Settings => ({ ...everywhere, painter });

/** To see none at all. */
export const nowhere: Settings = { ...defaultSettings, enabled: false };
