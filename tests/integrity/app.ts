/** What the bench wants of an app. */
import type { NewsState } from './news-state.ts';

export interface NewsProps {
  state: NewsState;
  /** The link or the button of the page was pressed. */
  onPress: () => void;
  /** The reader has typed into the form field. */
  onDraft: (text: string) => void;
}

/** An app that runs. */
export interface ShownApp {
  /** Shows another state; at once, or in the microtasks that follow. */
  update(state: NewsState): void;
  unmount(): void;
  /** When the app has taken over HTML from the server; at once where this is missing. */
  ready?: Promise<void>;
}

export interface App {
  mount: (root: HTMLElement, props: NewsProps) => ShownApp;
  /** Takes over HTML from the server; may go on after it has returned. */
  hydrate?: (root: HTMLElement, props: NewsProps) => ShownApp;
}
