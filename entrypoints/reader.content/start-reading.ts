import type { TermPattern } from '../../data/packing.ts';
import { decideNews, type NewsVerdict } from '../../core/news.ts';
import { pageState } from '../../core/page-state.ts';
import type { PageReport, PageState } from '../../core/protocol.ts';
import type { Settings } from '../../core/settings.ts';
import { bridge } from '../../page/bridge.ts';
import { newsSignals } from '../../page/news-signals.ts';
import { createReader, type Reader } from '../../page/reader.ts';
import { markLabel } from '../../platform/mark-label.ts';
import { onPopupMessage, tellBackground, tellPopup } from '../../platform/messages.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';

/** One page's life with the reader: on and off as the settings have it. */
class ReadingSession {
  readonly #terms: TermPattern[];
  #reader: Reader | undefined;
  #settings: Settings | undefined;
  #verdict: NewsVerdict | undefined;
  #hasOverlay = false;

  constructor(terms: TermPattern[]) {
    this.#terms = terms;
  }

  apply(settings: Settings): void {
    const wasMuted = this.#settings?.muted.join();
    this.#settings = settings;
    const runs = this.#state() === 'running';
    if (this.#reader && (!runs || settings.muted.join() !== wasMuted)) this.#stop();
    if (runs && !this.#reader) this.#start(settings);
    if (!runs) this.#tell();
  }

  report(): PageReport {
    const mentions = this.#reader?.mentions() ?? [];
    return {
      state: this.#state(),
      verdict: this.#news(),
      complete: this.#reader?.isComplete ?? true,
      mentions: mentions.map(({ mention, text }, index) => ({ index, term: mention.term, text })),
    };
  }

  reveal(index: number): boolean {
    const found = this.#reader?.mentions()[index]?.mention;
    const mark = found && this.#reader?.painter.elementsOf(found)[0];
    if (!found || !mark) return false;
    // At once: the card stays only beside a mark that is in the window.
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { overlay } = bridge();
    if (overlay) overlay.reveal(found);
    else bridge().pending = found;
    return true;
  }

  destroy(): void {
    this.#stop();
  }

  #state(): PageState {
    return pageState(this.#settings, location.hostname, () => this.#news());
  }

  #news(): NewsVerdict {
    return (this.#verdict ??= decideNews(newsSignals(document, location)));
  }

  #start({ muted }: Settings): void {
    const terms = this.#terms.filter(({ id }) => !muted.includes(id));
    const reader = createReader({ terms, label: markLabel(), onChange: () => this.#tell() });
    this.#reader = reader;
    bridge().reader = { painter: reader.painter, aboutCase: () => reader.aboutCase() };
  }

  #stop(): void {
    bridge().overlay?.close();
    bridge().reader = undefined;
    this.#reader?.destroy();
    this.#reader = undefined;
  }

  #tell(): void {
    const terms = new Set(this.#reader?.mentions().map(({ mention }) => mention.term)).size;
    const isOff = ['off-everywhere', 'off-here'].includes(this.#state());
    void tellBackground('count', { terms: isOff ? null : terms });
    if (terms > 0 && !this.#hasOverlay) {
      this.#hasOverlay = true;
      void tellBackground('overlay', null);
    }
    bridge().overlay?.refresh();
    void tellPopup('changed', null);
  }
}

/**
 * Reads the page while the settings allow it, and answers the popup.
 *
 * @param signal the extension was updated or removed: the page is given back
 */
export async function startReading(terms: TermPattern[], signal: AbortSignal): Promise<void> {
  const session = new ReadingSession(terms);
  const ends = [
    onPopupMessage({
      report: () => session.report(),
      reveal: ({ index }) => session.reveal(index),
    }),
    watchSettings((settings) => session.apply(settings)),
    () => session.destroy(),
  ];
  signal.addEventListener('abort', () => ends.forEach((end) => end()));
  session.apply(await readSettings());
}
