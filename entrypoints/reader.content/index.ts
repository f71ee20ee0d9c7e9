import version from 'virtual:terms-version';
import { defineContentScript } from '#imports';
import { unpackTerms } from '../../data/packing.ts';
import { loadTerms } from '../../platform/terms.ts';
import { startReading } from './start-reading.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (context) =>
    startReading(async () => unpackTerms((await loadTerms(version)) ?? ''), context.signal),
});
