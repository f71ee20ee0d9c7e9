import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { document, fact } from './check-data/data-copy.ts';
import { formatJson } from './check-data/schema-order.ts';
import { readDocumentText } from './fingerprint/read-text.ts';
import { runFingerprint } from './fingerprint.ts';

const text = `A made-up heading

The lamp stood on the sill,
and nobody   lit it.
The lamp stood on the floor.

A last line — “quoted”.
`;

let root: string;
let printed: string[];
let errors: string[];
const output = {
  log: (line: string) => void printed.push(line),
  error: (line: string) => void errors.push(line),
};
const run = (...words: string[]) => runFingerprint(words, root, output);

function write(file: string, content: string | Buffer): string {
  const path = join(root, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sourcelight-fingerprint-'));
  [printed, errors] = [[], []];
});
afterEach(() => rmSync(root, { recursive: true }));

describe('FILE…', () => {
  test('prints what a record holds, ready to be pasted', () => {
    const path = write('text.txt', text);
    expect(run(path)).toBe(0);
    const [heading, ...lines] = printed.join('\n').split('\n');
    expect(heading).toBe(`${path}: 24 words`);
    expect(JSON.parse(`{${lines.join('\n')}}`)).toEqual({ text: readDocumentText(path).record });
    // As `sha256sum` says it.
    expect(printed.join()).toContain(
      '"sha256": "6f789107bc6379f2e2eb55b5e147ed6127b3ad21aece12d0a5bb2f7b7393408f"',
    );
  });

  test('each file that is no text gets a line, the others are done', () => {
    const good = write('good.txt', text);
    const bad = [
      write('empty.txt', ''),
      write('blank.txt', ' \n\n'),
      write('nul.bin', 'three words \0 and more'),
      write('latin.txt', Buffer.from([0x61, 0xe9, 0x20, 0x62])),
      join(root, 'nowhere.txt'),
      root,
    ];
    expect(run(...bad.slice(0, 3), good, ...bad.slice(3))).toBe(1);
    expect(printed).toHaveLength(1);
    expect(errors).toEqual([
      `${bad[0]}: is empty, or has less than three words`,
      `${bad[1]}: is empty, or has less than three words`,
      `${bad[2]}: is binary or not in UTF-8; save it as plain text`,
      `${bad[3]}: is binary or not in UTF-8; save it as plain text`,
      `${bad[4]}: cannot be read: it does not exist`,
      `${bad[5]}: cannot be read: it is a folder`,
    ]);
  });

  test.each([[[]], [['--help']], [['--check']], [['--check', 'a', 'b']]])(
    'says how it is used for %j',
    (words) => {
      expect(run(...words)).toBe(1);
      expect(errors.join()).toContain('Usage:');
    },
  );
});

const folder = () => join(root, 'texts');
const record = 'seeds/lamp.json';

function writeFact(id: string, fields: object): void {
  const value = JSON.parse(readFileSync(fact, 'utf8'));
  write(`data/facts/lamp/${id}.json`, formatJson({ ...value, id, ...fields }));
}

describe('--check', () => {
  beforeEach(() => {
    const path = write('texts/any name.txt', text);
    write('texts/picture.png', Buffer.from([0x89, 0x50, 0, 0xff]));
    const value = JSON.parse(readFileSync(document, 'utf8'));
    write(record, formatJson({ ...value, id: 'lamp', text: readDocumentText(path).record }));
    writeFact('l01', {
      quotation: { exact: 'on the sill, and nobody lit it. The lamp' },
      locator: { line: 3, paragraph: 2 },
    });
    writeFact('l02', {
      quotation: { exact: 'The lamp stood', prefix: 'lit it.', suffix: 'on the floor' },
      locator: { line: 5, paragraph: 2 },
    });
    writeFact('l03', {
      quotation: { exact: 'last line — “quoted”.' },
      locator: { line: 7, paragraph: 3 },
    });
  });

  test('everything is right', () => {
    expect(run('--check', folder())).toBe(0);
    expect(errors).toEqual([]);
    expect(printed).toEqual([
      'document  text          SHA-256  fingerprint  quotations verified',
      'lamp      any name.txt  ok       ok           3/3',
      '',
      'quotations verified: 3 of 3, documents: 1 of 1',
    ]);
  });

  test.each([
    [
      'other characters',
      { quotation: { exact: 'last line - "quoted".' } },
      'its quotation does not stand there with these characters',
    ],
    [
      'another prefix',
      { quotation: { exact: 'last line — “quoted”.', prefix: 'The' } },
      'its prefix or suffix does not stand around the quotation',
    ],
    [
      'another suffix',
      { quotation: { exact: 'The lamp stood', suffix: 'on the sill!' } },
      'its prefix or suffix does not stand around the quotation',
    ],
    [
      'another line',
      { locator: { line: 6, paragraph: 3 } },
      'its locator is wrong: the quotation stands in line 7, paragraph 3',
    ],
    [
      'another paragraph, of a quotation that stands twice',
      { quotation: { exact: 'The lamp stood' }, locator: { line: 5, paragraph: 3 } },
      'its locator is wrong: the quotation stands in line 3, paragraph 2 and line 5, paragraph 2',
    ],
  ])('%s', (_, fields, fault) => {
    const quotation = { exact: 'last line — “quoted”.' };
    writeFact('l03', { quotation, locator: { line: 7, paragraph: 3 }, ...fields });
    expect(run('--check', folder())).toBe(1);
    expect(errors).toEqual([`data/facts/lamp/l03.json: ${fault}`]);
    expect(printed.at(-1)).toBe('quotations verified: 2 of 3, documents: 0 of 1');
  });

  test('no text for a record', () => {
    write('texts/any name.txt', text.replace('lamp', 'candle'));
    expect(run('--check', folder())).toBe(1);
    expect(errors.join()).toMatch(/^seeds\/lamp\.json: no file has this text \(SHA-256 \w{64}\)$/);
    expect(printed).toContain('lamp      (none)  NO       NO           0/3');
  });

  test('a text with the line breaks of Windows', () => {
    const path = write('texts/any name.txt', text.replaceAll('\n', '\r\n'));
    expect(run('--check', folder())).toBe(1);
    expect(errors).toEqual([
      `seeds/lamp.json: ${path} has the same words but other bytes, perhaps other line breaks`,
    ]);
    expect(printed.at(-1)).toBe('quotations verified: 3 of 3, documents: 0 of 1');
  });

  test('a record whose fingerprint or number of words is not that of its text', () => {
    const value = JSON.parse(readFileSync(join(root, record), 'utf8'));
    write(record, formatJson({ ...value, text: { ...value.text, words: 9, fingerprint: 'AAAA' } }));
    expect(run('--check', folder())).toBe(1);
    expect(errors).toEqual([
      expect.stringMatching(/^seeds\/lamp\.json: text\.fingerprint is not that of .*make it anew$/),
      'seeds/lamp.json: text.words is 9, but 24 are there',
    ]);
  });

  test('a fact that is not sound counts, and is named', () => {
    writeFact('l03', { scope: 'none' });
    expect(run('--check', folder())).toBe(1);
    expect(errors).toEqual(['data/facts/lamp/l03.json: has a wrong form; run npm run check:data']);
    expect(printed.at(-1)).toBe('quotations verified: 2 of 3, documents: 1 of 1');
  });

  test('a folder that does not exist', () => {
    expect(run('--check', join(root, 'nowhere'))).toBe(1);
    expect(errors).toEqual([`${join(root, 'nowhere')}: cannot be read: it does not exist`]);
  });
});

const realTexts = '../shared/seeds';
const arePresent = existsSync(realTexts);
// The documents belong to others, so that most machines do not have them.
if (!arePresent) console.log(`Skipped: the documents' own texts are not in ${realTexts}.`);

test.skipIf(!arePresent)('the five documents and all quotations', () => {
  expect(runFingerprint(['--check', realTexts], '.', output)).toBe(0);
  expect(errors).toEqual([]);
  expect(printed.at(-1)).toMatch(/^quotations verified: (\d+) of \1, documents: 5 of 5$/);
});
