import { describe, expect, test } from 'vitest';
import { checkData } from './check-data/check-data.ts';
import { fact, reference, term, useDataCopy } from './check-data/data-copy.ts';
import { formatJson } from './check-data/schema-order.ts';
import { fixData } from './fix-data.ts';

const data = useDataCopy();
const nothing = { changed: [], unknown: [], left: [] };

test('files that are in order stay as they are', () => expect(fixData(data.root)).toEqual(nothing));

describe('mends', () => {
  test.each([
    [
      'fields',
      (value: object) => formatJson(Object.fromEntries(Object.entries(value).toReversed())),
    ],
    ['spaces', (value: object) => JSON.stringify(value, null, 4)],
    ['line breaks', (value: object) => formatJson(value).replaceAll('\n', '\r\n')],
    ['everything in one line', (value: object) => JSON.stringify(value)],
  ])('%s, to the last character, and once is enough', (_, spoil) => {
    const files = [fact, term, reference];
    const before = files.map((file) => data.read(file));
    for (const file of files) data.write(file, spoil(JSON.parse(data.read(file))));
    expect(fixData(data.root).changed).toHaveLength(files.length);
    expect(files.map((file) => data.read(file))).toEqual(before);
    expect(fixData(data.root)).toEqual(nothing);
  });

  test('the order of developments', () => {
    const before = data.read(fact);
    data.set(fact, 'developments', JSON.parse(before).developments.toReversed());
    expect(fixData(data.root).changed).toEqual([`${fact}: developments sorted`]);
    expect(data.read(fact)).toBe(before);
  });

  test('what the checks say of order, all of it', () => {
    const { id, ...others } = JSON.parse(data.read(fact));
    const developments = others.developments.toReversed();
    data.write(fact, JSON.stringify({ ...others, developments, id }));
    expect(checkData(data.root).problems.map(({ rule }) => rule)).toContain('order');
    fixData(data.root);
    expect(checkData(data.root).problems).toEqual([]);
  });
});

test('fields that the schema does not know are kept and named', () => {
  const value = { colour: 'blue', ...JSON.parse(data.read(fact)) };
  value.locator = { page: 2, ...value.locator };
  data.write(fact, formatJson(value));
  const unknown = ['colour', 'locator.page'].map(
    (field) => `${fact}: kept ${field}, which the schema does not know`,
  );
  const first = fixData(data.root);
  expect(first.changed).toEqual([
    `${fact}: colour put in its place, locator.page put in its place`,
  ]);
  expect(first.unknown).toEqual(unknown);
  expect(JSON.parse(data.read(fact))).toEqual(value);
  expect(fixData(data.root)).toEqual({ ...nothing, unknown });
});

describe('leaves to a person', () => {
  test.each([
    ['it is no JSON', (text: string) => text.slice(0, -5)],
    ['id stands there twice', (text: string) => text.replace('{\n', '{\n"id": "other",\n')],
  ])('a file when %s', (reason, spoil) => {
    const text = spoil(data.read(fact));
    data.write(fact, text);
    expect(fixData(data.root)).toEqual({
      ...nothing,
      left: [`${fact}: left as it is, because ${reason}; npm run check:data says more`],
    });
    expect(data.read(fact)).toBe(text);
  });

  test('lists that have the wrong form', () => {
    data.set(fact, 'developments', ['b', 3, 'a']);
    expect(fixData(data.root)).toEqual(nothing);
  });
});
