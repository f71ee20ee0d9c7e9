import version from 'virtual:patterns-version';
import { defineContentScript } from '#imports';
import { unpackPatterns } from '../../data/packing.ts';
import { loadPatterns } from '../../platform/patterns.ts';
import { startReading } from './start-reading.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (context) =>
    startReading(async () => unpackPatterns(await loadPatterns(version)), context.signal),
});
