/** @jsxImportSource react */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot, hydrateRoot, type Root } from 'react-dom/client';
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
    <article className={state.isUrgent ? 'urgent' : 'calm'} data-day={state.day}>
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
      <ul aria-hidden={state.isHidden ? true : undefined}>
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
        <input value={state.draft} onChange={({ target }) => onDraft(target.value)} />
      </label>
    </article>
  );
}

/** Says when the whole page is React's own. */
function Hydrated({ onReady, ...props }: NewsProps & { onReady?: () => void }) {
  useEffect(() => onReady?.(), [onReady]);
  return <News {...props} />;
}

function show(root: Root, props: NewsProps): ShownApp {
  return {
    update: (state) => flushSync(() => root.render(<Hydrated {...props} state={state} />)),
    unmount: () => root.unmount(),
  };
}

export const react: App = {
  mount(element, props) {
    const root = createRoot(element);
    flushSync(() => root.render(<Hydrated {...props} />));
    return show(root, props);
  },
  hydrate(element, props) {
    const { promise: ready, resolve } = Promise.withResolvers<void>();
    const page = <Hydrated {...props} onReady={resolve} />;
    return {
      ...show(hydrateRoot(element, page, { onRecoverableError: reportError }), props),
      ready,
    };
  },
};
