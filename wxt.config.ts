import path from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { checkData } from './scripts/check-data/check-data.ts';
import { packedData } from './scripts/packed-data.ts';
import { formatProblem } from './scripts/check-data/problem.ts';

/** A build with broken data would show readers something wrong: there is none. */
function refuseBrokenData(): void {
  const { problems } = checkData(import.meta.dirname);
  if (problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
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
  hooks: { 'build:before': refuseBrokenData },
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
