/**
 * Firefox with the built extension. Playwright loads no add-on into Firefox; puppeteer
 * does, over WebDriver BiDi. BiDi also hands out closed shadow roots, and a root that it
 * has handed out may be passed back to a function that runs on the page: so the card of
 * the production build can be read and pressed.
 */
import { access } from 'node:fs/promises';
import path from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Frame, type Page } from 'puppeteer-core';
import { findFirefox } from '../../scripts/browsers.mjs';
import { type Box, type PaintedMark, until } from './chromium.ts';

const root = path.resolve(import.meta.dirname, '../..');
const EXTENSION_ID = 'sourcelight@sourcelight.invalid';
/** Firefox would draw one by lot; our pages need a known address. */
const EXTENSION_UUID = '6b1a1a9e-5b0a-4c53-8a0e-5f0c21a7d9e4';
const HOVER_TRY_MS = 1500;

/** The part of the browser API that the harness uses on a page of the extension. */
declare const browser: {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  storage: {
    local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
  tabs: { query(filter: object): Promise<{ id: number; url?: string }[]> };
};

export interface FirefoxOptions {
  /** Folder of the built extension; `.output/firefox-mv3` if not given. */
  extension?: string;
  headless?: boolean;
  args?: string[];
  /** Firefox preferences, e.g. `{ 'layout.css.prefers-color-scheme.content-override': 0 }`. */
  preferences?: Record<string, string | number | boolean>;
}

/** Firefox, running with the extension. */
export interface Firefox {
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /** The address of a page of the extension, e.g. of `popup.html`. */
  extensionURL(file: string): string;
  /** Opens a page of the extension in a tab; puppeteer's own `goto` waits in vain for its load. */
  openExtensionPage(file: string): Promise<Page>;
  /** Runs a function where the extension's API is, on a page without any script of ours. */
  inExtension<Argument, Result>(
    task: (argument: Argument) => Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  /** The id that the extension knows a page's tab by. */
  tabId(page: Page): Promise<number>;
  /** The text on the toolbar button for a page. */
  badge(page: Page): Promise<string>;
  /** Writes to the extension's `storage.local`. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Reads all of the extension's `storage.local`. */
  getStorage(): Promise<Record<string, unknown>>;
  /** Opens the popup in a tab of its own, about the given page. */
  openPopupFor(page: Page): Promise<Page>;
  close(): Promise<void>;
}

/**
 * Starts Firefox with the extension, installed for this run alone.
 *
 * @throws where Firefox or the built extension is missing, or is refused
 */
export async function launchFirefox(options: FirefoxOptions = {}): Promise<Firefox> {
  const { extension = path.join(root, '.output/firefox-mv3'), headless = true } = options;
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox is installed: run "node scripts/setup.mjs".');
  await access(path.join(extension, 'manifest.json')).catch(() => {
    throw new Error(`${extension} holds no built extension: run "npx wxt build -b firefox".`);
  });
  const running = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless,
    defaultViewport: { width: 1280, height: 800 },
    // Without it Firefox 153 and later open no moz-extension: address for us.
    args: ['--remote-allow-system-access', ...(options.args ?? [])],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: EXTENSION_UUID }),
      // Then manifest.json opens as a plain page of the extension, without any script.
      'devtools.jsonview.enabled': false,
      ...options.preferences,
    },
  });
  try {
    await running.installExtension(path.resolve(extension));
    // Before all other tabs: when one of those closes, its neighbour comes to the front, not this one.
    const extensionPage = await openAt(
      await running.newPage({ background: true }),
      'manifest.json',
    );
    return controls(running, extensionPage);
  } catch (error) {
    await running.close();
    throw error;
  }
}

const extensionURL = (file: string) => `moz-extension://${EXTENSION_UUID}/${file}`;

/** Opens an address of the extension and waits until its document is there. */
async function openAt(page: Page, file: string): Promise<Page> {
  const address = extensionURL(file);
  // The page moves to another process, and its load event does not reach us: so look.
  await page.goto(address, { waitUntil: [] });
  const isThere = () =>
    page
      .evaluate((url) => location.href === url && document.readyState === 'complete', address)
      .catch(() => false);
  await until(`${file} is loaded`, isThere);
  return page;
}

function controls(running: Browser, extensionPage: Page): Firefox {
  const inExtension: Firefox['inExtension'] = async (task, argument) => {
    const result = await extensionPage.evaluate(task as (value: unknown) => unknown, argument);
    return result as Awaited<ReturnType<typeof task>>;
  };
  const tabId = async (page: Page) => {
    const tabs = await inExtension(() => browser.tabs.query({}), undefined);
    const [tab, second] = tabs.filter(({ url }) => url === page.url());
    if (!tab || second)
      throw new Error(`${second ? 'Several tabs show' : 'No tab shows'} ${page.url()}.`);
    return tab.id;
  };
  const openExtensionPage = async (file: string) => openAt(await running.newPage(), file);
  return {
    browser: running,
    newPage: () => running.newPage(),
    extensionURL,
    openExtensionPage,
    inExtension,
    tabId,
    async badge(page) {
      const id = await tabId(page);
      return inExtension((tab) => browser.action.getBadgeText({ tabId: tab }), id);
    },
    setStorage: (items) => inExtension((all) => browser.storage.local.set(all), items),
    getStorage: () => inExtension(() => browser.storage.local.get(), undefined),
    async openPopupFor(page) {
      const popup = await openExtensionPage(`popup.html?tab=${await tabId(page)}`);
      await popup.waitForSelector('main');
      return popup;
    },
    close: () => running.close(),
  };
}

/** The marks on a page, in document order. */
export function marks(page: Page): Promise<PaintedMark[]> {
  return page.$$eval('sourcelight-mark', (elements) =>
    (elements as HTMLElement[]).map(({ dataset, textContent }) => ({
      term: dataset.term ?? '',
      text: textContent ?? '',
      claim: dataset.claim ?? null,
      repeat: dataset.repeat !== undefined,
    })),
  );
}

/** As much of WebDriver BiDi's `script.EvaluateResult` as is read here. */
interface EvaluateResult {
  type: 'success' | 'exception';
  result?: { value?: unknown };
  exceptionDetails?: { text: string };
}

/** The parts of puppeteer that lead to BiDi itself; they are not in its published types. */
interface WithConnection {
  connection: { send(method: string, parameters: object): Promise<{ result: EvaluateResult }> };
}

/** What is looked for in the card; runs on the page, with the closed root in hand. */
type CardReader<Argument, Result> = (card: HTMLElement, argument: Argument) => Result;

const controlsOf = 'a[href], button, summary, [role="button"], [role="switch"]';

/** The card on a page. */
export class Card {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Calls a function on the page, in a sandbox that the page's own scripts cannot reach. */
  async #call(functionDeclaration: string, args: object[]): Promise<unknown> {
    const { connection } = this.page.browser() as unknown as WithConnection;
    const { _id: context } = this.page.mainFrame() as Frame & { _id: string };
    const { result } = await connection.send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: false,
      target: { context, sandbox: 'sourcelight-tests' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    if (result.type === 'exception') throw new Error(result.exceptionDetails?.text);
    return result.result?.value;
  }

  /** Reads something off the card; nothing where none is shown. */
  async #read<Result>(
    reader: CardReader<string, Result>,
    argument = '',
  ): Promise<Result | undefined> {
    const find = `() => document.querySelector(':root > sourcelight-overlay')`;
    const overlay = (await this.#call(find, [])) as
      { shadowRoot?: { sharedId: string } } | undefined;
    if (!overlay?.shadowRoot) return undefined;
    const read = `(root, argument) => {
      const card = root.querySelector('.card');
      return card?.checkVisibility({ visibilityProperty: true }) ? JSON.stringify((${reader.toString()})(card, argument)) : undefined;
    }`;
    try {
      const { sharedId } = overlay.shadowRoot;
      const json = await this.#call(read, [{ sharedId }, { type: 'string', value: argument }]);
      return json === undefined ? undefined : (JSON.parse(json as string) as Result);
    } catch (error) {
      // The overlay has left the page between the two questions.
      if (/no such node|stale element/i.test(String(error))) return undefined;
      throw error;
    }
  }

  async #readOpen<Result>(reader: CardReader<string, Result>, argument = ''): Promise<Result> {
    const result = await this.#read(reader, argument);
    if (result === undefined) throw new Error('No card is open.');
    return result;
  }

  /** Whether a card is shown. */
  async isOpen(): Promise<boolean> {
    return (await this.#read(() => true)) ?? false;
  }

  /** @throws when none opens within the time */
  async waitOpen(timeoutMs?: number): Promise<void> {
    await until('a card is open', () => this.isOpen(), timeoutMs);
  }

  /** @throws when it stays open */
  async waitClosed(timeoutMs?: number): Promise<void> {
    await until('the card is closed', async () => !(await this.isOpen()), timeoutMs);
  }

  /**
   * Rests the pointer on a mark until its card opens. The overlay loads after the first
   * marks are painted, so the pointer leaves and comes again where nothing happened.
   */
  async hover(mark: ElementHandle, timeoutMs = 10_000): Promise<void> {
    const attempt = async () => {
      await this.page.mouse.move(0, 0);
      await mark.hover();
      return this.waitOpen(HOVER_TRY_MS).then(
        () => true,
        () => false,
      );
    };
    await until('a card opens under the pointer', attempt, timeoutMs);
  }

  /** What can be seen in the card, line by line. */
  text(): Promise<string> {
    return this.#readOpen((card) => card.innerText.replace(/\n{2,}/g, '\n').trim());
  }

  links(): Promise<{ name: string; href: string }[]> {
    return this.#readOpen((card) =>
      [...card.querySelectorAll('a')].map((link) => ({
        name: link.ariaLabel ?? (link.textContent ?? '').replace(/\s+/g, ' ').trim(),
        href: link.href,
      })),
    );
  }

  /** The names of everything that can be pressed, links left out, what unfolds included. */
  buttons(): Promise<string[]> {
    return this.#readOpen(
      (card, selector) =>
        [...card.querySelectorAll(selector)]
          .filter((control) => control.localName !== 'a' && control.checkVisibility())
          .map((control) => control.ariaLabel ?? control.textContent.replace(/\s+/g, ' ').trim()),
      controlsOf,
    );
  }

  /** Where the card stands in the window; nothing where it is closed. */
  box(): Promise<Box | undefined> {
    return this.#read((card) => {
      const { x, y, width, height } = card.getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  /**
   * Presses a link or button with the mouse, in its middle, scrolling the card to it.
   *
   * @param name its whole name
   * @throws where no control has that name
   */
  async click(name: string): Promise<void> {
    const request = JSON.stringify({ wanted: name, selector: controlsOf });
    const place = await this.#readOpen((card, json) => {
      const { wanted, selector } = JSON.parse(json) as Record<'wanted' | 'selector', string>;
      const all = [...card.querySelectorAll(selector)].map((control) => ({
        control,
        name: control.ariaLabel ?? control.textContent.replace(/\s+/g, ' ').trim(),
      }));
      const control = all.find((at) => at.name === wanted)?.control;
      if (!control) return { names: all.map((at) => at.name).join(' | ') };
      control.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = control.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, request);
    if (place.names !== undefined)
      throw new Error(`The card has no "${name}", but: ${place.names}.`);
    await this.page.mouse.click(place.x, place.y);
  }

  /** Waits until the card stands still: it may fade in or glide. */
  async waitSettled(): Promise<void> {
    await until('the card stands still', () =>
      this.#readOpen((card) =>
        card.getAnimations({ subtree: true }).every(({ playState }) => playState === 'finished'),
      ),
    );
  }

  /** Takes a picture of the card alone. */
  async screenshot(file: string): Promise<void> {
    await this.waitSettled();
    const clip = await this.box();
    if (!clip) throw new Error('No card is open.');
    await this.page.screenshot({ path: file, clip });
  }
}
