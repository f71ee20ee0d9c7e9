import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkData } from './check-data.ts';
import { formatProblem } from './problem.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourcelight-data-'));
  for (const folder of ['data', 'seeds']) cpSync(folder, join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const printed = () => checkData(root).problems.map(formatProblem);

/** Changes one file of the copy; what it returns replaces the file's value. */
function edit(file: string, change: (value: Record<string, unknown>) => unknown): void {
  const path = join(root, file);
  writeFileSync(path, JSON.stringify(change(JSON.parse(readFileSync(path, 'utf8')))));
}

const assurances = 'data/facts/amnesty-us-assurances-2021/a01.json';

test('the data is in order', () => expect(printed()).toEqual([]));

test('all five documents are represented, with at least 25 facts', () => {
  const { files } = checkData(root);
  expect(new Set(files.facts.map(({ document }) => document)).size).toBe(5);
  expect(files.facts.length).toBeGreaterThanOrEqual(25);
});

describe('each broken rule is named with its file, field and cure', () => {
  test('json', () => {
    writeFileSync(join(root, assurances), '{ "id": ');
    expect(printed().join('\n')).toMatch(
      /a01\.json: This is no JSON: .*Mend the place it names\. \[json\]/,
    );
  });
  test('schema: a field that is missing', () => {
    edit(assurances, (fact) => ({ ...fact, attribution: undefined }));
    expect(printed().join('\n')).toMatch(/a01\.json: attribution: .*\[schema\]/);
  });
  test('schema: a field that nobody knows', () => {
    edit(assurances, (fact) => ({ ...fact, colour: 'blue' }));
    expect(printed().join('\n')).toMatch(/a01\.json: Unrecognized key: "colour"\. \[schema\]/);
  });
  test('schema: a quotation that is too long', () => {
    edit(assurances, (fact) => ({ ...fact, quotation: { exact: 'word '.repeat(21).trim() } }));
    expect(printed().join('\n')).toMatch(
      /a01\.json: quotation\.exact: quote 3 to 20 words\. \[schema\]/,
    );
  });
  test('file-name', () => {
    renameSync(join(root, assurances), join(root, assurances.replace('a01', 'zz9')));
    expect(printed().join('\n')).toContain(
      'zz9.json: id: The id is "a01". Name the file a01.json. [file-name]',
    );
  });
  test('known-ids', () => {
    edit(assurances, (fact) => ({ ...fact, terms: ['nowhere'] }));
    expect(printed().join('\n')).toContain(
      'a01.json: terms: There is no data/terms/nowhere.json. Write it, or correct the id. [known-ids]',
    );
  });
  test('known-ids: the folder of an unknown document', () => {
    renameSync(
      join(root, 'data/facts/amnesty-us-assurances-2021'),
      join(root, 'data/facts/nowhere'),
    );
    expect(printed().join('\n')).toMatch(/nowhere\/a01\.json: There is no seeds\/nowhere\.json/);
  });
  test('quotation-in-document: one word changed', () => {
    edit(assurances, (fact) => ({
      ...fact,
      quotation: { exact: 'the US offered oral assurances to the UK' },
    }));
    expect(printed().join('\n')).toMatch(
      /a01\.json: quotation\.exact: These words do not stand in .*\[quotation-in-document\]/,
    );
  });
  test('quotation-in-document: words that stand there more than once', () => {
    edit(assurances, (fact) => ({
      ...fact,
      quotation: { exact: 'prolonged solitary confinement' },
    }));
    expect(printed().join('\n')).toMatch(/stand there \d times\. Add a prefix or suffix/);
  });
  test('quotation-in-document: a prefix that stands elsewhere', () => {
    edit(assurances, (fact) => ({
      ...fact,
      quotation: { ...(fact.quotation as object), prefix: 'nobody ever said' },
    }));
    expect(printed().join('\n')).toMatch(/The prefix or suffix does not stand around these words/);
  });
  test('overtaken-is-told', () => {
    edit(assurances, (fact) => ({
      ...fact,
      note: undefined,
      status: 'superseded',
      developments: [],
    }));
    expect(printed().join('\n')).toMatch(
      /a01\.json: developments: It is superseded\..*\[overtaken-is-told\]/,
    );
    expect(printed().join('\n')).toMatch(
      /a01\.json: note: It is superseded\. Say .*\[overtaken-is-told\]/,
    );
  });
  test('links-can-be-shown', () => {
    const { files } = checkData(root);
    const { file, value } = files.developments[0]!;
    for (const id of value.references) {
      edit(`data/references/${id}.json`, (reference) => ({ ...reference, grade: 'weak' }));
    }
    expect(printed().join('\n')).toContain(`${file}: references: All its references are weak`);
  });
  test('terms-and-facts-meet', () => {
    edit('data/terms/sams.json', (term) => ({ ...term, id: 'lonely' }));
    expect(printed().join('\n')).toContain('No fact names "lonely"');
  });
  test('one-term-an-alias', () => {
    edit('data/terms/sams.json', (term) => {
      const matching = term.matching as { aliases: object[] };
      return {
        ...term,
        matching: {
          ...matching,
          aliases: [...matching.aliases, { text: 'hmp\u00a0BELMARSH', tier: 1 }],
        },
      };
    });
    expect(printed().join('\n')).toMatch(/is the same to the matcher as an alias of/);
  });
});
