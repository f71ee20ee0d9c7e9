import { describe, expect, test } from 'vitest';
import { fact, term, useDataCopy } from '../data-copy.ts';
import { formatJson } from '../schema-order.ts';

const data = useDataCopy();

describe('fields', () => {
  const elsewhere = 'This field stands elsewhere in data/schema.ts. Run npm run fix:data. [order]';

  test('in another order than the schema\u2019s', () => {
    const { id, ...others } = JSON.parse(data.read(fact));
    data.write(fact, formatJson({ ...others, id }));
    expect(data.problems()).toEqual([`a01.json: terms: ${elsewhere}`]);
  });
  test('deeper down', () => {
    data.set(term, 'matching.aliases.0', { tier: 1, text: 'special administrative measures' });
    expect(data.problems()).toEqual([`sams.json: matching.aliases.0.tier: ${elsewhere}`]);
  });
});

describe('text', () => {
  const cure = 'The spaces or line breaks are not as all files have them. Run npm run fix:data.';

  test.each([
    ['with more spaces', (text: string) => text.replace('  "id"', '    "id"')],
    ['in one line', (text: string) => JSON.stringify(JSON.parse(text))],
    ['without a line break at its end', (text: string) => text.trimEnd()],
    ['with two of them', (text: string) => `${text}\n`],
    ['with the line breaks of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ])('%s', (_, change) => {
    data.write(fact, change(data.read(fact)));
    expect(data.problems()).toEqual([`a01.json: ${cure} [order]`]);
  });
});

describe('lists', () => {
  test('a later development before an earlier one', () => {
    data.set(fact, 'developments', [
      '2024-06-26-assange-pleads-guilty',
      '2021-12-10-high-court-allows-us-appeal',
    ]);
    expect(data.problems()).toEqual([
      'a01.json: developments.0: The earliest comes first. Run npm run fix:data. [order]',
    ]);
  });
  test('a weaker reference before a better one', () => {
    data.set(fact, 'references', ['hc21', 'hc21blog', 'ai24']);
    expect(data.problems()).toEqual([
      'a01.json: references.2: A primary reference stands before a weaker one. Move it up. [order]',
    ]);
  });
  test('terms keep their order, and so do references that are equally good', () => {
    data.set(fact, 'terms', ['sams', 'adx', 'diplomatic-assurances']);
    data.set(fact, 'references', ['ai24', 'hc21', 'hc21blog']);
    expect(data.problems()).toEqual([]);
  });
});
