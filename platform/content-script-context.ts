/**
 * What WXT hands to a content script's `main`, in place of WXT's own (see docs/adr/0006):
 * that one announces each script to the page by an event and a message, and we tell pages
 * nothing. It ends when the extension has been updated, disabled or removed.
 */
import { browser } from 'wxt/browser';

export class ContentScriptContext {
  readonly #end = new AbortController();

  constructor() {
    const options = { capture: true, passive: true, signal: this.signal };
    // Before anything of ours is asked for, and when the reader comes back from elsewhere.
    for (const type of ['visibilitychange', 'pointerover', 'keydown']) {
      document.addEventListener(type, () => this.#check(), options);
    }
  }

  /** Aborts when the extension has left this script behind. */
  get signal(): AbortSignal {
    return this.#end.signal;
  }

  /**
   * Calls back when the extension has left this script behind.
   *
   * @returns a function that takes the callback back
   */
  onInvalidated(callback: () => void): () => void {
    this.signal.addEventListener('abort', callback);
    return () => this.signal.removeEventListener('abort', callback);
  }

  #check(): void {
    // The browser takes the id away from scripts whose extension is gone.
    if (browser.runtime?.id === undefined) this.#end.abort();
  }
}
