import { expect, test } from 'vitest';
import { term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

function addAlias(alias: object): void {
  const { aliases } = JSON.parse(data.read(term)).matching;
  data.set(term, 'matching.aliases', [alias, ...aliases]);
}

test('another term\u2019s alias in other spaces and letters', () => {
  addAlias({ text: 'hmp\u00a0BELMARSH', tier: 1 });
  expect(data.problems()).toEqual([
    'sams.json: matching.aliases.0: "hmp\u00a0BELMARSH" is the same to the matcher as an alias of belmarsh. ' +
      'Remove one. [one-term-an-alias]',
  ]);
});

test('an alias whose case counts beside the same one whose case does not', () => {
  addAlias({ text: 'sams', tier: 3 });
  expect(data.problems().join()).toContain(
    '"SAMs" is the same to the matcher as an alias of sams.',
  );
});

test('aliases that case alone tells apart', () => {
  addAlias({ text: 'sAMs', tier: 3, caseSensitive: true });
  expect(data.problems()).toEqual([]);
});
