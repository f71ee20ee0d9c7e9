import { decideNews, type NewsVerdict } from '../../core/news.ts';
import { pageState } from '../../core/page-state.ts';
import type { PageReport, PageState } from '../../core/protocol.ts';
import type { Settings } from '../../core/settings.ts';
import { loadEngine, loadPainter } from './load-scripts.ts';
import { onAddressChange, onComeBack, whenShown } from './page-life.ts';
import { isShown, scrollTo } from '../../page/anchor.ts';
import { bridge } from '../../page/bridge.ts';
import { newsSignals } from '../../page/news-signals.ts';
import { pageAddress } from '../../page/page-address.ts';
import { onReopened } from '../../page/reopened.ts';
import type { Reader } from '../../page/reader.ts';
import { lookAgain } from '../../page/second-look.ts';
import { onPopupMessage, tellBackground, tellPopup } from '../../platform/messages.ts';
import { readSettings, watchSettings } from '../../platform/settings.ts';

/** What decides how a page that is read looks. */
const looksOf = ({ muted, painter }: Settings) => JSON.stringify([muted, painter]);

/** One page's life with the reader: on and off as the settings have it. */
class ReadingSession {
  readonly #loadTerms: () => Promise<string | undefined>;
  readonly #loadedAt = pageAddress();
  #articleDay: (() => string | undefined) | undefined;
  #isStarting = false;
  #isOver = false;
  #reader: Reader | undefined;
  #settings: Settings | undefined;
  #verdict: NewsVerdict | undefined;
  /** Ends the further looks at this page; undefined: none were needed yet. */
  #endLooks: (() => void) | undefined;
  #hasClaims = false;
  /** What the badge was last told; undefined: nothing yet. */
  #told: number | null | undefined;
  /** What an open popup last learnt of: of a page that is no news, it need not learn. */
  #reported = JSON.stringify(['not-news', []]);

  constructor(loadTerms: () => Promise<string | undefined>) {
    this.#loadTerms = loadTerms;
  }

  /** Applies the first settings, unless newer ones have come meanwhile. */
  begin(settings: Settings): void {
    if (!this.#settings) this.apply(settings);
  }

  apply(settings: Settings): void {
    const before = this.#settings && looksOf(this.#settings);
    this.#settings = settings;
    const runs = this.#state() === 'running';
    if (this.#reader && (!runs || looksOf(settings) !== before)) this.#stop();
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

  /** The page has been written anew in its place. */
  restart(): void {
    this.#stop();
    this.startAfresh();
  }

  /** Says again what the browser may have forgotten. */
  tellAgain(): void {
    this.#told = undefined;
    this.#tell();
  }

  report(): PageReport {
    // Whoever opens the popup may wonder why: the page may have filled itself since.
    if (!this.#news().news) this.#judgeAnew();
    // What was not to be had before may be by now.
    else if (this.#settings) this.apply(this.#settings);
    const mentions = this.#reader?.mentions() ?? [];
    return {
      state: this.#state(),
      verdict: this.#news(),
      complete:
        this.#state() !== 'running' || (this.#reader ? this.#reader.isComplete : !this.#isStarting),
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
    const anchor = found && this.#reader?.painter?.anchorsOf(found)[0];
    // Text that is folded away has no place to scroll to.
    if (!anchor || !isShown(anchor)) return false;
    scrollTo(anchor);
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
    const loaded = await loadEngine(this.#loadTerms);
    this.#isStarting = false;
    // The settings may have changed meanwhile.
    if (!loaded || this.#isOver || this.#state() !== 'running') return;
    const { engine, terms } = loaded;
    const articleDay = (this.#articleDay ??= engine.createPageDate(this.#loadedAt));
    const reader = engine.createReader({
      terms,
      claims: () => bridge().claims,
      muted: this.#settings?.muted ?? [],
      articleDay,
      onCase: () => void this.#askForClaims(),
      loadPainter: () => loadPainter(this.#settings?.painter ?? 'auto'),
      onChange: () => this.#tell(),
    });
    this.#reader = reader;
    bridge().reader = Object.assign(reader, { articleDay });
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
    if (terms !== (this.#told === undefined ? 0 : this.#told))
      void tellBackground('count', { terms });
    this.#told = terms;
    bridge().overlay?.refresh();
    const words = mentions.map(({ mention, text }) => [mention.term, mention.claim, text]);
    const report = JSON.stringify([this.#state(), words]);
    if (report !== this.#reported) void tellPopup('changed', null);
    this.#reported = report;
  }

  /** Asks until the answer is yes: the background may have been asleep. */
  async #askForClaims(): Promise<void> {
    if (this.#hasClaims) return;
    this.#hasClaims = true;
    this.#hasClaims = await tellBackground('claims', null);
  }
}

/**
 * Reads the page while the settings allow it, and answers the popup.
 *
 * @param loadTerms gives the packed terms, once the page turns out to be news
 * @param signal the extension was updated or removed: the page is given back
 */
export async function startReading(
  loadTerms: () => Promise<string | undefined>,
  signal: AbortSignal,
): Promise<void> {
  await whenShown();
  // Other documents than HTML have no text of ours to find.
  if (!(document.body instanceof HTMLElement) || signal.aborted) return;
  const session = new ReadingSession(loadTerms);
  const ends = [
    onPopupMessage({
      report: async () => {
        // Before, it would not know what the reader has chosen.
        await begun;
        return session.report();
      },
      reveal: ({ index }) => session.reveal(index),
    }),
    watchSettings((settings) => session.apply(settings)),
    () => session.destroy(),
  ];
  // Only now: a change between reading and listening would be lost.
  const begun = readSettings().then((settings) => session.begin(settings));
  signal.addEventListener('abort', () => ends.forEach((end) => end()));
  let life = new AbortController();
  const listen = () => {
    life.abort();
    life = new AbortController();
    const whileItLives = AbortSignal.any([signal, life.signal]);
    onAddressChange(() => session.startAfresh(), whileItLives);
    onComeBack(() => session.tellAgain(), whileItLives);
  };
  listen();
  onReopened(() => {
    listen();
    session.restart();
  }, signal);
  await begun;
}
