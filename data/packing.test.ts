import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTable, packTerms, type TermPattern, unpackTable, unpackTerms } from './packing.ts';

const word = fc.stringMatching(/^[A-Za-z0-9“’(.-][A-Za-z0-9 “’(.-]{1,12}$/);
const words = fc.array(word, { maxLength: 4 });
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
  })
  .map(({ id, signalsCase, aliases, consumes, strong, weak, against }) => ({
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

test('tables come back as they were', () => {
  const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.string()));
  const object = fc.dictionary(fc.constantFrom('id', 'note', 'terms', 'date'), value, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(fc.array(object), (objects) => {
      expect(unpackTable(JSON.parse(JSON.stringify(packTable(objects))))).toEqual(objects);
    }),
  );
});
