import { expect, test } from 'vitest';
import { fact, term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('a text that ends too early', () => {
  data.write(fact, '{\n  "id": ');
  expect(data.problems()).toEqual([
    'a01.json: This is no JSON: Unexpected end of JSON input. Mend the place it names. [json]',
  ]);
});

test('a comma too many', () => {
  data.write(fact, data.read(fact).replace('"case",', '"case",,'));
  expect(data.problems().join()).toMatch(/^a01\.json: This is no JSON: .*line 9 column.*\[json\]$/);
});

test('a field that stands there twice', () => {
  data.write(term, data.read(term).replace('{\n', '{\n  "id": "other",\n'));
  expect(data.problems()).toContain(
    'sams.json: id: This field stands there twice. Keep one. [json]',
  );
});
