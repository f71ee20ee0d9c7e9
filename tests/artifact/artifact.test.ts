import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';

const KB = 1024;
const builds = ['chrome-mv3', 'firefox-mv3'];
const pathOf = (build: string, file: string) => join('.output', build, file);
const read = (build: string, file: string) => readFileSync(pathOf(build, file), 'utf8');
const manifestOf = (build: string) => JSON.parse(read(build, 'manifest.json'));

function filesOf(build: string, ending: string): string[] {
  return readdirSync(join('.output', build), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith(ending),
  );
}

describe.each(builds)('%s', (build) => {
  test('is built', () => expect(existsSync(pathOf(build, 'manifest.json'))).toBe(true));

  test('asks for exactly these permissions', () => {
    const manifest = manifestOf(build);
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.permissions.toSorted()).toEqual(['scripting', 'storage']);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  test('shows the web nothing of itself', () =>
    expect(manifestOf(build)).not.toHaveProperty('web_accessible_resources'));

  test('puts one script on pages, in the top frame, when they are idle', () => {
    const { content_scripts: scripts } = manifestOf(build);
    expect(scripts).toEqual([
      {
        js: ['content-scripts/reader.js'],
        matches: ['http://*/*', 'https://*/*'],
        run_at: 'document_idle',
      },
    ]);
  });

  test('has its texts in four languages', () =>
    expect(
      filesOf(build, 'messages.json')
        .map((name) => name.split(/[/\\]/)[1] ?? '')
        .toSorted(),
    ).toEqual(['de', 'en', 'es', 'fr']));

  test.each([
    ['content-scripts/reader.js', 20, 8],
    ['presenter.js', 60, 22],
    ['content-scripts/overlay.js', 150, 48],
    ['content-scripts/claims.js', 64, 20],
  ])('%s stays within %i KB, %i KB gzipped', (file, size, zipped) => {
    const bytes = readFileSync(pathOf(build, file));
    expect(bytes.length).toBeLessThanOrEqual(size * KB);
    expect(gzipSync(bytes).length).toBeLessThanOrEqual(zipped * KB);
  });

  test('what reads pages stays within 64 KB, 22 KB gzipped, and holds no Preact, no fact and no schema', () => {
    const code = read(build, 'content-scripts/reader.js') + read(build, 'engine.js');
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(64 * KB);
    expect(gzipSync(code).length).toBeLessThanOrEqual(22 * KB);
    for (const trace of ['__k', 'Amnesty', 'ZodError']) {
      expect(code.includes(trace), trace).toBe(false);
    }
  });

  test('the schema library is nowhere', () => {
    for (const file of filesOf(build, '.js'))
      expect(read(build, file).includes('ZodError'), file).toBe(false);
  });

  test('the overlay\u2019s shadow root is closed', () => {
    const overlay = read(build, 'presenter.js');
    expect(/attachShadow\(\{\s*mode:\s*["'`]closed["'`]/.test(overlay)).toBe(true);
    expect(/mode:\s*["'`]open["'`]/.test(overlay)).toBe(false);
  });

  test('nothing evaluates code or reaches for the network', () => {
    for (const file of filesOf(build, '.js')) {
      const code = read(build, file);
      expect(
        /\beval\(|new Function\(|\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon/.test(code),
        file,
      ).toBe(false);
    }
  });

  test('every page of ours may connect to nothing', () =>
    expect(manifestOf(build).content_security_policy.extension_pages).toContain(
      "connect-src 'none'",
    ));
});

test('the Firefox build is valid to Mozilla\u2019s linter, without a warning of ours', () => {
  const { stdout } = spawnSync(
    'web-ext',
    ['lint', '--source-dir', '.output/firefox-mv3', '--output', 'json', '--self-hosted'],
    { encoding: 'utf8', shell: false },
  );
  const { summary, errors, warnings } = JSON.parse(stdout);
  expect(errors).toEqual([]);
  expect(summary.errors).toBe(0);
  // Preact can set innerHTML when asked to; nothing of ours asks it.
  const ours = warnings.filter(({ code }: { code: string }) => code !== 'UNSAFE_VAR_ASSIGNMENT');
  expect(ours).toEqual([]);
});

test('Chromium\u2019s manifest names what Chromium needs', () => {
  const manifest = manifestOf('chrome-mv3');
  expect(manifest.background).toEqual({ service_worker: 'background.js' });
  expect(manifest).not.toHaveProperty('browser_specific_settings');
});

test('Firefox\u2019s manifest declares that no data is collected', () => {
  const { gecko } = manifestOf('firefox-mv3').browser_specific_settings;
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
