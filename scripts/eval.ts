/**
 * `npm run eval [-- --list]`: how well senses are told apart on the labelled passages of
 * tests/eval, beside marking by keyword. `--list` names each miss of the tuning half; those of
 * the validation half only count, because words and weights are tuned without sight of it.
 */
import { parseArgs } from 'node:util';
import { halves } from '../tests/eval/halves.ts';
import { keywordMarking } from '../tests/eval/keyword-marking.ts';
import {
  type Counts,
  f1,
  type Marking,
  measure,
  precision,
  recall,
} from '../tests/eval/measure.ts';
import { ourMarking } from '../tests/eval/our-marking.ts';
import { type Passage, readPassages } from '../tests/eval/passages.ts';
import { readDataFiles, termPatterns } from './check-data/data-files.ts';

const { values } = parseArgs({ options: { list: { type: 'boolean', default: false } } });
const terms = termPatterns(readDataFiles(process.cwd()).files);
const ours = ourMarking(terms);
const byKeyword = keywordMarking(terms);
const passages = readPassages();

const inNumbers = (counts: Counts) =>
  [precision(counts), recall(counts), f1(counts)].map((share) => share.toFixed(3)).join('  ');

function row(name: string, some: Passage[]): string {
  const labels = some.flatMap((passage) => passage.labels);
  const right = labels.filter((label) => label.right).length;
  const of = (mark: Marking) => inNumbers(measure(some, mark).counts);
  const sizes = [some.length, right, labels.length - right].map((n) => String(n).padStart(5));
  return `${name.padEnd(38)}${sizes.join('')}   ${of(ours)}   ${of(byKeyword)}`;
}

function print(half: (typeof halves)[number]): void {
  const all = passages.filter((passage) => passage.half === half);
  const byTerm = Map.groupBy(all, ({ term }) => term);
  console.log(
    `\n${half} half: passages, right, other | precision, recall, F1 | mark.js by keyword`,
  );
  for (const [term, some] of byTerm) console.log(row(term, some));
  console.log(
    row(
      'hard ones',
      all.filter(({ hard }) => hard),
    ),
  );
  console.log(
    row(
      'all others',
      all.filter(({ hard }) => !hard),
    ),
  );
  console.log(row('all', all));
}

for (const half of halves) print(half);
if (values.list) {
  for (const { passage, label } of measure(
    passages.filter(({ half }) => half === 'tuning'),
    ours,
  ).misses) {
    const text = passage.blocks[label.block]?.text ?? '';
    const around = `${text.slice(Math.max(0, label.start - 80), label.start)}[${text.slice(label.start, label.end)}]${text.slice(label.end, label.end + 80)}`;
    console.log(`\n${label.right ? 'missed' : 'wrong '} ${passage.id}: …${around}…`);
  }
}
