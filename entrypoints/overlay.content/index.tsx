import { defineContentScript } from '#imports';
import css from '../../components/card.css?inline';
import { formatDate } from '../../core/dates.ts';
import { cardBase } from '../../data/cards.ts';
import { bridge } from '../../page/bridge.ts';
import { onReopened } from '../../page/reopened.ts';
import { createCardView } from './card-view.tsx';

export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const here = bridge();
    const { presenter } = here;
    if (here.overlay || !presenter) return;
    const view = createCardView(cardBase);
    let life = new AbortController();
    const start = () => {
      life.abort();
      life = new AbortController();
      const signal = AbortSignal.any([context.signal, life.signal]);
      return (here.overlay = presenter.startOverlay(view, css, signal));
    };
    const overlay = start();
    onReopened(start, context.signal);
    if (here.pending) overlay.reveal(here.pending);
    here.pending = undefined;
    context.onInvalidated(() => (here.overlay = undefined));
    // To make a format takes longer than all the rest of a card: better before one is asked for.
    for (const date of ['2020', '2020-01', '2020-01-01'])
      requestIdleCallback(() => void formatDate(date));
  },
});
