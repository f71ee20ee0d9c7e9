import { expect, test } from 'vitest';
import { fact, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('what is left of a template is named once, whatever the schema wants there', () => {
  data.set(fact, 'note', 'FILL IN, or remove this line: what qualifies it.');
  data.set(fact, 'locator.line', 'FILL IN: a number.');
  const rest =
    'This is still the template. Replace it, or remove it where it is optional. [filled-in]';
  expect(data.problems()).toEqual([`a01.json: locator.line: ${rest}`, `a01.json: note: ${rest}`]);
});
