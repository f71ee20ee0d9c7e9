import { expect, test } from 'vitest';
import { fact, reference, term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();
const unknown = 'No such field is known. Remove it, or correct its name.';
const length = 'Quote 3 to 20 words.';

test.each([
  [fact, 'attribution', undefined, 'It is missing: write a text in quotation marks.'],
  [fact, 'scope', undefined, 'It is missing: write one of: "general", "case".'],
  [fact, 'statement', 7, 'Write a text in quotation marks.'],
  [fact, 'terms', 'adx', 'Write a list in square brackets.'],
  [fact, 'terms', [], 'A fact needs a term.'],
  [fact, 'locator.line', '5', 'Write a number.'],
  [fact, 'locator.line', 0, 'Write 1 or more.'],
  [fact, 'kind', 'rumour', 'Write one of: "record", "claim", "position".'],
  [fact, 'date', 'July', 'Write YYYY, YYYY-MM, YYYY-MM-DD, or two of them with a slash between.'],
  [fact, 'quotation.exact', 'word '.repeat(21).trim(), length],
  [fact, 'quotation.exact', 'two words', length],
  [reference, 'URL', 'www.example.org', 'Write a whole http(s) address.'],
  [term, 'matching.aliases.0.tier', 4, 'Write one of: 1, 2, 3.'],
  [fact, 'colour', 'blue', unknown],
  [fact, 'locator.page', 2, unknown],
])('%s: %s may not be %j', (file, field, value, cure) => {
  data.set(file, field, value);
  expect(data.problems()).toContainEqual(
    expect.stringContaining(`.json: ${field}: ${cure} [schema]`),
  );
});

test('whoever names a file that is not sound is not blamed', () => {
  data.set(term, 'name', 1);
  expect(data.problems()).toEqual(['sams.json: name: Write a text in quotation marks. [schema]']);
});
