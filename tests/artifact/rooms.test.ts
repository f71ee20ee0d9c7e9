import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** Lints one planted file and gives the rules that refuse it. */
function rulesAgainst(path: string, code: string): string {
  writeFileSync(path, code);
  try {
    return spawnSync('oxlint', ['-f', 'unix', path], { encoding: 'utf8' }).stdout;
  } finally {
    rmSync(path);
  }
}

const imports = 'no-restricted-imports';
const use = (from: string) => `import * as planted from '${from}';\nexport const use = planted;\n`;

describe('a breach is refused', () => {
  test.each([
    ['core', '../data/index.ts', imports],
    ['core', '../components/Card.tsx', imports],
    ['core', '../page/reader.ts', imports],
    ['core', '../platform/tabs.ts', imports],
    ['core', 'wxt/browser', imports],
    ['core', 'mark.js', imports],
    ['core', 'node:fs', imports],
    ['data', '../core/fold.ts', imports],
    ['components', '../data/index.ts', imports],
    ['components', '../page/reader.ts', imports],
    ['components', '../platform/tabs.ts', imports],
    ['components', '#i18n', imports],
    ['page', '../data/index.ts', imports],
    ['page', '../platform/tabs.ts', imports],
    ['page', 'wxt/browser', imports],
    ['platform', '../data/index.ts', imports],
    ['platform', '../page/reader.ts', imports],
    ['platform', '../components/Card.tsx', imports],
    ['platform', 'mark.js', imports],
    ['entrypoints', 'wxt/browser', imports],
    ['entrypoints', '../scripts/check-data.ts', imports],
  ])('%s may not import %s', (room, from, rule) =>
    expect(rulesAgainst(`${room}/planted-breach.ts`, use(from))).toContain(rule),
  );

  test.each(['document.title', 'window', 'setTimeout', 'performance.now()', 'fetch'])(
    'core knows no %s',
    (code) =>
      expect(rulesAgainst('core/planted-breach.ts', `export const use = ${code};\n`)).toContain(
        'no-restricted-globals',
      ),
  );

  test('nothing parses HTML', () =>
    expect(
      rulesAgainst('page/planted-breach.ts', 'document.body.innerHTML = location.hash;\n'),
    ).toContain('no-restricted-properties'));
});

describe('what is allowed is not refused', () => {
  test.each([
    ['core', "import type { Term } from '../data/schema.ts';\nexport type Use = Term;\n"],
    ['page', use('../core/scan.ts')],
    ['platform', use('../core/settings.ts')],
    ['entrypoints', use('../data/index.ts')],
  ])('in %s', (room, code) =>
    expect(rulesAgainst(`${room}/planted-breach.ts`, code)).not.toMatch(/no-restricted/),
  );
});
