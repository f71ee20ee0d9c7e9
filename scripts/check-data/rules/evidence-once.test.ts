import { expect, test } from 'vitest';
import { term, useDataCopy } from '../data-copy.ts';

const data = useDataCopy();

test('a word that speaks twice, on two sides, or in another spelling', () => {
  data.set(term, 'matching.for', { strong: ['inmate', 'jail', 'in-mate'], weak: ['Jail', 'cell'] });
  data.set(term, 'matching.against', ['missile', 'c\u00e9ll', 'missile', 'in mate']);
  expect(data.problems()).toEqual([
    'sams.json: matching.for.weak.0: "Jail" stands in matching.for.strong already, as "jail". Remove one. [evidence-once]',
    'sams.json: matching.against.1: "c\u00e9ll" stands in matching.for.weak already, as "cell". Remove one. [evidence-once]',
    'sams.json: matching.against.2: "missile" stands in matching.against already, as "missile". Remove one. [evidence-once]',
    'sams.json: matching.against.3: "in mate" stands in matching.for.strong already, as "in-mate". Remove one. [evidence-once]',
  ]);
});

test('a longer phrase that stands twice', () => {
  data.set(term, 'matching.consumes', ['SAMS Foundation', 'Sams foundation']);
  expect(data.problems()).toEqual([
    'sams.json: matching.consumes.1: "Sams foundation" stands in matching.consumes already, as "SAMS Foundation". Remove one. [evidence-once]',
  ]);
});

test('a word that a beginning with an asterisk covers, but a longer phrase elsewhere may differ', () => {
  data.set(term, 'matching.for', { strong: ['jailed', 'J\u00e2il*', 'cell'], weak: [] });
  data.set(term, 'matching.against', ['jailbreak app', 'missile']);
  expect(data.problems()).toEqual([
    'sams.json: matching.for.strong.0: "jailed" stands in matching.for.strong already, as "J\u00e2il*". Remove one. [evidence-once]',
  ]);
});
