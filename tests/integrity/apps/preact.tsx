import { hydrate, render } from 'preact';
import { useState } from 'preact/hooks';
import type { App, NewsProps, ShownApp } from '../app.ts';
import type { NewsItem } from '../news-state.ts';

function Item({ author, text }: NewsItem) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <b>{author}</b>: {text}{' '}
      <button type="button" onClick={() => setOpen(!isOpen)}>
        {isOpen ? 'Less' : 'More'} on WikiLeaks
      </button>
      {isOpen && <i> Notes from Belmarsh by {author}</i>}
    </li>
  );
}

/** The news page. */
export function News({ state, onPress, onDraft }: NewsProps) {
  return (
    <article class={state.isUrgent ? 'urgent' : 'calm'} data-day={state.day}>
      <h1>{state.title}</h1>
      <p title={state.title}>
        Day {state.day} at Belmarsh: {state.lead} after
      </p>
      <p>
        Julian Assange has {state.watching} viewers, {state.watching} of them in Belmarsh
      </p>
      <p>
        {state.alert && `${state.alert} `}
        Held under special{' '}
        {state.isStressed ? <em>administrative measures</em> : 'administrative measures'} at{' '}
        {state.isStressed ? <strong>HMP</strong> : null} Belmarsh
      </p>
      <ul aria-hidden={state.isHidden ? 'true' : undefined}>
        {state.items.map((item) => (
          <Item key={item.id} {...item} />
        ))}
      </ul>
      <p>
        <a href="#top" onClick={onPress}>
          Julian Assange and {state.presses} others
        </a>{' '}
        <button type="button" onClick={onPress}>
          Follow WikiLeaks
        </button>
      </p>
      <label>
        Write to Belmarsh{' '}
        <input value={state.draft} onInput={({ currentTarget }) => onDraft(currentTarget.value)} />
      </label>
    </article>
  );
}

function show(element: HTMLElement, props: NewsProps): ShownApp {
  return {
    update: (state) => render(<News {...props} state={state} />, element),
    unmount: () => render(null, element),
  };
}

export const preact: App = {
  mount(element, props) {
    render(<News {...props} />, element);
    return show(element, props);
  },
  hydrate(element, props) {
    hydrate(<News {...props} />, element);
    return show(element, props);
  },
};
