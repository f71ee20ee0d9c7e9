/**
 * `npm run learn [-- --try]`: learns from the labelled passages in which sense the spellings of a
 * term are used, and writes data/learned/<term>.json for each term that has enough of them.
 * `--try` writes nothing; it tells how well writers are understood who have not been read.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { toLearned } from '../data/learned-schema.ts';
import { type Counts, f1, precision, recall } from '../tests/eval/measure.ts';
import { readPassages } from '../tests/eval/passages.ts';
import { kinds, readDataFiles, termPatterns } from './check-data/data-files.ts';
import { type Told, tellInTurns } from './learn/turns.ts';
import { learnFrom } from './learn/weights.ts';

const { folder } = kinds.learned;
const TURNS = 8;

function learnAndWrite(): void {
  const learned = learnFrom(passages, terms);
  if (learned.size === 0) throw new Error('No term has passages enough to learn from.');
  mkdirSync(folder, { recursive: true });
  for (const [id, weights] of learned) {
    const file = `${folder}/${id}.json`;
    writeFileSync(file, `${JSON.stringify(toLearned(id, weights), null, 2)}\n`);
    console.log(`${file}: ${weights.size} signs`);
  }
  // What was learnt once of a term that has no passages any more is not kept.
  for (const file of readdirSync(folder))
    if (!learned.has(basename(file, '.json'))) rmSync(join(folder, file));
}

function row(name: string, told: Told[]): string {
  const sum = (key: keyof Counts) => told.reduce((all, { counts }) => all + counts[key], 0);
  const counts = {
    right: sum('right'),
    wrong: sum('wrong'),
    missed: sum('missed'),
    left: sum('left'),
  };
  const shares = [precision(counts), recall(counts), f1(counts)];
  return `${name.padEnd(16)}${String(told.length).padStart(6)}   ${shares.map((share) => share.toFixed(3)).join('  ')}`;
}

function tryInTurns(): void {
  const told = tellInTurns(passages, terms, TURNS);
  console.log('Each set told with what the others teach: passages | precision, recall, F1');
  for (const [term, some] of Map.groupBy(told, ({ passage }) => passage.term))
    console.log(row(term, some));
  for (const [name, hard] of [
    ['hard ones', true],
    ['all others', false],
  ] as const)
    console.log(
      row(
        name,
        told.filter(({ passage }) => passage.hard === hard),
      ),
    );
  console.log(row('all', told));
}

const { values } = parseArgs({ options: { try: { type: 'boolean', default: false } } });
const terms = termPatterns(readDataFiles(process.cwd()).files);
const passages = readPassages();
if (values.try) tryInTurns();
else learnAndWrite();
