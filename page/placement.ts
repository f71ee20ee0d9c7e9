/** Keeps the card beside its mark while the page moves. */
import {
  autoUpdate,
  computePosition,
  flip,
  hide,
  inline,
  offset,
  platform,
  shift,
  size,
} from '@floating-ui/dom';
import { type Anchor, elementOf, type Point } from './anchor.ts';
import type { OverlayHost } from './overlay-host.ts';

/** Between mark and card, so that the underline stays visible. */
const GAP_PX = 6;
/** Between card and window. */
const MARGIN_PX = 8;
/** Less is no card any more; rather than that it covers its mark. */
const MIN_HEIGHT_PX = 160;
/** Narrower than this, a touch screen shows the card as a sheet at the lower edge. */
const SHEET_MAX_PX = 480;

/**
 * Where things are in the window. Floating UI takes a root element that the page has moved
 * for the width of a scroll bar; in the top layer, such a move does not count.
 */
const inWindow: typeof platform = {
  ...platform,
  getElementRects: async ({ reference, floating }) => ({
    reference: reference.getBoundingClientRect(),
    floating: { x: 0, y: 0, ...(await platform.getDimensions(floating)) },
  }),
};

/** Whether the card belongs at the lower edge of the window rather than beside its mark. */
export function wantsSheet(): boolean {
  return innerWidth <= SHEET_MAX_PX && matchMedia('(pointer: coarse)').matches;
}

/**
 * Places the card and keeps it in place.
 *
 * @param anchor the place that the card explains
 * @param point where the pointer is, in CSS pixels of the window: a mark that is broken over
 *   lines has the card at the line that is pointed at
 * @param onLost the mark has left the window
 * @returns a function that ends it
 */
export function keepBeside(
  anchor: Anchor,
  host: OverlayHost,
  point: Point | undefined,
  onLost: () => void,
): () => void {
  if (wantsSheet()) {
    host.moveTo(undefined);
    return () => undefined;
  }
  const element = elementOf(anchor);
  // A range measures itself; what scrolls and clips it, the element around it tells.
  const reference =
    anchor instanceof Range ? Object.assign(anchor, { contextElement: element }) : anchor;
  const place = async () => {
    // A mark that is being painted anew comes back in a moment.
    if (!element.isConnected) return;
    const { x, y, middlewareData } = await computePosition(reference, host.element, {
      platform: inWindow,
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(point),
        offset(GAP_PX),
        flip({ padding: MARGIN_PX }),
        shift({ padding: MARGIN_PX }),
        size({
          padding: MARGIN_PX,
          apply: ({ availableHeight }) =>
            host.limitHeight(Math.max(MIN_HEIGHT_PX, availableHeight)),
        }),
        hide(),
      ],
    });
    if (middlewareData.hide?.referenceHidden) onLost();
    else host.moveTo({ x: Math.round(x), y: Math.round(y) });
  };
  return autoUpdate(reference, host.element, () => void place());
}
