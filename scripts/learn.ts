/**
 * `npm run learn`: learns from the labelled passages in which sense the spellings of a term are
 * used, and writes data/learned/<term>.json for each term that has enough of them.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { readPassages } from '../tests/eval/passages.ts';
import { readDataFiles, termPatterns } from './check-data/data-files.ts';
import { learnFrom } from './learn/weights.ts';

const FOLDER = 'data/learned';

const terms = termPatterns(readDataFiles(process.cwd()).files);
mkdirSync(FOLDER, { recursive: true });
for (const [id, weights] of learnFrom(readPassages(), terms)) {
  const file = `${FOLDER}/${id}.json`;
  writeFileSync(file, `${JSON.stringify({ id, weights }, null, 2)}\n`);
  console.log(`${file}: ${Object.keys(weights).length} signs`);
}
