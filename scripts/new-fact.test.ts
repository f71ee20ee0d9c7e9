import { describe, expect, test } from 'vitest';
import { factSchema } from '../data/schema.ts';
import { checkData } from './check-data/check-data.ts';
import { fact, useDataCopy } from './check-data/data-copy.ts';
import { fixData } from './fix-data.ts';
import { newFact } from './new-fact.ts';

const data = useDataCopy();
const documentId = 'amnesty-us-assurances-2021';
const file = `data/facts/${documentId}/zz9.json`;

function run(...words: string[]): { status: number; printed: string; errors: string } {
  const [printed, errors]: [string[], string[]] = [[], []];
  const output = {
    log: (line: string) => void printed.push(line),
    error: (line: string) => void errors.push(line),
  };
  const status = newFact(words, data.root, output);
  return { status, printed: printed.join('\n'), errors: errors.join('\n') };
}

describe('a new fact', () => {
  test('has every field of the schema, in its order, and says what belongs there', () => {
    data.willWrite(file);
    expect(run(documentId, 'zz9').status).toBe(0);
    const template = JSON.parse(data.read(file));
    expect(Object.keys(template)).toEqual(Object.keys(factSchema.shape));
    expect(template.kind).toContain('record, claim, position');
    const { problems } = checkData(data.root);
    expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['filled-in']));
    expect(problems.map(({ field }) => field.split('.')[0])).toEqual(
      expect.arrayContaining(Object.keys(factSchema.shape).filter((field) => field !== 'id')),
    );
    expect(fixData(data.root).changed).toEqual([]);
  });

  test('comes with the next steps', () => {
    data.willWrite(file);
    const { printed } = run(documentId, 'zz9');
    expect(printed).toContain(`Written: ${file}`);
    expect(printed).toMatch(/npm run fix:data[^]*npm run check:data[^]*npm run fingerprint/);
  });
});

describe('is refused', () => {
  test('where there is one already, which stays as it is', () => {
    const before = data.read(fact);
    expect(run(documentId, 'a01')).toEqual({
      status: 1,
      printed: '',
      errors: `${fact} exists already. Choose another id.`,
    });
    expect(data.read(fact)).toBe(before);
  });

  test.each(['nowhere', '..', `${documentId}/..`])('for the unknown document %j', (name) => {
    const { status, errors } = run(name, 'zz9');
    expect(status).toBe(1);
    expect(errors).toContain(`No document is called "${name}". There are: amnesty-timeline`);
    expect(errors).toContain('ngo-call-for-action-2005.');
  });

  test.each(['A01', 'a 1', '../a1', '-a', '', 'a--1'])('for the bad id %j', (id) =>
    expect(run(documentId, id)).toEqual({
      status: 1,
      printed: '',
      errors: `"${id}" is no id: use lower-case letters, digits and single hyphens.`,
    }),
  );

  test.each([[[]], [[documentId]], [[documentId, 'zz9', 'more']]])('for the words %j', (words) =>
    expect(run(...words)).toEqual({
      status: 1,
      printed: '',
      errors: 'Usage: npm run new-fact -- <document> <id>',
    }),
  );
});
