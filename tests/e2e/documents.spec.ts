import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { wordsOf } from '../../core/fingerprint.ts';
import { type Chromium, launchChromium, until } from './chromium.ts';

declare const window: { axe: typeof axe };

const root = path.resolve(import.meta.dirname, '../..');

interface FactFile {
  id: string;
  terms: string[];
  quotation: { exact: string };
  locator: { line: number };
}

interface SeedFile {
  id: string;
  about: { access: string; copies: { URL: string; grade: string }[] };
  text: { words: number };
}

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const factsOf = (document: string) =>
  readdirSync(path.join(root, 'data/facts', document)).map(
    (file) => readJson(`data/facts/${document}/${file}`) as FactFile,
  );
const seeds = readdirSync(path.join(root, 'seeds'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => readJson(`seeds/${file}`) as SeedFile);
const documents = seeds.map(({ id }) => id);
const facts = documents.flatMap(factsOf);
const [aDocument = ''] = documents;
const aFact = factsOf(aDocument)[3]!;
const A_TERM = 'sams';

let browser: Chromium;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});
beforeEach(async () => {
  page = await browser.context.newPage();
});
afterEach(() => page.close());

const address = (hash: string) => `chrome-extension://${browser.extensionId}/documents.html${hash}`;
const open = async (hash = '') => {
  await page.goto(address(hash));
  await page.getByRole('article').first().waitFor();
};
const byId = (id: string) => page.locator(`[id="${id}"]`);
const search = () => page.getByRole('searchbox', { name: 'Search the passages' });
const list = () => page.getByRole('combobox', { name: 'Term' });
const found = () => page.getByRole('search').getByRole('status').textContent();
const passages = () => page.locator('.passage').count();
const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
const hasFocus = (element: Locator) =>
  element.evaluate((one) => one === document.activeElement, undefined, { timeout: 5000 });
/** Everything drawn, without what the tests themselves wait for. */
const drawn = () => page.locator('main').evaluate((main) => main.innerHTML);

const isInWindow = async (element: Locator) => {
  const box = await element.boundingBox();
  return box !== null && box.y >= 0 && box.y < page.viewportSize()!.height;
};

describe('the filter by term', () => {
  const count = facts.filter(({ terms }) => terms.includes(A_TERM)).length;

  test('follows the list, and the list follows the way back and forth', async () => {
    await open();
    expect(await passages()).toBe(facts.length);
    await list().focus();
    await list().selectOption(A_TERM);
    expect(await hash()).toBe(`#term/${A_TERM}`);
    expect(await passages()).toBe(count);
    expect(await found()).toBe(`${count} passages found`);
    expect(await hasFocus(list())).toBe(true);
    await page.goBack();
    await until('all passages are back', async () => (await passages()) === facts.length);
    expect(await list().inputValue()).toBe('');
    await page.goForward();
    await until('the term is back', async () => (await passages()) === count);
    expect(await list().inputValue()).toBe(A_TERM);
    expect(await hasFocus(byId(`term/${A_TERM}`))).toBe(true);
    await page.getByRole('link', { name: 'Show all documents' }).click();
    await until('all passages are back', async () => (await passages()) === facts.length);
    expect(await hasFocus(page.getByRole('heading', { level: 1 }))).toBe(true);
  });

  test('offers every term that has facts', async () => {
    await open();
    const values = await list()
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    const terms = new Set(facts.flatMap((fact) => fact.terms));
    expect(values.toSorted()).toEqual(['', ...terms].toSorted());
  });

  test('walked through by arrow keys is one step of the way', async () => {
    await open();
    await list().focus();
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    await until('a term is shown', async () => (await hash()).startsWith('#term/'));
    await page.goBack();
    await until('all passages are back', async () => (await passages()) === facts.length);
  });

  test('is reached from a passage, and the way back leads to the same link', async () => {
    await open();
    const link = page.locator(`.topics a[href="#term/${A_TERM}"]`).last();
    await link.click();
    await until('the term is shown', async () => (await passages()) === count);
    expect(await hasFocus(byId(`term/${A_TERM}`))).toBe(true);
    await page.goBack();
    await until('the link has the focus', () => hasFocus(link));
    await until('it can be seen', () => isInWindow(link));
  });

  test('may be the first thing that the address asks for', async () => {
    await open(`#term/${A_TERM}`);
    expect(await list().inputValue()).toBe(A_TERM);
    expect(await passages()).toBe(count);
    expect(await hasFocus(byId(`term/${A_TERM}`))).toBe(true);
  });
});

describe('the search', () => {
  test('keeps what holds all the words, marks them and says how many', async () => {
    await open();
    await search().fill('MUIZNIEKS');
    const [shown] = /^\d+/.exec((await found()) ?? '') ?? ['0'];
    expect(Number(shown)).toBe(await passages());
    expect(Number(shown)).toBeGreaterThan(0);
    const marks = await page.locator('.passage mark').allTextContents();
    expect(marks.length).toBeGreaterThanOrEqual(Number(shown));
    expect(new Set(marks)).toEqual(new Set(['Muižnieks']));
    expect(await page.locator('.passage:not(:has(mark))').count()).toBe(0);
    expect(await hash()).toBe('');
  });

  test('works among what the filter leaves, and Escape ends it', async () => {
    await open(`#term/${A_TERM}`);
    const all = await passages();
    await search().fill('solitary');
    expect(await passages()).toBeLessThan(all);
    expect(await passages()).toBeGreaterThan(0);
    expect(await hash()).toBe(`#term/${A_TERM}`);
    await search().press('Escape');
    expect(await search().inputValue()).toBe('');
    expect(await passages()).toBe(all);
    expect(await page.locator('mark').count()).toBe(0);
  });

  test('leaves the page as it was, however often one types', async () => {
    await open();
    const before = await drawn();
    for (const word of ['a', 'ass', 'assurances', 'adx sams', '“', 'no such word', 'Assange’s']) {
      await search().fill(word);
      await search().fill('');
    }
    await search().pressSequentially('torture');
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    for (let at = 0; at < 'torture'.length; at++) await search().press('Backspace');
    expect(await drawn()).toBe(before);
  });

  test('that finds nothing says so, and begins again', async () => {
    await open();
    await search().fill('no such word');
    expect(await found()).toBe('No passage holds all of these words.');
    expect(await page.getByRole('article').count()).toBe(0);
    await page.getByRole('button', { name: 'Clear the search' }).click();
    expect(await passages()).toBe(facts.length);
    expect(await hasFocus(search())).toBe(true);
  });
});

describe('a deep link', () => {
  const fact = `${aDocument}/${aFact.id}`;

  test('leads to its fact at once, with focus and a visible mark', async () => {
    await open(`#${fact}`);
    expect(await hasFocus(byId(fact))).toBe(true);
    await until('it can be seen', () => isInWindow(byId(fact)));
    expect(await byId(fact).evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  });

  test('leads there later, too, out of a filter and a search that hide it', async () => {
    const other = facts.find(({ terms }) => !terms.some((term) => aFact.terms.includes(term)))!;
    await open(`#term/${other.terms[0]!}`);
    await search().fill('no such word');
    await page.evaluate((to) => location.assign(`#${to}`), fact);
    await until('it has the focus', () => hasFocus(byId(fact)));
    expect(await search().inputValue()).toBe('');
    expect(await list().inputValue()).toBe('');
    await until('it can be seen', () => isInWindow(byId(fact)));
  });

  test('leads to a document', async () => {
    await open();
    const link = page.getByRole('navigation').locator(`a[href="#${aDocument}"]`);
    await link.click();
    await until('it has the focus', () => hasFocus(byId(aDocument)));
  });
});

test('the first stop leads past head and tools', async () => {
  await open();
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the documents' });
  expect(await hasFocus(skip)).toBe(true);
  expect((await skip.boundingBox())?.width).toBeGreaterThan(40);
  await page.keyboard.press('Enter');
  expect(await hasFocus(page.getByRole('main'))).toBe(true);
  expect(await hash()).toBe('');
});

test('a document that may not be linked says so where others have links', async () => {
  await open();
  const { id, about } = seeds.find((seed) => seed.id === 'amnesty-timeline-translation')!;
  expect(await byId(id).locator(':scope > .actions').textContent()).toContain(about.access);
  expect(await byId(id).locator(':scope > .actions a').count()).toBe(0);
  const weak = seeds.flatMap((seed) => seed.about.copies).filter(({ grade }) => grade === 'weak');
  for (const { URL } of weak) expect(await page.locator(`a[href="${URL}"]`).count()).toBe(0);
});

test('facts stand in the order of their documents', async () => {
  await open();
  for (const id of documents) {
    const lines = await byId(id)
      .locator('.passages:not(.passages--corrected) .fact__line')
      .allTextContents();
    const numbers = lines.map((line) => Number(/\d+/.exec(line)?.[0]));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
  }
});

/** Hands a file to a document's field, as if it had been chosen. */
async function choose(document: string, name: string, content: Buffer | string) {
  const buffer = Buffer.isBuffer(content) ? content : Buffer.from(content);
  await byId(`${document}-copy`).setInputFiles({ name, mimeType: 'text/plain', buffer });
}
const verdictOf = async (document: string, name: string) => {
  const verdict = byId(document).locator('.own-copy').getByRole('status');
  await until(`${name} is judged`, async () => (await verdict.textContent())?.includes(name));
  return (await verdict.textContent()) ?? '';
};

describe('the reader’s own copy', () => {
  const quoted = factsOf(aDocument).slice(0, 3);
  const text = [
    'A text of somebody else',
    '',
    ...quoted.map(({ quotation }) => `They say: “${quotation.exact.toUpperCase()}”, and more.`),
  ].join('\r\n');

  test('shows the quotations that stand in it, and leads there and back', async () => {
    await open();
    const before = await drawn();
    await choose(aDocument, 'mine.txt', text);
    expect(await verdictOf(aDocument, 'mine.txt')).toMatch(
      /is another text, not this document\. 3 of \d+ quotations stand in it\./,
    );
    const marks = byId(aDocument).locator('.own-text mark');
    const marked = (await marks.allTextContents()).map((words) => wordsOf(words).join(' '));
    expect(marked.toSorted()).toEqual(
      quoted.map(({ quotation }) => wordsOf(quotation.exact).join(' ')).toSorted(),
    );
    for (const { id, quotation } of quoted) {
      const fact = byId(`${aDocument}/${id}`);
      await fact.getByRole('button', { name: 'Show in your copy' }).click();
      const words = quotation.exact.toUpperCase().slice(0, -1);
      const link = marks.filter({ hasText: words }).getByRole('link');
      expect(await hasFocus(link)).toBe(true);
      await until('the words can be seen', () => isInWindow(link));
      await page.keyboard.press('Enter');
      await until('the fact has the focus', () => hasFocus(fact));
      expect(await hash()).toBe(`#${aDocument}/${id}`);
      await until('the fact can be seen', () => isInWindow(fact));
    }
    const missing = byId(aDocument).locator('.passage', { hasText: 'Not in your copy' });
    expect(await missing.count()).toBe(factsOf(aDocument).length - quoted.length);
    await byId(aDocument).getByRole('button', { name: 'Close your copy' }).click();
    expect(await hasFocus(byId(`${aDocument}-copy`))).toBe(true);
    await page.evaluate(() => location.assign('#top'));
    await until(
      'no fact is asked for',
      async () => (await page.locator('.is-target').count()) === 0,
    );
    expect(await drawn()).toBe(before);
  });

  test('stays open while one filters and searches, and its text is not searched', async () => {
    await open();
    await choose(aDocument, 'mine.txt', text);
    await verdictOf(aDocument, 'mine.txt');
    const quotation = byId(aDocument).locator('.own-text mark');
    const before = await quotation.count();
    await search().fill('assange');
    expect(await byId(aDocument).locator('.own-text mark').count()).toBe(before);
    await search().fill('');
    expect(await quotation.count()).toBe(before);
    expect(await byId(aDocument).locator('.own-text').textContent()).toContain('somebody else');
  });

  test('may be dropped; nothing is stored, and nothing is sent', async () => {
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await open();
    const stored = await browser.getStorage();
    await byId(aDocument)
      .locator('.own-copy')
      .evaluate((zone, content) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([content], 'dropped.txt', { type: 'text/plain' }));
        zone.dispatchEvent(
          new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }),
        );
      }, text);
    expect(await verdictOf(aDocument, 'dropped.txt')).toContain('another text');
    expect(await browser.getStorage()).toEqual(stored);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.reload();
    await page.getByRole('article').first().waitFor();
    expect(await page.locator('.own-text').count()).toBe(0);
    expect(requests.filter((url) => !url.startsWith('chrome-extension://'))).toEqual([]);
  });

  test.each([
    ['a picture', readFileSync(path.join(root, 'public/icon/16.png')), 'is not a plain text file'],
    ['nothing', Buffer.alloc(0), 'holds no words'],
    ['another encoding', Buffer.from([0x4d, 0x75, 0x69, 0x9e, 0x6e]), 'Save it as text in UTF-8'],
    ['too much', Buffer.alloc(5_000_001, 'word '), 'is larger than 5 MB'],
    ['a stranger', Buffer.from('The shop sells bread.'), 'another text, not this document. 0 of'],
  ])('that is %s is refused in a sentence', async (_, content, sentence) => {
    await open();
    await choose(aDocument, 'file.txt', content);
    expect(await verdictOf(aDocument, 'file.txt')).toContain(sentence);
    expect(await page.locator('.own-text').count()).toBe(0);
    await byId(aDocument).getByRole('button', { name: 'Close your copy' }).click();
    expect(await byId(aDocument).locator('.own-copy').getByRole('status').textContent()).toBe('');
  });

  test('of several megabytes is shown, too', async () => {
    await open();
    const [{ quotation }] = quoted as [FactFile];
    const large = `${'A line of a long text that quotes nobody at all.\n'.repeat(90_000)}${quotation.exact}\n`;
    await choose(aDocument, 'large.txt', large);
    await verdictOf(aDocument, 'large.txt');
    await byId(aDocument).getByRole('button', { name: 'Show in your copy' }).click();
    await until('the words can be seen', () =>
      isInWindow(byId(aDocument).locator('.own-text mark')),
    );
  });
});

const shared = path.resolve(root, '../shared/seeds');
const isShared = existsSync(shared);
if (!isShared) {
  console.log(
    `Skipped: the documents' own texts are not in ${shared}; they are not ours to publish.`,
  );
}

describe.skipIf(!isShared)('the documents themselves', () => {
  /** The five texts, by document: each is known by the number of its words. */
  const texts = new Map<string, string>();
  beforeAll(() => {
    for (const file of readdirSync(shared).filter((name) => name.endsWith('.txt'))) {
      const content = readFileSync(path.join(shared, file), 'utf8');
      const seed = seeds.find(({ text }) => text.words === wordsOf(content).length);
      if (seed) texts.set(seed.id, content);
    }
  });

  test.each(documents)('%s is known, and every quotation is found at its line', async (id) => {
    await open();
    await choose(id, 'mine.txt', texts.get(id)!);
    const own = factsOf(id);
    expect(await verdictOf(id, 'mine.txt')).toBe(
      `mine.txt is this document, word for word. ${own.length} of ${own.length} quotations stand in it.`,
    );
    for (const fact of own) {
      const link = byId(id).locator(`.own-text a[data-shows~="${id}/${fact.id}"]`);
      const line = link.locator('xpath=ancestor::*[@data-line]');
      expect(await line.getAttribute('data-line'), fact.id).toBe(String(fact.locator.line));
    }
  });

  test('a part of one is similar; another is named, and opens in its place', async () => {
    await open();
    const [one = '', other = ''] = documents;
    const words = texts.get(one)!;
    await choose(one, 'part.txt', words.slice(0, words.length * 0.8));
    expect(await verdictOf(one, 'part.txt')).toMatch(
      /is much like this document: it holds [67]\d%/,
    );
    await choose(one, 'other.txt', texts.get(other)!);
    expect(await verdictOf(one, 'other.txt')).toContain('is another document of this page:');
    await byId(one).getByRole('button', { name: 'Open it there' }).click();
    expect(await verdictOf(other, 'other.txt')).toContain('is this document, word for word');
    expect(await hash()).toBe(`#${other}`);
    expect(await byId(one).locator('.own-copy').getByRole('status').textContent()).toBe('');
  });
});

/** What axe finds wrong on the page, by rule and place. */
async function violations(): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations: all } = await page.evaluate(() =>
    window.axe.run(document, { resultTypes: ['violations'] }),
  );
  return all.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

const overflow = () =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Opens everything that can be open at once. */
async function openAll(width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await open();
  const quotations = factsOf(aDocument).map(({ quotation }) => quotation.exact);
  await choose(aDocument, 'mine.txt', quotations.join('\n\n'));
  await verdictOf(aDocument, 'mine.txt');
}

test.each([360, 768, 1280])('at %i px nothing is cut off', async (width) => {
  await openAll(width);
  expect(await overflow()).toBe(0);
  await search().fill('assange');
  expect(await overflow()).toBe(0);
  await list().selectOption(A_TERM);
  expect(await overflow()).toBe(0);
});

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each([360, 1280])('at %i px all of it is sound', async (width) => {
    await page.emulateMedia({ colorScheme });
    await openAll(width);
    expect(await violations()).toEqual([]);
    await list().selectOption(A_TERM);
    await search().fill('assange');
    expect(await violations()).toEqual([]);
    await search().fill('no such word');
    expect(await violations()).toEqual([]);
  });
});

test('in forced colours the hits and the target can be told apart', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(`#${aDocument}/${aFact.id}`);
  const target = byId(`${aDocument}/${aFact.id}`);
  expect(await target.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
  await search().fill('the');
  const [mark, around] = await page
    .locator('.passage mark')
    .first()
    .evaluate((one) => [
      getComputedStyle(one).backgroundColor,
      getComputedStyle(one.closest('.documents')!).backgroundColor,
    ]);
  expect(mark).not.toBe(around);
});

test('on paper stands what can be read, every cited address once, and no control', async () => {
  await open();
  await choose(aDocument, 'mine.txt', aFact.quotation.exact);
  await verdictOf(aDocument, 'mine.txt');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  for (const control of ['button', 'input', 'select', '.own-copy', 'nav', '.topics', '.skip']) {
    expect(await page.locator(`${control}:visible`).count(), control).toBe(0);
  }
  expect(await page.locator('.passage:visible').count()).toBe(facts.length);
  for (const id of documents) {
    const printed = await byId(id).evaluate((one) => (one as HTMLElement).innerText);
    const addresses = await byId(id).locator('.addresses__url').allTextContents();
    for (const url of addresses) {
      // Not counted where it is the beginning of a longer one.
      const places = printed.split(/\s+/).filter((word) => word === url || word === `<${url}>`);
      expect(places.length, url).toBe(1);
    }
    const linked = await byId(id)
      .locator('.background a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    for (const url of linked) expect(printed).toContain(url);
  }
  const colours = await page.locator('.documents').evaluate((one) => {
    const { color, backgroundColor } = getComputedStyle(one);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});
