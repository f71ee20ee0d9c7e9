/** Builds the bench for the browser, and the servers' part for Node. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { transformAsync } from '@babel/core';
import solidPreset from 'babel-preset-solid';
import { compile } from 'svelte/compiler';
import type * as Servers from './server.ts';
import { build, type InlineConfig, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '../..');

/** Compiles Svelte's components; their own plugin does much more than is needed here. */
const svelte = (generate: 'client' | 'server'): Plugin => ({
  name: 'svelte-components',
  transform(code, id) {
    if (!id.endsWith('.svelte')) return undefined;
    return { code: compile(code, { filename: id, generate }).js.code, map: null };
  },
});

/** Compiles Solid's components; the types are left to Vite. */
const solid = (generate: 'dom' | 'ssr'): Plugin => ({
  name: 'solid-components',
  enforce: 'pre',
  async transform(code, id) {
    const [file, query] = id.split('?');
    if (!file?.endsWith('solid.tsx')) return undefined;
    const hydratable = generate === 'ssr' || query === 'hydratable';
    const result = await transformAsync(code, {
      filename: file,
      babelrc: false,
      configFile: false,
      presets: [[solidPreset, { generate, hydratable }]],
      parserOpts: { plugins: ['jsx', 'typescript'] },
    });
    return { code: result?.code ?? '', map: null };
  },
});

const common: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'error',
  define: {
    'process.env.NODE_ENV': '"production"',
    __VUE_OPTIONS_API__: 'true',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
};

/** The bench as one script. */
export async function bundleForBrowser(): Promise<string> {
  const result = await build({
    ...common,
    plugins: [svelte('client'), solid('dom')],
    // Vue compiles the templates itself.
    resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: 'tests/integrity/main.ts', formats: ['iife'], name: 'bench' },
    },
  });
  const [output] = Array.isArray(result) ? result : [];
  const code = output?.output[0]?.code;
  if (!code) throw new Error('The integrity bench could not be bundled.');
  return code;
}

/** The frameworks' servers. */
export async function loadServers(): Promise<typeof Servers> {
  // Within the project, so that Node finds its packages.
  const folder = await mkdtemp(path.join(root, 'node_modules/.integrity-'));
  try {
    await build({
      ...common,
      plugins: [svelte('server'), solid('ssr')],
      build: {
        ssr: 'tests/integrity/server.ts',
        outDir: folder,
        emptyOutDir: true,
        rollupOptions: { output: { entryFileNames: 'server.mjs' } },
      },
    });
    return (await import(pathToFileURL(path.join(folder, 'server.mjs')).href)) as typeof Servers;
  } finally {
    await rm(folder, { recursive: true });
  }
}
