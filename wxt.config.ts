import path from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type InlineConfig, mergeConfig } from 'vite';
import { defineConfig, type Entrypoint } from 'wxt';
import { checkData } from './scripts/check-data/check-data.ts';
import { packedData } from './scripts/packed-data.ts';
import { formatProblem } from './scripts/check-data/problem.ts';

/** A build with broken data would show readers something wrong: there is none. */
function refuseBrokenData(): void {
  const { problems } = checkData(import.meta.dirname);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
}

/**
 * Gives the scripts on pages the browser's own API, without the polyfill's 10 KB: the promises
 * that it makes are there in every browser that runs this, and pages should not pay for it.
 */
function leaveOutPolyfill(entrypoints: readonly Entrypoint[], config: InlineConfig): void {
  if (entrypoints.some(({ type }) => type !== 'content-script')) return;
  const alias = { 'wxt/browser': fileURLToPath(import.meta.resolve('wxt/browser')) };
  Object.assign(config, mergeConfig(config, { resolve: { alias } }));
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    short_name: 'Sourcelight',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'none'",
    },
    // The first with everything that is used: popover, checkVisibility, toSorted.
    ...(browser === 'chrome' && { minimum_chrome_version: '120' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'sourcelight@sourcelight.invalid',
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: '142.0' },
      },
    }),
  }),
  hooks: { 'build:before': refuseBrokenData, 'vite:build:extendConfig': leaveOutPolyfill },
  vite: () => ({
    // Its polyfill would fetch, and every browser that runs this preloads by itself.
    // terser makes a little less of the reader than the default does; it runs on every page.
    build: { modulePreload: false, minify: 'terser', terserOptions: { compress: { passes: 3 } } },
    plugins: [preact(), packedData()],
    resolve: {
      alias: {
        // WXT's own announces itself to every page.
        'wxt/utils/content-script-context': path.resolve('platform/content-script-context.ts'),
      },
    },
  }),
});
