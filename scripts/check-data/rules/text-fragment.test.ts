import { expect, test } from 'vitest';
import { document, fact, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();
const quoted = 'the US offered written assurances to the UK that Julian Assange would not';

test.each([
  ['two spaces', quoted.replace('US ', 'US  ')],
  ['a space at its end', `${quoted} `],
  ['a line break', quoted.replace('US ', 'US\n')],
  ['a soft hyphen', quoted.replace('written', 'writ\u00adten')],
])('a quotation with %s', (_, exact) => {
  data.set(fact, 'quotation.exact', exact);
  expect(data.problems()).toEqual([
    'a01.json: quotation.exact: A browser will not find it: use single spaces, and none at the ends. [text-fragment]',
  ]);
});

test('signs that mean something in a passage\u2019s address are fine', () => {
  const exact = 'with recommendations, - & the like';
  data.set('data/facts/ngo-call-for-action-2005/d01.json', 'quotation', {
    exact,
    prefix: 'before, -',
    suffix: '- after & on',
  });
  // Its words do not stand in the document, but its address leads to them.
  expect(data.problems().filter((problem) => problem.includes('[text-fragment]'))).toEqual([]);
});

test('half a character', () => {
  data.set(fact, 'quotation.exact', `${quoted} \ud83d`);
  expect(data.problems()).toContain(
    'a01.json: quotation: The address made of https://www.amnesty.org/en/documents/eur45/4450/2021/en/ ' +
      'and this quotation does not lead back to it. Mend either. [text-fragment]',
  );
});

test('an address that points at a passage already', () => {
  data.set(document, 'citation.URL', 'https://example.org/#:~:text=other');
  expect(data.problems().filter((problem) => problem.includes('[text-fragment]'))).toHaveLength(22);
});

test.each(['https://example.org/call.pdf', undefined])('%s can have no passage', (address) => {
  data.set(document, 'citation.URL', address);
  expect(data.problems()).toEqual([]);
});
