import { flushSync, hydrate, mount, unmount } from 'svelte';
import type { App, ShownApp } from '../app.ts';
import type { NewsState } from '../news-state.ts';
import News from './news.svelte';

type NewsPage = ReturnType<typeof mount> & { update(state: NewsState): void };

function show(page: NewsPage): ShownApp {
  return {
    update: (state) => flushSync(() => page.update(state)),
    unmount: () => void unmount(page),
  };
}

export const svelte: App = {
  mount: (target, props) => show(mount(News, { target, props: { ...props } }) as NewsPage),
  hydrate: (target, props) => show(hydrate(News, { target, props: { ...props } }) as NewsPage),
};
