import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const use = (from: string) => `import * as planted from '${from}';\nexport const use = planted;\n`;
const imports = 'no-restricted-imports';

/** Room, code, and the rule that must refuse it; of code without a rule nothing may be refused. */
const planted: [room: string, code: string, rule?: string][] = [
  ['core', use('../data/index.ts'), imports],
  ['core', use('../components/Card.tsx'), imports],
  ['core', use('../page/reader.ts'), imports],
  ['core', use('../platform/tabs.ts'), imports],
  ['core', use('wxt/browser'), imports],
  ['core', use('mark.js'), imports],
  ['core', use('node:fs'), imports],
  ['data', use('../core/fold.ts'), imports],
  ['components', use('../data/index.ts'), imports],
  ['components', use('../page/reader.ts'), imports],
  ['components', use('../platform/tabs.ts'), imports],
  ['components', use('#i18n'), imports],
  ['page', use('../data/index.ts'), imports],
  ['page', use('../platform/tabs.ts'), imports],
  ['page', use('wxt/browser'), imports],
  ['platform', use('../data/index.ts'), imports],
  ['platform', use('../page/reader.ts'), imports],
  ['platform', use('../components/Card.tsx'), imports],
  ['platform', use('mark.js'), imports],
  ['entrypoints', use('wxt/browser'), imports],
  ['entrypoints', use('../scripts/check-data.ts'), imports],
  ...['document.title', 'window', 'setTimeout', 'performance.now()', 'fetch'].map(
    (code): [string, string, string] => [
      'core',
      `export const use = ${code};\n`,
      'no-restricted-globals',
    ],
  ),
  ['page', 'document.body.innerHTML = location.hash;\n', 'no-restricted-properties'],
  ['core', "import type { Term } from '../data/schema.ts';\nexport type Use = Term;\n"],
  ['page', use('../core/scan.ts')],
  ['platform', use('../core/settings.ts')],
  ['entrypoints', use('../data/index.ts')],
];

const fileOf = (at: number) => `${planted[at]?.[0]}/planted-breach-${at}.ts`;
const files = planted.map((_, at) => fileOf(at));
const removeAll = () => files.forEach((file) => rmSync(file, { force: true }));

/** What the linter says, a line each; all is planted at once, since it starts slowly. */
let said: string[] = [];
beforeAll(() => {
  planted.forEach(([, code], at) => writeFileSync(fileOf(at), code));
  try {
    said = spawnSync('oxlint', ['-f', 'unix', ...files], { encoding: 'utf8' }).stdout.split('\n');
  } finally {
    removeAll();
  }
});
afterAll(removeAll);

const saidOf = (at: number) => said.filter((line) => line.includes(fileOf(at))).join('\n');
const cases = planted.map(([room, code, rule], at) => ({ room, code, rule, at }));

describe('a breach is refused', () => {
  test.each(cases.filter(({ rule }) => rule))('in $room: $code', ({ at, rule = '' }) =>
    expect(saidOf(at)).toContain(rule),
  );
});

describe('what is allowed is not refused', () => {
  test.each(cases.filter(({ rule }) => !rule))('in $room: $code', ({ at }) =>
    expect(saidOf(at)).not.toMatch(/no-restricted/),
  );
});
