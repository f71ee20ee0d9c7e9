import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { formatJson, inSchemaOrder, misplacedFields, unknownFields } from './schema-order.ts';

const schema = z.strictObject({
  id: z.string(),
  note: z.string().optional(),
  inner: z.strictObject({ a: z.number(), b: z.number() }).optional(),
  list: z.array(z.strictObject({ a: z.number(), b: z.number() })),
});
const wild = {
  z: 1,
  list: [{ b: 1, a: 2 }, { a: 3 }],
  y: { q: 1, p: 2 },
  inner: { b: 1, a: 2 },
  id: 'x',
};

describe('inSchemaOrder', () => {
  test('orders known fields at every depth and keeps the unknown ones behind them', () =>
    expect(JSON.stringify(inSchemaOrder(wild, schema))).toBe(
      '{"id":"x","inner":{"a":2,"b":1},"list":[{"a":2,"b":1},{"a":3}],"z":1,"y":{"q":1,"p":2}}',
    ));

  test('loses nothing, whatever the value is, and a second time changes nothing', () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ list: fc.jsonValue(), id: fc.jsonValue(), inner: fc.jsonValue() }),
    );
    fc.assert(
      fc.property(value, (any) => {
        const json: unknown = JSON.parse(JSON.stringify(any));
        const once = inSchemaOrder(json, schema);
        expect(once).toEqual(json);
        expect(formatJson(inSchemaOrder(once, schema))).toBe(formatJson(once));
        expect([...misplacedFields(once, schema)]).toEqual([]);
      }),
    );
  });
});

test('misplacedFields names the first of each object', () =>
  expect([...misplacedFields(wild, schema)]).toEqual(['z', 'list.0.b', 'inner.b']));

test('unknownFields names those that the schema does not have', () =>
  expect([...unknownFields(wild, schema)]).toEqual(['z', 'y']));
