/** Moments in a page's life at which reading begins, or begins anew. */
import { pageAddress } from '../../page/page-address.ts';

/** Speculation rules, which not every browser has. */
type MaybePrerendered = Document & { prerendering?: boolean };

/** Waits until a page that the browser prepares in advance is really shown. */
export async function whenShown(): Promise<void> {
  if (!(document as MaybePrerendered).prerendering) return;
  await new Promise((resolve) =>
    document.addEventListener('prerenderingchange', resolve, { once: true }),
  );
}

/** The Navigation API, which not every browser has. */
type WithNavigation = typeof globalThis & { navigation?: EventTarget };

/**
 * Calls back when the page has gone to another address without loading.
 *
 * @param signal ends it
 */
export function onAddressChange(callback: () => void, signal: AbortSignal): void {
  let address = pageAddress();
  const check = () => {
    const now = pageAddress();
    if (now === address) return;
    address = now;
    callback();
  };
  addEventListener('popstate', check, { signal });
  (globalThis as WithNavigation).navigation?.addEventListener('navigatesuccess', check, { signal });
}

/**
 * Calls back when a page comes back from the back-forward cache as it was left.
 *
 * @param signal ends it
 */
export function onComeBack(callback: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', ({ persisted }) => persisted && callback(), { signal });
}
