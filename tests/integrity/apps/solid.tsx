/** @jsxImportSource solid-js */
import { createSignal, For, type JSX, sharedConfig, Show } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import { hydrate, render } from 'solid-js/web';
import type { App, NewsProps, ShownApp } from '../app.ts';
import type { NewsItem } from '../news-state.ts';

function Item(props: { item: NewsItem }) {
  const [isOpen, setOpen] = createSignal(false);
  return (
    <li>
      <b>{props.item.author}</b>: {props.item.text}{' '}
      <button type="button" onClick={() => setOpen(!isOpen())}>
        {isOpen() ? 'Less' : 'More'} on WikiLeaks
      </button>
      <Show when={isOpen()}>
        <i> Notes from Belmarsh by {props.item.author}</i>
      </Show>
    </li>
  );
}

/** The news page. */
export function News(props: NewsProps) {
  return (
    <article class={props.state.isUrgent ? 'urgent' : 'calm'} data-day={props.state.day}>
      <h1>{props.state.title}</h1>
      <p title={props.state.title}>
        Day {props.state.day} at Belmarsh: {props.state.lead} after
      </p>
      <p>
        Julian Assange has {props.state.watching} viewers, {props.state.watching} of them in
        Belmarsh
      </p>
      <p>
        <Show when={props.state.alert}>{props.state.alert} </Show>
        Held under special{' '}
        {props.state.isStressed ? (
          <em>administrative measures</em>
        ) : (
          'administrative measures'
        )} at {props.state.isStressed ? <strong>HMP</strong> : null} Belmarsh
      </p>
      <ul aria-hidden={props.state.isHidden ? 'true' : undefined}>
        <For each={props.state.items}>{(item) => <Item item={item} />}</For>
      </ul>
      <p>
        <a href="#top" onClick={() => props.onPress()}>
          Julian Assange and {props.state.presses} others
        </a>{' '}
        <button type="button" onClick={() => props.onPress()}>
          Follow WikiLeaks
        </button>
      </p>
      <label>
        Write to Belmarsh{' '}
        <input
          value={props.state.draft}
          onInput={({ currentTarget }) => props.onDraft(currentTarget.value)}
        />
      </label>
    </article>
  );
}

type Start = (code: () => JSX.Element, element: HTMLElement) => () => void;

function show(start: Start, element: HTMLElement, { state, ...handlers }: NewsProps): ShownApp {
  const [live, setLive] = createStore(structuredClone(state));
  const unmount = start(() => <News state={live} {...handlers} />, element);
  return { update: (next) => setLive(reconcile(structuredClone(next))), unmount };
}

export const solid: App = {
  mount: (element, props) => show(render, element, props),
  hydrate(element, props) {
    // What the server's script sets up on a page that has just been loaded.
    const fresh = { events: [], completed: new WeakSet(), r: {}, fe() {}, done: false };
    Object.assign(globalThis, { _$HY: fresh });
    Object.assign(sharedConfig, { done: false, registry: undefined });
    return show(hydrate, element, props);
  },
};
