import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces, lineOf } from './json-places.ts';

const text = `{
  "id": "a01",
  "terms": [
    "belmarsh",
    "adx"
  ], "quotation": {
    "exact": "a \\"quoted\\": {comma}, [bracket]",
    "prefix"
      : "before"
  },
  "locator": { "line": 3, "paragraph": 1 },
  "aliases": [{ "text": "x" }, {
      "text": "y", "tags": [[1], [2,
      3]] }]
}
`;

describe('findPlaces', () => {
  test.each([
    ['id', 2],
    ['terms', 3],
    ['terms.0', 4],
    ['terms.1', 5],
    ['quotation', 6],
    ['quotation.exact', 7],
    ['quotation.prefix', 8],
    ['locator.paragraph', 11],
    ['aliases.0.text', 12],
    ['aliases.1', 12],
    ['aliases.1.text', 13],
    ['aliases.1.tags.1.1', 14],
  ])('%s stands in line %i', (field, line) => expect(lineOf(field, findPlaces(text))).toBe(line));

  test.each([
    ['a field that is missing', 'quotation.suffix', 6],
    ['a field of one that is missing', 'nowhere.at.all', 1],
    ['the whole file', '', 1],
  ])('%s has the line of what should hold it', (_, field, line) =>
    expect(lineOf(field, findPlaces(text))).toBe(line),
  );

  test('a field that stands there twice', () => {
    const { repeated, lines } = findPlaces('{ "a": { "b": 1,\n "b": 2 }, "b": 3 }');
    expect(repeated).toEqual(['a.b']);
    expect(lines.get('a.b')).toBe(2);
  });

  test('of any JSON every path is found, none twice', () => {
    // Keys with dots, or none at all, would make two paths the same.
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof({ maxDepth: 4 }, fc.jsonValue({ maxDepth: 0 }), tie('list'), tie('fields')),
      list: fc.array(tie('json'), { maxLength: 4 }),
      fields: fc.dictionary(fc.stringMatching(/^[a-z"\\{},: ]+$/), tie('json'), { maxKeys: 4 }),
    }));
    const pathsIn = (value: unknown, path: string): string[] =>
      value === null || typeof value !== 'object'
        ? []
        : Object.entries(value).flatMap(([key, inner]) => {
            const below = path === '' ? key : `${path}.${key}`;
            return [below, ...pathsIn(inner, below)];
          });
    fc.assert(
      fc.property(json, (value) => {
        const { lines, repeated } = findPlaces(JSON.stringify(value, null, 2));
        expect([...lines.keys()]).toEqual(pathsIn(value, ''));
        expect(repeated).toEqual([]);
      }),
    );
  });
});
