// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { Fact, type FactContent } from './Fact.tsx';
import { createFact, draw, find, t, textOf } from './test-support.ts';

const development = {
  date: '10 December 2021',
  event: 'The High Court allows the appeal.',
  links: [{ text: 'High Court: judgment', URL: 'https://example.org/judgment' }],
};

function drawFact(change: Partial<FactContent> = {}, line?: number): HTMLElement {
  const fact = { ...createFact(), ...change };
  return draw(<Fact fact={fact} t={t} {...(line !== undefined && { line })} />);
}

function isBefore(one: Element, other: Element): boolean {
  return Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
}

afterEach(() => document.body.replaceChildren());

describe('a fact that was overtaken or is disputed', () => {
  it.each([
    ['superseded', '[fact.overtakenBy]'],
    ['disputed', '[fact.disputedBy]'],
    ['wrong', '[fact.correction]'],
  ] as const)('%s: shows what stands against it before the statement', (status, label) => {
    const fact = drawFact({ status, note: 'It came otherwise.', developments: [development] });
    const box = find(fact, '.background--boxed');
    expect(isBefore(box, find(fact, '.fact__statement'))).toBe(true);
    expect(isBefore(box, find(fact, 'blockquote'))).toBe(true);
    expect(textOf(box)).toContain(label);
    expect(textOf(box)).toContain('10 December 2021 The High Court allows the appeal.');
    expect(textOf(box)).toContain('It came otherwise.');
    expect(find(box, 'a').getAttribute('href')).toBe('https://example.org/judgment');
    expect(textOf(fact)).toContain('[fact.said]');
  });

  it('tells the kinds of box apart by more than colour', () => {
    const boxes = (['superseded', 'disputed', 'wrong'] as const).map((status) =>
      find(drawFact({ status }), '.background--boxed'),
    );
    expect(new Set(boxes.map(({ className }) => className)).size).toBe(3);
    expect(new Set(boxes.map((box) => find(box, 'path').getAttribute('d'))).size).toBe(3);
  });
});

describe('a fact that stands', () => {
  it('comes first, what belongs to it after it', () => {
    const fact = drawFact({ note: 'Their own word for it.' });
    expect(isBefore(find(fact, '.fact__statement'), find(fact, '.background'))).toBe(true);
    expect(textOf(find(fact, '.background'))).toBe('[fact.note]Their own word for it.');
    expect(fact.querySelector('.background--boxed')).toBeNull();
    expect(textOf(fact)).not.toContain('[fact.said]');
  });

  it('names its later events and further sources for what they are', () => {
    expect(textOf(drawFact({ developments: [development] }))).toContain('[fact.since]');
    expect(textOf(drawFact({ references: development.links }))).toContain('[fact.further]');
  });

  it('has no empty background', () => {
    expect(drawFact().querySelector('.background')).toBeNull();
  });
});

describe('every fact', () => {
  it.each(['current', 'historic', 'superseded', 'disputed', 'wrong'] as const)(
    'says in a word and a drawing that it is %s',
    (status) => {
      const item = find(drawFact({ status }), '.status li:last-child');
      expect(textOf(item)).toBe(`[fact.status.${status}]`);
      expect(find(item, 'svg').getAttribute('aria-hidden')).toBe('true');
    },
  );

  it.each(['record', 'claim', 'position'] as const)('says that it is a %s', (kind) => {
    expect(textOf(find(drawFact({ kind }), '.status li:first-child'))).toBe(`[fact.kind.${kind}]`);
  });

  it('draws each kind and status differently', () => {
    const statuses = ['current', 'historic', 'superseded', 'disputed', 'wrong'] as const;
    const drawings = statuses.map((status) =>
      find(drawFact({ status }), '.status li:last-child path').getAttribute('d'),
    );
    expect(new Set(drawings).size).toBe(statuses.length);
  });

  it('quotes word for word, in quotation marks', () => {
    expect(textOf(find(drawFact(), 'blockquote'))).toBe(
      '“can include prolonged solitary confinement”',
    );
  });

  it('says the date once', () => {
    expect(textOf(find(drawFact(), '.fact__byline'))).toBe('An organisation[fact.asOf July 2021]');
    const dated = drawFact({ attribution: 'An organisation, July 2021' });
    expect(textOf(find(dated, '.fact__byline'))).toBe('An organisation, July 2021');
  });

  it('gives the date to machines and the line to readers where they are known', () => {
    const fact = drawFact({ dateTime: '2021-07' }, 12);
    expect(find(fact, 'time').getAttribute('datetime')).toBe('2021-07');
    expect(textOf(fact)).toContain('[fact.line 12]');
  });
});
