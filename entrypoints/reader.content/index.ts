import { defineContentScript } from '#imports';
import { termPatterns } from '../../data/matching.ts';
import { startReading } from './start-reading.ts';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main: (context) => startReading(termPatterns, context.signal),
});
