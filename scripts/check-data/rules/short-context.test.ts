import { expect, test } from 'vitest';
import { fact, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test.each(['prefix', 'suffix'])('a %s that is a second quotation', (part) => {
  data.set(fact, `quotation.${part}`, 'one two three four five six seven');
  expect(data.problems()).toContain(
    `a01.json: quotation.${part}: Give 6 words at most, those next to the quotation. [short-context]`,
  );
});
