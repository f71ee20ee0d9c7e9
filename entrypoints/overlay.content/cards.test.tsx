// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { Card } from '../../components/Card.tsx';
import { buildCard } from '../../core/build-card.ts';
import type { Translate } from '../../core/translate.ts';
import { cardBase as cards } from '../../data/cards.ts';
import { claimNames } from '../../data/claim-names.ts';
import { developments, facts, termNames } from '../../data/index.ts';
import type { Claim } from '../../data/schema.ts';

const t = ((key: string) => key) as Translate;

const nothing = () => undefined;

const claims = Object.values(
  import.meta.glob<Claim>('../../data/claims/*.json', { eager: true, import: 'default' }),
);

afterEach(() => render(null, document.body));

function show(term: string, aboutCase: boolean): HTMLElement {
  const model = buildCard({ term }, { aboutCase, articleDay: '2005-06-01' }, cards);
  if (!model) throw new Error(`No card for ${term}.`);
  render(
    <Card
      model={model}
      t={t}
      headingId="heading"
      onOpenDocuments={nothing}
      onCopy={nothing}
      onMute={nothing}
      onClose={nothing}
    />,
    document.body,
  );
  return document.body;
}

test('every fact that may be shown is on the card of each of its terms', () => {
  for (const fact of facts) {
    for (const term of fact.terms) {
      const model = buildCard({ term }, { aboutCase: false }, cards);
      const shown = [...(model?.facts ?? []), ...(model?.caseFacts ?? [])];
      const address = `${fact.document}/${fact.id}`;
      expect(
        shown.some((other) => other.address === address),
        `${address} on ${term}`,
      ).toBe(fact.status !== 'wrong');
    }
  }
  expect(facts).toHaveLength(100);
});

test('on a page about something else, no card leads with an event of the case', () => {
  for (const term of Object.keys(termNames)) {
    if (cards.caseTerms.includes(term)) continue;
    const model = buildCard({ term }, { aboutCase: false, articleDay: '2005-06-01' }, cards);
    expect(JSON.stringify(model?.since ?? {}), term).not.toContain('Assange');
  }
  const page = { aboutCase: false, articleDay: '2021-12-12' };
  expect(buildCard({ term: 'belmarsh' }, page, cards)).not.toHaveProperty('since');
  expect(
    buildCard({ term: 'julian-assange' }, page, cards)?.since?.developments.length,
  ).toBeGreaterThan(5);
});

test('every development is on the card of each of its terms, on a page that is older', () => {
  for (const { event, terms } of developments) {
    for (const term of terms) {
      const model = buildCard({ term }, { aboutCase: true, articleDay: '2005-06-01' }, cards);
      expect(
        model?.since?.developments.map((development) => development.event),
        term,
      ).toContain(event);
    }
  }
});

test('every claim has a correction with a source, on the card of its term', () => {
  expect(Object.keys(claimNames).length).toBeGreaterThanOrEqual(14);
  expect(claims).toHaveLength(Object.keys(claimNames).length);
  for (const { id: claim, term, since } of claims) {
    const correction = buildCard({ term, claim }, { aboutCase: true }, cards)?.correction;
    expect(correction?.statement).toBe(claimNames[claim]);
    expect(correction?.isOvertaken).toBe(since !== undefined);
    expect(correction?.links.length, claim).toBeGreaterThan(0);
  }
});

test('no weak reference and no wrong fact is in the overlay at all', () => {
  expect(cards.references.filter(({ grade }) => grade === 'weak')).toEqual([]);
  expect(cards.facts.filter(({ status }) => status === 'wrong')).toEqual([]);
});

describe.each(Object.keys(termNames))('the card of %s', (term) => {
  test.each([true, false])('on a page about the case: %s', async (aboutCase) => {
    const body = show(term, aboutCase);
    expect(body.querySelector('h2')?.textContent).toBe(termNames[term]);
    body.querySelector<HTMLElement>('.more')?.click();
    await Promise.resolve();
    const contested = [...body.querySelectorAll('.fact--superseded, .fact--disputed')];
    for (const fact of contested) {
      const background = fact.querySelector('.background--boxed');
      const statement = fact.querySelector('.fact__statement');
      expect(background?.textContent.length).toBeGreaterThan(0);
      expect(
        (background as Element).compareDocumentPosition(statement as Element) &
          Node.DOCUMENT_POSITION_FOLLOWING,
      ).toBeTruthy();
    }
    expect(body.querySelectorAll('.fact').length).toBeGreaterThan(0);
  });
});
