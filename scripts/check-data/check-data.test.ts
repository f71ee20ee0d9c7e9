import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkData } from './check-data.ts';
import { fact, term, useDataCopy } from './data-copy.ts';
import { formatProblem } from './problem.ts';

const data = useDataCopy();

test('the data is in order', () => expect(checkData('.').problems.map(formatProblem)).toEqual([]));

test('all five documents are represented, with at least 25 facts', () => {
  const { files } = checkData('.');
  expect(new Set(files.facts.map(({ document }) => document)).size).toBe(5);
  expect(files.facts.length).toBeGreaterThanOrEqual(25);
});

describe('every rule', () => {
  const rules = readdirSync('scripts/check-data/rules').filter((name) => !name.includes('.test.'));
  const list = readFileSync('scripts/check-data/check-data.ts', 'utf8');

  const guide = readFileSync('docs/data-guide.md', 'utf8');

  test.each(rules)('%s is in use, tested beside it, and in the guide', (name) => {
    const rule = name.slice(0, -'.ts'.length);
    const code = rule.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(list).toContain(`\n  ${code},\n`);
    expect(existsSync(`scripts/check-data/rules/${rule}.test.ts`)).toBe(true);
    expect(guide).toContain(`\`${rule}\``);
  });
});

test('each problem has the line of its field, files and lines in order', () => {
  data.set(term, 'matching.against.3', 'missile');
  data.set(term, 'definition.text', undefined);
  data.set(fact, 'terms.2', 'nowhere');
  data.set(fact, 'scope', 'none');
  data.set(fact, 'terms.0', 'adx');
  const { problems } = checkData(data.root);
  const lines = (file: string) => data.read(file).split('\n');
  expect(problems.map(({ file, line }) => [file, lines(file)[line - 1]?.trim()])).toEqual([
    [fact, '"scope": "none",'],
    [term, '"definition": {'],
  ]);
  data.set(fact, 'scope', 'case');
  expect(
    checkData(data.root).problems.map(({ file, line }) => [file, lines(file)[line - 1]?.trim()]),
  ).toEqual([
    [fact, '"adx",'],
    [fact, '"nowhere",'],
    [term, '"definition": {'],
  ]);
});

test('a problem is printed in one line that editors can open', () => {
  data.set(fact, 'scope', 'none');
  expect(checkData(data.root).problems.map(formatProblem)).toEqual([
    `${fact}:9: scope: Write one of: "general", "case". [schema]`,
  ]);
});
