// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PopupProps } from './Popup.tsx';
import type { PopupFinding, PopupModel } from './popup-model.ts';
import { draw, find, named, ownWords, press, t, textOf } from './test-support.ts';

function createFinding(term: string, indexes: number[], isClaim = false): PopupFinding {
  return {
    key: `${isClaim ? 'claim' : 'term'}/${term}`,
    name: `Name of ${term}`,
    isClaim,
    mentions: indexes.map((index) => ({ index, term, text: `Text ${index}` })),
  };
}

function createState(change: Partial<PopupModel> = {}): PopupModel {
  return {
    enabled: true,
    host: 'www.example.org',
    site: 'automatic',
    page: 'running',
    news: true,
    reasons: ['newsType', 'newsHost', 'dated', 'readable'],
    isReading: false,
    terms: [createFinding('adx', [0, 2, 5]), createFinding('sams', [1])],
    claims: [],
    muted: [],
    ...change,
  };
}

function drawPopup(change: Partial<PopupModel> = {}, props: Partial<PopupProps> = {}) {
  const callbacks = {
    onEnable: vi.fn<PopupProps['onEnable']>(),
    onChooseSite: vi.fn<PopupProps['onChooseSite']>(),
    onReveal: vi.fn<PopupProps['onReveal']>(() => Promise.resolve(true)),
    onUnmute: vi.fn<PopupProps['onUnmute']>(),
    onOpenDocuments: vi.fn<PopupProps['onOpenDocuments']>(),
  };
  const popup = draw(<Popup state={createState(change)} t={t} {...callbacks} {...props} />);
  return { popup, ...callbacks };
}

afterEach(() => document.body.replaceChildren());

describe('the popup', () => {
  it('switches everything on and off', async () => {
    const { popup, onEnable } = drawPopup();
    const toggle = find(popup, '[role="switch"]');
    expect([toggle.localName, toggle.getAttribute('aria-checked')]).toEqual(['button', 'true']);
    expect(toggle.getAttribute('aria-label')).toBe('[popup.enabled]');
    await press(toggle);
    expect(onEnable).toHaveBeenCalledWith(false);
  });

  it('offers three choices for this site, which it names', async () => {
    const { popup, onChooseSite } = drawPopup({ site: 'always' });
    expect(textOf(find(popup, 'legend'))).toBe('[popup.site.legend www.example.org]');
    const radios = [...popup.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
    expect(radios.map(({ checked }) => checked)).toEqual([false, true, false]);
    expect(radios.map((radio) => textOf(radio.labels?.[0] ?? popup))).toEqual([
      '[popup.site.automatic]',
      '[popup.site.always]',
      '[popup.site.never]',
    ]);
    await press(find(popup, 'input[value="never"]'));
    expect(onChooseSite).toHaveBeenCalledWith('never');
  });

  it('brings muted terms back, and keeps the focus', async () => {
    const { popup, onUnmute } = drawPopup({ muted: [{ term: 'sams', name: 'SAMs' }] });
    const button = named(popup, '[popup.muted.show]');
    expect(textOf(button)).toBe('[popup.muted.show]: SAMs');
    await press(button);
    expect(onUnmute).toHaveBeenCalledWith('sams');
    expect(document.activeElement).toBe(find(popup, 'summary'));
  });

  it('leads to the documents', async () => {
    const { popup, onOpenDocuments } = drawPopup();
    await press(named(popup, '[popup.documents]'));
    expect(onOpenDocuments).toHaveBeenCalledWith('');
  });

  it('has no text of its own', () => {
    const muted = [{ term: 'zoo', name: 'Zoo' }];
    for (const page of ['running', 'not-news'] as const) {
      const state = createState({ page, muted });
      expect(ownWords(drawPopup(state).popup, state)).toEqual([]);
    }
  });
});

describe('what the popup says of the page', () => {
  it.each([
    ['off-everywhere', '[popup.verdict.offEverywhere]'],
    ['off-here', '[popup.verdict.offHere]'],
    ['not-news', '[popup.verdict.notNews]'],
    ['no-answer', '[popup.verdict.noAnswer]'],
  ] as const)('%s, and lists nothing', (page, headline) => {
    const { popup } = drawPopup({ page });
    expect(textOf(find(popup, '.verdict__headline'))).toBe(headline);
    expect(popup.querySelector('.mentions')).toBeNull();
    expect(popup.querySelector('fieldset')).not.toBeNull();
  });

  it('offers no choice of site where there is none', () => {
    const { popup } = drawPopup({ page: 'no-access', host: undefined });
    expect(textOf(popup)).toContain('[popup.verdict.noAccess]');
    expect(popup.querySelector('fieldset')).toBeNull();
  });

  it('greys the choice of site while everything is off', () => {
    const { popup } = drawPopup({ page: 'off-everywhere', enabled: false });
    expect(popup.querySelector('fieldset')?.disabled).toBe(true);
  });

  it('gives the three weightiest reasons', () => {
    const reasons = [...drawPopup().popup.querySelectorAll('.verdict__reasons li')].map(textOf);
    expect(reasons).toEqual([
      '[news.reason.newsType]',
      '[news.reason.newsHost]',
      '[news.reason.dated]',
    ]);
  });

  it('marks a page that is not news when asked to', async () => {
    const { popup, onChooseSite } = drawPopup({ page: 'not-news', news: false, reasons: [] });
    expect(textOf(popup)).toContain('[popup.verdict.noSigns]');
    await press(named(popup, '[popup.markAnyway]'));
    expect(onChooseSite).toHaveBeenCalledWith('always');
  });

  it('does not argue with a page that runs because it was chosen', () => {
    const { popup } = drawPopup({ news: false, site: 'always', reasons: ['service'] });
    expect(textOf(popup)).toContain('[popup.verdict.chosen]');
    expect(textOf(popup)).not.toContain('[news.reason.service]');
  });
});

describe('the mentions', () => {
  it('says that nothing was found, but not before the page is read', () => {
    expect(textOf(drawPopup({ terms: [] }).popup)).toContain('[popup.nothing]');
    const { popup } = drawPopup({ terms: [], isReading: true });
    expect(textOf(popup)).toContain('[popup.reading]');
    expect(textOf(popup)).not.toContain('[popup.nothing]');
  });

  it('counts terms and mentions, a button a term', () => {
    const { popup } = drawPopup();
    expect(textOf(popup)).toContain('[popup.terms 2] · [popup.mentions 4]');
    const buttons = [...popup.querySelectorAll('.mentions__term')].map(textOf);
    expect(buttons).toEqual([
      'Name of adx3 [popup.mentionsWord 3]',
      'Name of sams1 [popup.mentionsWord 1]',
    ]);
    expect(popup.querySelector('.stepper')).toBeNull();
  });

  it('reveals the first mention, then the further ones around the end, and announces the place', async () => {
    const { popup, onReveal } = drawPopup();
    await press(named(popup, 'Name of adx'));
    expect(find(popup, '[aria-current="true"]')).toBe(named(popup, 'Name of adx'));
    const next = find(popup, '[aria-label="[popup.next Name of adx]"]');
    await press(next);
    expect(textOf(find(popup, 'output'))).toBe('[popup.place 2 3]');
    await press(next);
    await press(next);
    await press(find(popup, '[aria-label="[popup.previous Name of adx]"]'));
    expect(onReveal.mock.calls.flat()).toEqual([0, 2, 5, 0, 5]);
  });

  it('needs no steps for a single mention', async () => {
    const { popup, onReveal } = drawPopup();
    await press(named(popup, 'Name of sams'));
    expect(onReveal).toHaveBeenCalledWith(1);
    expect(popup.querySelector('.stepper')).toBeNull();
  });

  it('lists claims first, apart from terms, and tells them by more than colour', async () => {
    const { popup, onReveal } = drawPopup({ claims: [createFinding('adx', [3], true)] });
    expect([...popup.querySelectorAll('.mentions h2')].map(textOf)).toEqual([
      '[popup.claims 1]',
      '[popup.terms 2] · [popup.mentions 4]',
    ]);
    const [first, second] = popup.querySelectorAll<HTMLElement>('.mentions__term');
    expect(first?.querySelectorAll('svg')).toHaveLength(1);
    expect(second?.querySelectorAll('svg')).toHaveLength(0);
    await press(first as HTMLElement);
    expect(onReveal.mock.calls.flat()).toEqual([3]);
    expect(popup.querySelectorAll('[aria-current]')).toHaveLength(1);
  });

  it('has no list of terms where there are only claims', () => {
    const { popup } = drawPopup({ terms: [], claims: [createFinding('adx', [3], true)] });
    expect(popup.querySelectorAll('.mentions h2')).toHaveLength(1);
    expect(textOf(popup)).not.toContain('[popup.nothing]');
  });

  it('says when a mention has gone', async () => {
    const { popup } = drawPopup({}, { onReveal: () => Promise.resolve(false) });
    await press(named(popup, 'Name of sams'));
    expect(textOf(find(popup, 'output'))).toBe('[popup.gone]');
  });
});
