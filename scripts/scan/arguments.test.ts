import { describe, expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

describe('what is asked for', () => {
  test.each([
    ['a.html b.html', { files: ['a.html', 'b.html'], json: false, explain: false }],
    ['--json a.html', { files: ['a.html'], json: true, explain: false }],
    ['a.html --explain', { files: ['a.html'], json: false, explain: true }],
    ['a.html a.html', { files: ['a.html', 'a.html'], json: false, explain: false }],
    [
      '--json -- -a.html --explain',
      { files: ['-a.html', '--explain'], json: true, explain: false },
    ],
  ])('%s', (words, request) => expect(readArguments(words.split(' '))).toEqual(request));
});

describe('what cannot be done is said in one line', () => {
  test.each([
    [[], /^No file is named\. Usage: npm run scan -- .*FILE…$/],
    [['--json'], /^No file is named\./],
    [['--'], /^No file is named\./],
    [['--jsno', 'a.html'], /^--jsno is no option of scan\. Usage: /],
    [['-h'], /^-h is no option of scan\. Usage: /],
    [['--json', '--explain', 'a.html'], /^--explain is for people and --json for programs: choose/],
  ])('%j', (words, line) => {
    const answer = readArguments(words);
    expect('problem' in answer && answer.problem).toMatch(line);
  });
});
