/**
 * Chromium with the built extension. The card stands in a closed shadow root, where no
 * locator reaches: it is read as a screen reader reads it, from the accessibility tree,
 * and worked with the real mouse.
 */
import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type BrowserContext,
  type CDPSession,
  chromium,
  type Locator,
  type Page,
  type Worker,
} from 'playwright';
import type { PageReport } from '../../core/protocol.ts';
import { findChromium } from '../../scripts/browsers.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const POLL_MS = 25;
/** Longer than the delay before a card opens, shorter than patience. */
const HOVER_TRY_MS = 1500;

/** The part of the browser API that the harness uses inside the service worker. */
declare const chrome: {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  storage: {
    local: { get(): Promise<Record<string, unknown>>; set(items: object): Promise<void> };
  };
  tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options: object): Promise<unknown>;
  };
};

/**
 * Waits until a check holds.
 *
 * @param what names the awaited state, for the error
 * @param check is asked again and again; what it answers, if truthy, is the result
 * @throws when it does not hold within the time
 */
export async function until<T>(
  what: string,
  check: () => Promise<T> | T,
  timeoutMs = 10_000,
): Promise<NonNullable<T>> {
  const deadline = performance.now() + timeoutMs;
  for (;;) {
    const result = await check();
    if (result) return result;
    if (performance.now() > deadline) throw new Error(`Not so within ${timeoutMs} ms: ${what}.`);
    await delay(POLL_MS);
  }
}

export interface LaunchOptions {
  /** Folder of the built extension; `.output/chrome-mv3` if not given. */
  extension?: string;
  /** Kept after closing, so that a second launch finds the settings of the first. */
  userDataDir?: string;
  /** With a window of its own where false. */
  headless?: boolean;
  /** Further flags, e.g. `--lang=de`. */
  args?: string[];
  /** Further options of Playwright's context: viewport, colorScheme, hasTouch, locale … */
  context?: Parameters<typeof chromium.launchPersistentContext>[1];
}

/** Chromium, running with the extension. */
export interface Chromium {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The extension's service worker, running. */
  serviceWorker(): Promise<Worker>;
  /** The id that the extension knows a page's tab by. */
  tabId(page: Page): Promise<number>;
  /** What the extension says of a page, as it says it to its popup. */
  report(page: Page): Promise<PageReport>;
  /** The text on the toolbar button for a page. */
  badge(page: Page): Promise<string>;
  /** Writes to the extension's `storage.local`. */
  setStorage(items: Record<string, unknown>): Promise<void>;
  /** Reads all of the extension's `storage.local`. */
  getStorage(): Promise<Record<string, unknown>>;
  /** Opens the popup in a tab of its own, about the given page. */
  openPopupFor(page: Page): Promise<Popup>;
  /** Closes all pages but the first, without which the browser would end. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

function flags(extension: string, headless: boolean, more: string[]): string[] {
  return [
    ...(headless ? ['--headless=new', '--disable-gpu'] : []),
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...more,
  ];
}

const isOurs = (worker: Worker) => worker.url().startsWith('chrome-extension://');

async function findWorker(context: BrowserContext, extension: string): Promise<Worker> {
  const running = context.serviceWorkers().find(isOurs);
  if (running) return running;
  return context
    .waitForEvent('serviceworker', { predicate: isOurs, timeout: 15_000 })
    .catch((cause: unknown) => {
      throw new Error(
        `The extension in ${extension} did not start. Google Chrome refuses --load-extension: Chromium is needed.`,
        { cause },
      );
    });
}

/**
 * Starts Chromium with the extension.
 *
 * @throws where Chromium or the built extension is missing, or the extension does not start
 */
export async function launchChromium(options: LaunchOptions = {}): Promise<Chromium> {
  const { headless = true, args = [], extension = path.join(root, '.output/chrome-mv3') } = options;
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium is installed: run "node scripts/setup.mjs".');
  await access(path.join(extension, 'manifest.json')).catch(() => {
    throw new Error(`${extension} holds no built extension: run "npx wxt build".`);
  });
  const folder =
    options.userDataDir ?? (await mkdtemp(path.join(tmpdir(), 'sourcelight-chromium-')));
  const cleanUp = async () => {
    if (!options.userDataDir) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  const context = await chromium
    .launchPersistentContext(folder, {
      // Playwright's own headless mode would be another browser, without extensions.
      headless: false,
      executablePath,
      // Containers often forbid what the sandbox needs; a reader's own screen keeps it.
      chromiumSandbox: !headless && process.getuid?.() !== 0,
      viewport: headless ? { width: 1280, height: 800 } : null,
      ...options.context,
      args: flags(extension, headless, args),
    })
    .catch(async (error: unknown) => {
      await cleanUp();
      throw error;
    });
  const close = async () => {
    await context.close();
    await cleanUp();
  };
  const worker = await findWorker(context, extension).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return controls(context, new URL(worker.url()).host, () => findWorker(context, extension), close);
}

function controls(
  context: BrowserContext,
  extensionId: string,
  serviceWorker: () => Promise<Worker>,
  close: () => Promise<void>,
): Chromium {
  const tabId = async (page: Page) => {
    const tabs = await (await serviceWorker()).evaluate(() => chrome.tabs.query({}));
    const [tab, second] = tabs.filter(({ url }) => url === page.url());
    if (!tab || second)
      throw new Error(`${second ? 'Several tabs show' : 'No tab shows'} ${page.url()}.`);
    return tab.id;
  };
  return {
    context,
    extensionId,
    serviceWorker,
    tabId,
    close,
    async report(page) {
      const id = await tabId(page);
      const answer = (await serviceWorker()).evaluate(
        (tab) => chrome.tabs.sendMessage(tab, { type: 'report', data: null }, { frameId: 0 }),
        id,
      );
      return (await answer) as PageReport;
    },
    async badge(page) {
      const id = await tabId(page);
      const worker = await serviceWorker();
      return worker.evaluate((tab) => chrome.action.getBadgeText({ tabId: tab }), id);
    },
    async setStorage(items) {
      await (await serviceWorker()).evaluate((all) => chrome.storage.local.set(all), items);
    },
    async getStorage() {
      return (await serviceWorker()).evaluate(() => chrome.storage.local.get());
    },
    async openPopupFor(page) {
      const address = `chrome-extension://${extensionId}/popup.html?tab=${await tabId(page)}`;
      const popup = await context.newPage();
      await popup.goto(address);
      await popup.getByRole('main').waitFor();
      return new Popup(popup);
    },
    async closePages() {
      await Promise.all(
        context
          .pages()
          .slice(1)
          .map((page) => page.close()),
      );
    },
  };
}

/** One element of ours on a page. A mention that runs over several elements has several. */
export interface PaintedMark {
  term: string;
  text: string;
  /** Id of the claim, on claims. */
  claim: string | null;
  repeat: boolean;
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

/** The toolbar popup, open in a tab; `page` serves for everything that has no method here. */
export class Popup {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Everything that can be read in it. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Turns everything on or off. */
  async toggle(): Promise<void> {
    await this.page.getByRole('switch').click();
  }

  /** Presses a button by its name, exact or matched. */
  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  /** Takes a picture of it, as wide as the toolbar shows it. */
  async screenshot(file: string): Promise<void> {
    const size = await this.page.evaluate(() => {
      const { width, height } = document.body.getBoundingClientRect();
      const main = document.querySelector('main')?.getBoundingClientRect();
      return { width: Math.ceil(Math.min(width, main?.width ?? width)), height: Math.ceil(height) };
    });
    await this.page.setViewportSize(size);
    await this.page.screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

interface DOMNode {
  backendNodeId: number;
  attributes?: string[];
  children?: DOMNode[];
  shadowRoots?: DOMNode[];
}

interface AccessibilityNode {
  nodeId: string;
  parentId?: string;
  backendDOMNodeId?: number;
  ignored: boolean;
  role?: { value?: string };
  name?: { value?: string };
  properties?: { name: string; value: { value?: string | number | boolean } }[];
}

const roleOf = (node: AccessibilityNode) => node.role?.value ?? '';
const nameOf = (node: AccessibilityNode) => (node.name?.value ?? '').trim();

function propertyOf(node: AccessibilityNode, name: string) {
  return node.properties?.find((property) => property.name === name)?.value.value;
}

const buttonRoles = new Set(['button', 'switch', 'checkbox', 'DisclosureTriangle']);
/** Read out by their name, whatever stands in them. */
const named = new Set([...buttonRoles, 'link', 'image', 'StaticText']);
/** Within a line; everything else begins a new one. */
const inline = new Set(
  'StaticText link button switch checkbox image none LineBreak time strong emphasis mark code Abbr insertion deletion subscript superscript'.split(
    ' ',
  ),
);

/** Something that a screen reader says. */
interface Spoken {
  text: string;
  /** The nearest ancestor that stands on lines of its own. */
  block: AccessibilityNode | undefined;
  /** No space need stand between two of these: controls, and the boxes of a flexible row. */
  apart: boolean;
}

/** A node's ancestors, the nearest first. */
function ancestorsOf(
  node: AccessibilityNode,
  byId: Map<string, AccessibilityNode>,
): AccessibilityNode[] {
  const parent = byId.get(node.parentId ?? '');
  return parent ? [parent, ...ancestorsOf(parent, byId)] : [];
}

/** What is said, in order; `within` leaves out what stands elsewhere. */
function spokenIn(nodes: AccessibilityNode[], within?: AccessibilityNode): Spoken[] {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  return nodes
    .filter((node) => !node.ignored && named.has(roleOf(node)))
    .map((node) => ({ node, ancestors: ancestorsOf(node, byId) }))
    .filter(({ ancestors }) => !ancestors.some((ancestor) => named.has(roleOf(ancestor))))
    .filter(({ node, ancestors }) => !within || [node, ...ancestors].includes(within))
    .map(({ node, ancestors }) => ({
      text: node.name?.value ?? '',
      block: ancestors.find((ancestor) => !ancestor.ignored && !inline.has(roleOf(ancestor))),
      apart: buttonRoles.has(roleOf(node)) || ancestors[0]?.ignored === true,
    }));
}

/** What a screen reader says, a line for each block. */
function linesOf(nodes: AccessibilityNode[], within?: AccessibilityNode): string[] {
  const lines: string[] = [];
  let last: Spoken | undefined;
  for (const spoken of spokenIn(nodes, within)) {
    const space = (last?.apart || spoken.apart) && !/^[,.:;]/.test(spoken.text) ? ' ' : '';
    if (last && last.block === spoken.block) lines.push(`${lines.pop()}${space}${spoken.text}`);
    else lines.push(spoken.text);
    last = spoken;
  }
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

function findCard(node: DOMNode): DOMNode | undefined {
  const names = node.attributes?.[node.attributes.indexOf('class') + 1] ?? '';
  if (node.attributes?.includes('class') && names.split(/\s+/).includes('card')) return node;
  for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
    const card = findCard(child);
    if (card) return card;
  }
  return undefined;
}

/** A rectangle in CSS pixels, measured from the window's corner, as the mouse is. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function boxOf(quad: number[]): Box {
  const xs = quad.filter((_, at) => at % 2 === 0);
  const ys = quad.filter((_, at) => at % 2 === 1);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The browser says so when the page has changed between two questions. */
const isGone = (error: unknown) =>
  /could not find node|no node|does not belong|layout object|box model|node is detached/i.test(
    String(error),
  );

/** The card on a page. */
export class Card {
  readonly page: Page;
  #session: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    this.page = page;
  }

  #protocol(): Promise<CDPSession> {
    return (this.#session ??= this.page.context().newCDPSession(this.page));
  }

  /** The card's accessibility tree in document order, the card itself first; empty where none is. */
  async #nodes(): Promise<AccessibilityNode[]> {
    const protocol = await this.#protocol();
    try {
      const { root: document } = await protocol.send('DOM.getDocument', { depth: 0 });
      const selector = ':root > sourcelight-overlay';
      const { nodeId } = await protocol.send('DOM.querySelector', {
        nodeId: document.nodeId,
        selector,
      });
      if (!nodeId) return [];
      const { node } = await protocol.send('DOM.describeNode', { nodeId, depth: -1, pierce: true });
      const card = findCard(node);
      if (!card) return [];
      const { backendNodeId } = card;
      const { nodes } = await protocol.send('Accessibility.queryAXTree', { backendNodeId });
      return nodes;
    } catch (error) {
      if (isGone(error)) return [];
      throw error;
    }
  }

  async #openNodes(): Promise<AccessibilityNode[]> {
    const nodes = await this.#nodes();
    if (nodes.length === 0) throw new Error('No card is open.');
    return nodes;
  }

  /** Whether a card is shown, to the eye and to screen readers. */
  async isOpen(): Promise<boolean> {
    const [card] = await this.#nodes();
    return card !== undefined && !card.ignored;
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
  async hover(mark: Locator, timeoutMs = 10_000): Promise<void> {
    const attempt = async () => {
      await this.page.mouse.move(0, 0);
      await mark.hover({ timeout: timeoutMs });
      return this.waitOpen(HOVER_TRY_MS).then(
        () => true,
        () => false,
      );
    };
    await until('a card opens under the pointer', attempt, timeoutMs);
  }

  /** The name by which a screen reader announces the card. */
  async label(): Promise<string> {
    const [card] = await this.#openNodes();
    return card ? nameOf(card) : '';
  }

  /** What a screen reader reads in the card, a line for each block; folded parts are left out. */
  async text(): Promise<string> {
    return linesOf(await this.#openNodes()).join('\n');
  }

  /** The text of each element of a role: `heading`, `listitem`, `blockquote` … */
  async texts(role: string): Promise<string[]> {
    const nodes = await this.#openNodes();
    return nodes
      .filter((node) => !node.ignored && roleOf(node) === role)
      .map((node) => linesOf(nodes, node).join('\n'));
  }

  async links(): Promise<{ name: string; href: string }[]> {
    return (await this.#openNodes())
      .filter((node) => roleOf(node) === 'link')
      .map((node) => ({ name: nameOf(node), href: String(propertyOf(node, 'url') ?? '') }));
  }

  /** The names of everything that can be pressed, what unfolds included. */
  async buttons(): Promise<string[]> {
    return (await this.#openNodes()).filter((node) => buttonRoles.has(roleOf(node))).map(nameOf);
  }

  /** The name of the control that has the focus; nothing where none in the card has it. */
  async focused(): Promise<string | undefined> {
    const node = (await this.#nodes()).find((at) => propertyOf(at, 'focused') === true);
    return node && nameOf(node);
  }

  /** Where the card stands in the window; nothing where it is closed. */
  async box(): Promise<Box | undefined> {
    const [card] = await this.#nodes();
    if (card?.backendDOMNodeId === undefined) return undefined;
    const protocol = await this.#protocol();
    try {
      const { backendDOMNodeId: backendNodeId } = card;
      const { model } = await protocol.send('DOM.getBoxModel', { backendNodeId });
      return boxOf(model.border);
    } catch (error) {
      if (isGone(error)) return undefined;
      throw error;
    }
  }

  /** By how many CSS pixels the card's content is wider than the card; 0 where all of it is seen. */
  async overflow(): Promise<number> {
    const [card] = await this.#openNodes();
    const protocol = await this.#protocol();
    const { object } = await protocol.send('DOM.resolveNode', {
      backendNodeId: card?.backendDOMNodeId ?? 0,
    });
    const { result } = await protocol.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: 'function () { return this.scrollWidth - this.clientWidth; }',
      returnByValue: true,
    });
    return Number(result.value);
  }

  /**
   * Presses a link or button with the mouse, in its middle, scrolling the card to it.
   *
   * @param name its whole name, or a pattern
   * @throws where no control has that name
   */
  async click(name: string | RegExp): Promise<void> {
    const nodes = await this.#openNodes();
    const isNamed = (own: string) => (typeof name === 'string' ? own === name : name.test(own));
    const pressable = nodes.filter(
      (node) => roleOf(node) === 'link' || buttonRoles.has(roleOf(node)),
    );
    const backendNodeId = pressable.find((node) => isNamed(nameOf(node)))?.backendDOMNodeId;
    if (backendNodeId === undefined) {
      throw new Error(`The card has no ${name}, but: ${pressable.map(nameOf).join(' | ')}.`);
    }
    const protocol = await this.#protocol();
    await protocol.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const { quads } = await protocol.send('DOM.getContentQuads', { backendNodeId });
    const { x, y, width, height } = boxOf(quads[0] ?? []);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Waits until the card stands still: it may fade in or glide. */
  async waitSettled(): Promise<void> {
    const [card] = await this.#openNodes();
    const protocol = await this.#protocol();
    const backendNodeId = card?.backendDOMNodeId;
    const { object } = await protocol.send('DOM.resolveNode', {
      ...(backendNodeId && { backendNodeId }),
    });
    await protocol.send('Runtime.callFunctionOn', {
      ...(object.objectId && { objectId: object.objectId }),
      functionDeclaration: `function () {
        return Promise.allSettled(this.getAnimations({ subtree: true }).map(({ finished }) => finished));
      }`,
      awaitPromise: true,
    });
  }

  /** Takes a picture of the card alone. */
  async screenshot(file: string): Promise<void> {
    await this.waitSettled();
    const clip = await this.box();
    if (!clip) throw new Error('No card is open.');
    await this.page.screenshot({ path: file, clip });
  }
}
