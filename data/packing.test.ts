import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTables, packTerms, type TermPattern, unpackTable, unpackTerms } from './packing.ts';

const word = fc.stringMatching(/^[A-Za-z0-9“’(.-][A-Za-z0-9 “’(.-]{1,12}$/);
const words = fc.array(word, { maxLength: 4 });
const table = fc.stringMatching(/^[0-o]{1,12}$/);
const term: fc.Arbitrary<TermPattern> = fc
  .record({
    id: fc.stringMatching(/^[a-z][a-z-]{0,8}$/),
    signalsCase: fc.boolean(),
    aliases: fc.array(
      fc.record({ text: word, tier: fc.constantFrom<1 | 2 | 3>(1, 2, 3), exactly: fc.boolean() }),
      { maxLength: 6 },
    ),
    consumes: words,
    strong: words,
    weak: words,
    against: words,
    learned: fc.option(table, { nil: undefined }),
  })
  .map(({ id, signalsCase, aliases, consumes, strong, weak, against, learned }) => ({
    id,
    matching: {
      ...(signalsCase && { signalsCase }),
      aliases: aliases
        .toSorted((one, other) => one.tier - other.tier)
        .map(({ text, tier, exactly }) => ({
          text,
          tier,
          ...(exactly && { caseSensitive: true }),
        })),
      consumes,
      for: { strong, weak },
      against,
    },
    ...(learned !== undefined && { learned }),
  }));

test('terms come back as they were', () => {
  fc.assert(
    fc.property(fc.array(term, { maxLength: 5 }), (terms) => {
      expect(unpackTerms(packTerms(terms))).toEqual(terms);
    }),
  );
});

test('a word that packing cannot hold is refused by name', () => {
  const broken: TermPattern = {
    id: 'a',
    matching: { aliases: [], consumes: ['x|y'], for: { strong: [], weak: [] }, against: [] },
  };
  expect(() => packTerms([broken])).toThrow('"x|y"');
});

const text = fc.oneof(fc.string(), fc.constantFrom('julian-assange', 'reputable'));
const value = fc.oneof(
  text,
  fc.boolean(),
  fc.array(text),
  fc.record({ exact: text, references: fc.array(text) }),
);
const fields = fc.dictionary(fc.constantFrom('note', 'terms', 'date'), value, {
  noNullPrototype: true,
});
const objects = fc.array(fc.tuple(text, fields).map(([id, rest]) => ({ id, ...rest })));

test('tables come back as they were', () => {
  fc.assert(
    fc.property(objects, objects, (facts, terms) => {
      const packed = JSON.parse(JSON.stringify(packTables({ facts, terms })));
      expect(unpackTable(packed, 'facts')).toEqual(facts);
      expect(unpackTable(packed, 'terms')).toEqual(terms);
    }),
  );
});

test('a text that recurs is packed once, in whichever table it stands', () => {
  const facts = [
    { id: 'a01', terms: ['belmarsh'], note: 'Only here' },
    { id: 'a02', terms: ['belmarsh', 'adx'] },
  ];
  const packed = packTables({ facts, terms: [{ id: 'belmarsh' }, { id: 'adx' }] });
  expect(packed.shared).toEqual(['belmarsh']);
  expect(JSON.stringify(packed).match(/belmarsh/g)).toHaveLength(1);
});

test('a number is refused, because it would come back as a text', () =>
  expect(() => packTables({ facts: [{ id: 'a01', line: 7 }] } as never)).toThrow(
    '7 would be taken',
  ));
