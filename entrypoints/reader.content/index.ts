import version from 'virtual:terms-version';
import { defineContentScript } from '#imports';
import { loadTerms } from '../../platform/terms.ts';
import { startReading } from './start-reading.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (context) => startReading(() => loadTerms(version), context.signal),
});
