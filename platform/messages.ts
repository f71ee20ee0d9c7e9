/** Typed messages between the parts of the extension; see core/protocol.ts. */
import { browser } from 'wxt/browser';
import type { PageToBackground, PageToPopup, PopupToPage } from '../core/protocol.ts';

interface Envelope {
  type: string;
  data: unknown;
}

export interface Sender {
  tabId: number | undefined;
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'type' in message && 'data' in message;
}

/**
 * Listens. Only this extension's own parts are heard, and only known types answered.
 *
 * @param handlers one a type; what a handler returns goes back as the answer
 * @returns a function that ends it
 */
function listen(
  handlers: Record<string, ((data: never, sender: Sender) => unknown) | undefined>,
): () => void {
  const listener = (
    message: unknown,
    sender: { id?: string | undefined; tab?: { id?: number | undefined } | undefined },
    respond: (response: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.type) ? handlers[message.type] : undefined;
    if (!handler) return undefined;
    void Promise.resolve(handler(message.data as never, { tabId: sender.tab?.id })).then(respond);
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Says something to the background; a background that is just restarting may miss it. */
export async function tellBackground<Type extends keyof PageToBackground>(
  type: Type,
  data: PageToBackground[Type],
): Promise<void> {
  await browser.runtime.sendMessage({ type, data }).catch(() => undefined);
}

/** In the background: hears what pages say. */
export function onPageMessage(handlers: {
  [Type in keyof PageToBackground]: (data: PageToBackground[Type], sender: Sender) => unknown;
}): () => void {
  return listen(handlers);
}

/**
 * In the popup: asks the page in a tab.
 *
 * @returns the answer, or undefined where nothing of ours runs
 */
export async function askPage<Type extends keyof PopupToPage>(
  tabId: number,
  type: Type,
  data: PopupToPage[Type]['request'],
): Promise<PopupToPage[Type]['response'] | undefined> {
  const answer = browser.tabs.sendMessage(tabId, { type, data }, { frameId: 0 });
  return answer.catch(() => undefined) as Promise<PopupToPage[Type]['response'] | undefined>;
}

/** On the page: answers the popup. */
export function onPopupMessage(handlers: {
  [Type in keyof PopupToPage]: (
    data: PopupToPage[Type]['request'],
  ) => PopupToPage[Type]['response'];
}): () => void {
  return listen(handlers);
}

/** On the page: tells an open popup that what it shows has changed. */
export async function tellPopup<Type extends keyof PageToPopup>(
  type: Type,
  data: PageToPopup[Type],
): Promise<void> {
  // Nobody listens while the popup is closed.
  await browser.runtime.sendMessage({ type, data }).catch(() => undefined);
}

/** In the popup: hears what pages say to it. */
export function onPageNews(handlers: {
  [Type in keyof PageToPopup]: (data: PageToPopup[Type], sender: Sender) => unknown;
}): () => void {
  return listen(handlers);
}
