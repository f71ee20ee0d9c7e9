/** Renders the news page as the frameworks' servers do. */
import { renderToString as renderPreact } from 'preact-render-to-string';
import { h } from 'preact';
import { createElement } from 'react';
import { renderToString as renderReact } from 'react-dom/server';
import { createComponent, renderToString as renderSolid } from 'solid-js/web';
import { render as renderSvelte } from 'svelte/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import SvelteNews from './apps/news.svelte';
import { News as PreactNews } from './apps/preact.tsx';
import { News as ReactNews } from './apps/react.tsx';
import { News as SolidNews } from './apps/solid.tsx';
import { createNews } from './apps/vue.ts';
import type { NewsProps } from './app.ts';
import type { NewsState } from './news-state.ts';

const propsOf = (state: NewsState): NewsProps => ({ state, onPress() {}, onDraft() {} });

/** One renderer for each framework that can take over what it has rendered. */
export const renderers: Record<string, (state: NewsState) => Promise<string> | string> = {
  react: (state) => renderReact(createElement(ReactNews, propsOf(state))),
  preact: (state) => renderPreact(h(PreactNews, propsOf(state))),
  vue: (state) => renderVue(createNews(createSSRApp, propsOf(state)).app),
  svelte: (state) => renderSvelte(SvelteNews, { props: propsOf(state) }).body,
  solid: (state) => renderSolid(() => createComponent(SolidNews, propsOf(state))),
};
