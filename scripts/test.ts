/** `npm test`: every check and test, in order of cost, each named in a plain line. */
import { spawnSync } from 'node:child_process';

interface Step {
  name: string;
  command: string;
}

const steps: Step[] = [
  { name: 'Formatting', command: 'prettier --check . --log-level warn' },
  { name: 'Lint: rooms, sizes, types in use', command: 'oxlint --quiet' },
  { name: 'Types', command: 'tsc --noEmit' },
  { name: 'Unused code and packages', command: 'knip' },
  { name: 'Data: form, references, quotations', command: 'node scripts/check-data.ts' },
  { name: 'Build for Chromium', command: 'wxt build' },
  { name: 'Build for Firefox', command: 'wxt build -b firefox' },
  { name: 'Unit and component tests', command: 'vitest run --project unit' },
  { name: 'Tests of the page code in Chromium', command: 'vitest run --project browser' },
  { name: 'Real apps with and without marks', command: 'vitest run --project integrity' },
  { name: 'Tests of the built extension', command: 'vitest run --project artifact' },
  { name: 'The extension in Chromium and Firefox', command: 'vitest run --project e2e' },
];

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function run({ name, command }: Step): boolean {
  console.log(`\n== ${name}: ${command}`);
  const start = performance.now();
  const { status } = spawnSync(command, { shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  console.log(`-- ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(start)}`);
  return status === 0;
}

const checksOnly = process.argv.includes('--checks-only');
const wanted = checksOnly ? steps.slice(0, 5) : steps;
const start = performance.now();
// A later step may rest on an earlier one, so the first failure ends the run.
const failed = wanted.find((step) => !run(step));
const count = failed ? wanted.indexOf(failed) : wanted.length;
console.log(`\n${count} of ${wanted.length} steps passed in ${seconds(start)}.`);
if (failed) {
  console.error(`Failed: ${failed.name}. To run it alone: npx ${failed.command}`);
  process.exitCode = 1;
}
