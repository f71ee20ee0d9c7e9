/** The order of fields, as data/schema.ts lists them. */
import { z } from 'zod';

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** What an optional field holds. */
function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}

/** The schema of what lies one step below. */
function schemaBelow(schema: unknown, key: string): unknown {
  const plain = unwrap(schema);
  if (plain instanceof z.ZodObject) return plain.shape[key];
  return plain instanceof z.ZodArray ? plain.element : undefined;
}

function knownKeys(schema: unknown): string[] {
  const plain = unwrap(schema);
  return plain instanceof z.ZodObject ? Object.keys(plain.shape) : [];
}

/** The keys in the schema's order; those it does not know stay behind them as they were. */
function orderedKeys(value: Fields, schema: unknown): string[] {
  const keys = Object.keys(value);
  const known = knownKeys(schema);
  return [
    ...known.filter((key) => Object.hasOwn(value, key)),
    ...keys.filter((key) => !known.includes(key)),
  ];
}

/**
 * Gives a value its fields in the order of a schema, at every depth; nothing is lost.
 *
 * @param value what JSON.parse gave
 * @param schema a zod schema; where it says nothing of a place, the order stays
 */
export function inSchemaOrder(value: unknown, schema: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((item, at) => inSchemaOrder(item, schemaBelow(schema, String(at))));
  }
  if (!isFields(value)) return value;
  const keys = orderedKeys(value, schema);
  return Object.fromEntries(
    keys.map((key) => [key, inSchemaOrder(value[key], schemaBelow(schema, key))]),
  );
}

/** Every object in a value with its path and its schema. */
function* objectsIn(value: unknown, schema: unknown, path: string[]): Iterable<ObjectAt> {
  if (isFields(value)) yield { value, schema, path };
  if (value === null || typeof value !== 'object') return;
  for (const [key, inner] of Object.entries(value)) {
    yield* objectsIn(inner, schemaBelow(schema, key), [...path, key]);
  }
}

interface ObjectAt {
  value: Fields;
  schema: unknown;
  path: string[];
}

/** The first field of each object that does not stand where the schema has it. */
export function* misplacedFields(value: unknown, schema: unknown): Iterable<string> {
  for (const { value: object, schema: its, path } of objectsIn(value, schema, [])) {
    // Of the value itself, because JavaScript puts keys that are numbers first, come what may.
    const wanted = Object.keys(inSchemaOrder(object, its) as Fields);
    const misplaced = Object.keys(object).find((key, at) => key !== wanted[at]);
    if (misplaced !== undefined) yield [...path, misplaced].join('.');
  }
}

/** The fields that the schema does not know. */
export function* unknownFields(value: unknown, schema: unknown): Iterable<string> {
  for (const { value: object, schema: its, path } of objectsIn(value, schema, [])) {
    const known = knownKeys(its);
    if (known.length === 0) continue;
    for (const key of Object.keys(object)) {
      if (!known.includes(key)) yield [...path, key].join('.');
    }
  }
}

/** A data file's text: two spaces a level, a line break at the end. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
