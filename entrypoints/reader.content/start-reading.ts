import type { TermPattern } from '../../data/packing.ts';
import { decideNews, type NewsVerdict } from '../../core/news.ts';
import { pageState } from '../../core/page-state.ts';
import type { PageReport, PageState } from '../../core/protocol.ts';
import type { Settings } from '../../core/settings.ts';
import { onAddressChange, onComeBack, whenShown } from './page-life.ts';
import { bridge } from '../../page/bridge.ts';
import { newsSignals } from '../../page/news-signals.ts';
import { createPageDate } from '../../page/page-date.ts';
import { createReader, type Reader } from '../../page/reader.ts';
import { lookAgain } from '../../page/second-look.ts';
import { markLabels } from '../../platform/mark-labels.ts';
import { onPopupMessage, tellBackground, tellPopup } from '../../platform/messages.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';

/** One page's life with the reader: on and off as the settings have it. */
class ReadingSession {
  readonly #loadTerms: () => Promise<TermPattern[]>;
  readonly #articleDay = createPageDate();
  #isStarting = false;
  #isOver = false;
  #reader: Reader | undefined;
  #settings: Settings | undefined;
  #verdict: NewsVerdict | undefined;
  /** Ends the further looks at this page; undefined: none were needed yet. */
  #endLooks: (() => void) | undefined;
  /** Scripts that this page has, or has asked for. */
  readonly #has = new Set<string>();
  /** What the badge was last told; undefined: nothing yet. */
  #told: number | null | undefined;
  /** What an open popup last learnt of. */
  #reported: string | undefined;

  constructor(loadTerms: () => Promise<TermPattern[]>) {
    this.#loadTerms = loadTerms;
  }

  apply(settings: Settings): void {
    const wasMuted = this.#settings?.muted.join();
    this.#settings = settings;
    const runs = this.#state() === 'running';
    if (this.#reader && (!runs || settings.muted.join() !== wasMuted)) this.#stop();
    if (runs && !this.#reader) void this.#start();
    if (!runs) this.#tell();
    if (this.#state() === 'not-news') this.#lookAgain();
  }

  /** The page has become another one: what it is must be decided anew. */
  startAfresh(): void {
    this.#endLooks?.();
    this.#endLooks = undefined;
    this.#judgeAnew();
    // The text that stands there may still be the old one.
    if (this.#state() === 'running') this.#lookAgain();
  }

  /** Says again what the browser may have forgotten. */
  tellAgain(): void {
    this.#told = undefined;
    this.#tell();
  }

  report(): PageReport {
    // Whoever opens the popup may wonder why: the page may have filled itself since.
    if (!this.#news().news) this.#judgeAnew();
    const mentions = this.#reader?.mentions() ?? [];
    return {
      state: this.#state(),
      verdict: this.#news(),
      complete: this.#state() !== 'running' || this.#reader?.isComplete === true,
      mentions: mentions.map(({ mention: { term, claim }, text }, index) => ({
        index,
        term,
        text,
        ...(claim !== undefined && { claim }),
      })),
    };
  }

  reveal(index: number): boolean {
    const found = this.#reader?.mentions()[index]?.mention;
    const mark = found && this.#reader?.painter.elementsOf(found)[0];
    // Text that is folded away has no place to scroll to.
    if (!found || !mark?.checkVisibility()) return false;
    // At once: the card stays only beside a mark that is in the window.
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { overlay } = bridge();
    if (overlay) overlay.reveal(found);
    else bridge().pending = found;
    return true;
  }

  destroy(): void {
    this.#isOver = true;
    this.#endLooks?.();
    this.#stop();
  }

  #state(): PageState {
    return pageState(this.#settings, location.hostname, () => this.#news());
  }

  #news(): NewsVerdict {
    return (this.#verdict ??= decideNews(newsSignals(document, location)));
  }

  #judgeAnew(): void {
    this.#verdict = undefined;
    if (this.#settings) this.apply(this.#settings);
  }

  /** A page may fill itself late. Once it has turned out to be news, that is settled. */
  #lookAgain(): void {
    this.#endLooks ??= lookAgain(document, () => {
      this.#judgeAnew();
      return this.#state() === 'running';
    });
  }

  async #start(): Promise<void> {
    if (this.#isStarting) return;
    this.#isStarting = true;
    const terms = await this.#loadTerms();
    this.#isStarting = false;
    // The settings may have changed meanwhile.
    if (this.#isOver || this.#state() !== 'running') return;
    const reader = createReader({
      terms,
      claims: () => bridge().claims,
      muted: this.#settings?.muted ?? [],
      labels: markLabels(),
      articleDay: this.#articleDay,
      onCase: () => void this.#askFor('claims'),
      onChange: () => this.#tell(),
    });
    this.#reader = reader;
    bridge().reader = {
      painter: reader.painter,
      aboutCase: () => reader.aboutCase(),
      articleDay: this.#articleDay,
      lookForClaims: () => reader.lookForClaims(),
    };
  }

  #stop(): void {
    bridge().overlay?.close();
    bridge().reader = undefined;
    this.#reader?.destroy();
    this.#reader = undefined;
  }

  #tell(): void {
    const mentions = this.#reader?.mentions() ?? [];
    const count = new Set(mentions.map(({ mention }) => mention.term)).size;
    const isOff = ['off-everywhere', 'off-here'].includes(this.#state());
    const terms = isOff ? null : count;
    // A new tab has no number yet: 0 need not be told first.
    if (terms !== (this.#told ?? 0)) void tellBackground('count', { terms });
    this.#told = terms;
    if (count > 0) void this.#askFor('overlay');
    bridge().overlay?.refresh();
    const words = mentions.map(({ mention, text }) => [mention.term, mention.claim, text]);
    const report = JSON.stringify([this.#state(), words]);
    if (report !== this.#reported) void tellPopup('changed', null);
    this.#reported = report;
  }

  /** Asks for a script until the answer is yes: the background may have been asleep. */
  async #askFor(script: 'overlay' | 'claims'): Promise<void> {
    if (this.#has.has(script)) return;
    this.#has.add(script);
    if (!(await tellBackground(script, null))) this.#has.delete(script);
  }
}

/**
 * Reads the page while the settings allow it, and answers the popup.
 *
 * @param loadTerms gives the terms, once the page turns out to be news
 * @param signal the extension was updated or removed: the page is given back
 */
export async function startReading(
  loadTerms: () => Promise<TermPattern[]>,
  signal: AbortSignal,
): Promise<void> {
  await whenShown();
  // Other documents than HTML have no text of ours to find.
  if (!(document.body instanceof HTMLElement) || signal.aborted) return;
  const session = new ReadingSession(loadTerms);
  const ends = [
    onPopupMessage({
      report: () => session.report(),
      reveal: ({ index }) => session.reveal(index),
    }),
    watchSettings((settings) => session.apply(settings)),
    () => session.destroy(),
  ];
  signal.addEventListener('abort', () => ends.forEach((end) => end()));
  onAddressChange(() => session.startAfresh(), signal);
  onComeBack(() => session.tellAgain(), signal);
  session.apply(await readSettings());
}
