/** The one element of ours that holds the card: closed root, top layer, out of the page's reach. */

export const OVERLAY_NAME = 'sourcelight-overlay';

/** The page's styles reach the host element itself; these win against them. */
const hostStyle: Record<string, string> = {
  all: 'initial',
  display: 'block',
  position: 'fixed',
  inset: 'auto',
  left: '0',
  top: '0',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'none',
  overflow: 'visible',
  width: 'max-content',
  height: 'max-content',
  'max-width': 'none',
  'max-height': 'none',
  'pointer-events': 'auto',
  'z-index': '2147483647',
  direction: 'ltr',
};

export interface OverlayHost {
  readonly element: HTMLElement;
  /** Where the card is rendered. */
  readonly container: HTMLElement;
  /** Puts the card on the page, unseen and out of reach, so that it is laid out when it is shown. */
  prepare(): void;
  show(): void;
  /** Takes the host off the page. */
  hide(): void;
  /** Puts the host at a place in the window, in CSS pixels; `undefined` for the sheet at its lower edge. */
  moveTo(place: { x: number; y: number } | undefined): void;
  /** How high the card may be, in CSS pixels; its styles know it as `--card-available-height`. */
  limitHeight(height: number): void;
  /** The element of the card that has the focus. */
  activeElement(): Element | null;
}

function setStyles(element: HTMLElement, styles: Record<string, string>): void {
  for (const [name, value] of Object.entries(styles)) {
    element.style.setProperty(name, value, 'important');
  }
}

/** Styles go in as an object where the browser allows it, because a page's policy may forbid `<style>`. */
function adopt(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}

/** Made in a document without scripts: one of the page may have taken the name for its own elements. */
function createElement(): HTMLElement {
  const { implementation } = document;
  return document.adoptNode(implementation.createHTMLDocument('').createElement(OVERLAY_NAME));
}

/**
 * Puts the overlay on the page; one that an older run has left there goes.
 *
 * @param css the styles of the card
 */
export function createOverlayHost(css: string): OverlayHost {
  document.querySelectorAll(OVERLAY_NAME).forEach((stale) => stale.remove());
  const element = createElement();
  setStyles(element, hostStyle);
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  adopt(root, css);
  const container = document.createElementNS('http://www.w3.org/1999/xhtml', 'div');
  root.append(container);

  const open = (visibility: 'hidden' | 'visible') => {
    if (!element.isConnected) document.documentElement.append(element);
    // The page has taken it away at once.
    if (!element.isConnected) return;
    // A page that is zoomed by its own styles zooms its child, too. Chromium before 128 does not say.
    const { currentCSSZoom = 1 } = document.documentElement as Partial<Element>;
    setStyles(element, { zoom: String(1 / currentCSSZoom), visibility });
    // Shown anew, it lies above what has come into the top layer since.
    if (element.matches(':popover-open')) element.hidePopover();
    element.showPopover();
  };
  return {
    element,
    container,
    prepare: () => open('hidden'),
    show: () => open('visible'),
    hide() {
      element.remove();
    },
    moveTo(place) {
      setStyles(
        element,
        place
          ? {
              left: '0',
              top: '0',
              bottom: 'auto',
              width: 'max-content',
              transform: `translate(${place.x}px, ${place.y}px)`,
            }
          : { left: '0', top: 'auto', bottom: '0', width: '100%', transform: 'none' },
      );
    },
    limitHeight: (height) => element.style.setProperty('--card-available-height', `${height}px`),
    activeElement: () => root.activeElement,
  };
}
