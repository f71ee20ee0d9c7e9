// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CardModel } from '../core/card-model.ts';
import { Card, type CardProps } from './Card.tsx';
import {
  createFact,
  createFacts,
  createModel,
  draw,
  find,
  named,
  ownWords,
  press,
  t,
  textOf,
} from './test-support.ts';

function createCallbacks() {
  return {
    onOpenDocuments: vi.fn<CardProps['onOpenDocuments']>(),
    onCopy: vi.fn<CardProps['onCopy']>(() => Promise.resolve(true)),
    onMute: vi.fn<CardProps['onMute']>(),
    onClose: vi.fn<CardProps['onClose']>(),
  };
}

function drawCard(change: Partial<CardModel> = {}, props: Partial<CardProps> = {}) {
  const callbacks = createCallbacks();
  const container = draw(
    <Card model={createModel(change)} t={t} headingId="heading" {...callbacks} {...props} />,
  );
  return { container, card: find(container, '.card'), ...callbacks };
}

afterEach(() => document.body.replaceChildren());

describe('the card', () => {
  it('is a dialogue that its term names, and takes the focus when asked', () => {
    const { card } = drawCard();
    expect(card.getAttribute('role')).toBe('dialog');
    expect(card.getAttribute('aria-modal')).toBeNull();
    expect(find(card, `#${card.getAttribute('aria-labelledby')}`).localName).toBe('h2');
    expect(card.hasAttribute('data-autofocus')).toBe(true);
    expect(card.tabIndex).toBe(-1);
  });

  it('comes as a sheet where that is wanted', () => {
    expect(drawCard({}, { sheet: true }).card.className).toBe('card card--sheet');
    expect(drawCard({}, { sheet: false }).card.className).toBe('card');
  });

  it('shows term, definition with sources, facts, actions and what a mark means, in this order', () => {
    const text = textOf(drawCard().card);
    const order = [
      'Special administrative measures',
      'Limits on a prisoner’s contacts.',
      'A regulation',
      'They say that such measures',
      '[card.allAbout]',
      '[card.mute]',
      '[card.meaning]',
    ].map((words) => text.indexOf(words));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((one, other) => one - other));
  });

  it('opens everything outside in a new tab that knows nothing of the page', () => {
    const { card } = drawCard({
      facts: [
        createFact({
          passage: 'https://example.org/#:~:text=can',
          archive: 'https://web.archive.org/x',
        }),
      ],
    });
    const links = [...card.querySelectorAll('a')];
    expect(links.map(({ href }) => href)).toEqual([
      'https://example.org/rule',
      'https://example.org/#:~:text=can',
      'https://web.archive.org/x',
    ]);
    for (const link of links) {
      expect(link.target).toBe('_blank');
      expect(link.rel.split(' ')).toEqual(['noopener', 'noreferrer']);
      expect(link.textContent).toContain('[link.newTab]');
    }
  });

  it('offers no passage and no archived copy where there is none', () => {
    const text = textOf(drawCard().card);
    expect(text).not.toContain('[fact.passage]');
    expect(text).not.toContain('[fact.archive]');
  });

  it('has no text of its own', () => {
    const model = createModel({
      facts: [createFact({ status: 'disputed', note: 'Others see it otherwise.' })],
      caseFacts: createFacts(4),
    });
    expect(ownWords(drawCard(model).card, model)).toEqual([]);
  });

  it('says that the data is in English', () => {
    const { card } = drawCard();
    expect(card.lang).toBe('[language]');
    expect(find(card, '.fact__statement').lang).toBe('en');
    expect(find(card, 'blockquote').lang).toBe('en');
  });
});

describe('what the card does', () => {
  it('closes, mutes, and opens the documents page at the term or the fact', async () => {
    const { card, onClose, onMute, onOpenDocuments } = drawCard();
    await press(find(card, '.card__close'));
    await press(named(card, '[card.mute]'));
    await press(named(card, '[card.allAbout]'));
    await press(named(card, '[fact.inDocument]'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(onMute).toHaveBeenCalledWith('sams');
    expect(onOpenDocuments.mock.calls).toEqual([['term/sams'], ['statement/one']]);
  });

  it('is made of real buttons and links, so that every key works', () => {
    const { card } = drawCard({ facts: createFacts(5), caseFacts: createFacts(2) });
    const clickable = [...card.querySelectorAll('.action, .more, .card__close, .card__summary')];
    expect(new Set(clickable.map(({ localName }) => localName))).toEqual(
      new Set(['button', 'summary']),
    );
    expect(
      card.querySelectorAll('button:not([type="button"]), [tabindex]:not([tabindex="-1"])'),
    ).toHaveLength(0);
  });

  it('copies the citation, says so politely, and is ready again', async () => {
    vi.useFakeTimers();
    const { card, onCopy } = drawCard();
    const said = find(card, 'output');
    expect(said.textContent).toBe('');
    await press(named(card, '[copy.citation]'));
    expect(onCopy).toHaveBeenCalledWith('An organisation. (2021, July).');
    expect(said.textContent).toBe('[copy.copied]');
    expect(named(card, '[copy.copied]').localName).toBe('button');
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(named(card, '[copy.citation]').localName).toBe('button');
    expect(said.textContent).toBe('');
  });

  it('shows the citation where the page forbids copying', async () => {
    const { card } = drawCard({}, { onCopy: () => Promise.resolve(false) });
    await press(named(card, '[copy.citation]'));
    expect(find(card, 'output').textContent).toBe('[copy.failed]');
    expect(find(card, '.copy__text').textContent).toBe('An organisation. (2021, July).');
  });
});

describe('a claim', () => {
  const correction = {
    statement: 'He is held there.',
    isOvertaken: true,
    text: 'He left on 24 June 2024.',
    links: [{ text: 'An agency: Report', URL: 'https://example.org/report' }],
  };

  it('leads the card with the statement, what is right, and its source', () => {
    const { card } = drawCard({ correction });
    const box = find(card, '.card__correction');
    expect(find(card, '.card__body').firstElementChild).toBe(box);
    expect(textOf(box)).toMatch(
      /^\[card\.overtaken\]“He is held there\.”He left on 24 June 2024\.\[fact\.source\]An agency: Report/,
    );
    expect(find(box, 'a').getAttribute('href')).toBe('https://example.org/report');
    expect(ownWords(card, createModel({ correction }))).toEqual([]);
  });

  it('that was never right says so, by more than colour', () => {
    const boxes = [true, false].map((isOvertaken) =>
      find(drawCard({ correction: { ...correction, isOvertaken } }).card, '.card__correction'),
    );
    expect(boxes.map((box) => textOf(find(box, 'h3')))).toEqual([
      '[card.overtaken]',
      '[card.mistaken]',
    ]);
    expect(new Set(boxes.map((box) => find(box, 'path').getAttribute('d'))).size).toBe(2);
  });

  it('has another meaning than other marks', () => {
    expect(textOf(find(drawCard({ correction }).card, '.card__meaning'))).toBe(
      '[card.claimMeaning]',
    );
    expect(textOf(find(drawCard().card, '.card__meaning'))).toBe('[card.meaning]');
  });
});

describe('since the article', () => {
  const links = [{ text: 'A court: Judgment', URL: 'https://example.org/judgment' }];
  const events = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      date: `${index + 1} June 2024`,
      event: `Event ${index + 1}.`,
      links,
    }));

  it('comes between the definition and the facts, dated and linked', () => {
    const since = { date: '12 December 2021', developments: events(1) };
    const { card } = drawCard({ since });
    expect(textOf(find(card, '.card__since'))).toMatch(
      /^\[card\.since 12 December 2021\]1 June 2024 Event 1\.\[fact\.source\]A court: Judgment/,
    );
    const order = [...card.querySelectorAll('.card__definition, .card__since, .fact')];
    expect(order.map(({ className }) => className.split(' ')[0])).toEqual([
      'card__definition',
      'card__since',
      'fact',
    ]);
    expect(find(card, '.development__event').lang).toBe('en');
    expect(ownWords(card, createModel({ since }))).toEqual([]);
  });

  it('folds what is more than a few', async () => {
    const { card } = drawCard({ since: { date: '12 December 2021', developments: events(5) } });
    expect(card.querySelectorAll('.development')).toHaveLength(2);
    await press(named(card, '[card.more 3]'));
    expect(card.querySelectorAll('.development')).toHaveLength(5);
  });

  it('says in one line that a page has no date', () => {
    const { card } = drawCard({ since: { developments: [] } });
    expect(textOf(find(card, '.card__undated'))).toBe('[card.undated]');
    expect(card.querySelector('.card__since')).toBeNull();
  });

  it('is silent where there is nothing to say', () =>
    expect(drawCard().card.querySelector('.card__since, .card__undated')).toBeNull());

  it('stands folded with the facts of the case on other pages, and counts', () => {
    const caseSince = { date: '12 December 2021', developments: events(2) };
    const { card } = drawCard({ caseFacts: createFacts(1), caseSince });
    const details = find(card, 'details');
    expect(textOf(find(details, 'summary'))).toBe('[card.caseFacts]3');
    expect(find(details, '.card__since').nextElementSibling?.className).toBe('facts');
    expect(drawCard({ caseSince }).card.querySelector('details')).not.toBeNull();
  });
});

describe('what the card folds', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 3],
    [4, 2],
    [9, 2],
  ])('of %i facts %i are in sight', (count, seen) => {
    const { card } = drawCard({ facts: createFacts(count) });
    expect(card.querySelectorAll('.fact')).toHaveLength(seen);
    expect(card.querySelectorAll('.more')).toHaveLength(count > seen ? 1 : 0);
  });

  it('shows the others behind a button that says how many and whether it is open', async () => {
    const { card } = drawCard({ facts: createFacts(6) });
    const more = find(card, '.more');
    const folded = find(card, `#${more.getAttribute('aria-controls')}`);
    expect(more.textContent).toBe('[card.more 4]');
    expect([more.getAttribute('aria-expanded'), folded.hidden]).toEqual(['false', true]);
    await press(more);
    expect([more.getAttribute('aria-expanded'), folded.hidden]).toEqual(['true', false]);
    expect(more.textContent).toBe('[card.fewer]');
    expect(card.querySelectorAll('.fact')).toHaveLength(6);
    // The next Tab stop after the button lies in what it opened.
    expect(more.nextElementSibling).toBe(folded);
  });

  it('keeps facts about the case apart, folded and counted', () => {
    const { card } = drawCard({ caseFacts: createFacts(2, { statement: 'About him alone.' }) });
    const details = find(card, 'details');
    expect(details.hasAttribute('open')).toBe(false);
    expect(textOf(find(details, 'summary'))).toBe('[card.caseFacts]2');
    expect(textOf(details)).toContain('About him alone.');
    expect(textOf(find(card, '.card__section'))).not.toContain('About him alone.');
  });
});
