/** Typed messages between the parts of the extension; see core/protocol.ts. */
import { type Browser, browser } from 'wxt/browser';
import type { PageToBackground, PageToPopup, PopupToPage } from '../core/protocol.ts';

interface Envelope {
  type: string;
  data: unknown;
}

/** Where a message comes from: a tab, and the document that stands in it. */
export interface Sender {
  tabId: number | undefined;
  /** Undefined where the browser does not tell documents apart. */
  documentId: string | undefined;
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
    sender: Browser.runtime.MessageSender,
    respond: (response: unknown) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || !isEnvelope(message)) return undefined;
    const handler = Object.hasOwn(handlers, message.type) ? handlers[message.type] : undefined;
    if (!handler) return undefined;
    const from = { tabId: sender.tab?.id, documentId: sender.documentId };
    // Whoever asked learns of a failure by an empty answer.
    void Promise.resolve()
      .then(() => handler(message.data as never, from))
      .then(respond, () => respond(undefined));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

/** Sends a message; undefined where nobody hears it, or the extension has left this script behind. */
async function send(message: Envelope): Promise<unknown> {
  try {
    return await browser.runtime.sendMessage(message);
  } catch {
    return undefined;
  }
}

/**
 * Says something to the background.
 *
 * @returns whether it was heard and done; a background that is just restarting may miss it
 */
export async function tellBackground<Type extends keyof PageToBackground>(
  type: Type,
  data: PageToBackground[Type],
): Promise<boolean> {
  return (await send({ type, data })) === true;
}

/** In the background: hears what pages say. */
export function onPageMessage(handlers: {
  [Type in keyof PageToBackground]: (data: PageToBackground[Type], sender: Sender) => Promise<void>;
}): () => void {
  const answering = Object.entries(handlers).map(([type, handle]) => [
    type,
    async (data: never, sender: Sender) => {
      await handle(data, sender);
      return true;
    },
  ]);
  return listen(Object.fromEntries(answering));
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
  ) => PopupToPage[Type]['response'] | Promise<PopupToPage[Type]['response']>;
}): () => void {
  return listen(handlers);
}

/** On the page: tells an open popup that what it shows has changed. */
export async function tellPopup<Type extends keyof PageToPopup>(
  type: Type,
  data: PageToPopup[Type],
): Promise<void> {
  // Nobody listens while the popup is closed.
  await send({ type, data });
}

/** In the popup: hears what pages say to it. */
export function onPageNews(handlers: {
  [Type in keyof PageToPopup]: (data: PageToPopup[Type], sender: Sender) => unknown;
}): () => void {
  return listen(handlers);
}
