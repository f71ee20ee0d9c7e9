import { defineContentScript } from '#imports';
import css from '../../components/card.css?inline';
import { cardBase } from '../../data/cards.ts';
import { bridge } from '../../page/bridge.ts';
import { startOverlay } from '../../page/overlay.ts';
import { createCardView } from './card-view.tsx';

export default defineContentScript({
  registration: 'runtime',
  main(context) {
    const here = bridge();
    if (here.overlay) return;
    const view = createCardView(cardBase);
    here.overlay = startOverlay(view, css, context.signal);
    if (here.pending) here.overlay.reveal(here.pending);
    here.pending = undefined;
    context.onInvalidated(() => (here.overlay = undefined));
  },
});
