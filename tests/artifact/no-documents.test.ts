/**
 * The documents' texts belong to others. Nothing longer than a short quotation of them may
 * stand in this repository or in what is shipped; fingerprints alone are enough to see it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  fingerprintOf,
  indexFingerprint,
  longestSharedRun,
  readFingerprint,
} from '../../core/fingerprint.ts';
import { QUOTATION_MAX_WORDS, type SourceDocument } from '../../data/schema.ts';

type Index = Map<number, number[]>;

const indexOf = (fingerprint: string) => indexFingerprint(readFingerprint(fingerprint));

const documents = readdirSync('seeds')
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const record: SourceDocument = JSON.parse(readFileSync(join('seeds', name), 'utf8'));
    const { id, citation, text } = record;
    return { id, address: citation.URL, index: indexOf(text.fingerprint) };
  });

/** What escapes of scripts, JSON and HTML stand for. */
function unescape(text: string): string {
  return text
    .replaceAll(/\\[nrt]/g, ' ')
    .replaceAll(/\\(?:u\{?|x)([\da-f]{2,6})\}?/gi, (escape, code: string) => decode(escape, code))
    .replaceAll(/&#x([\da-f]{2,6});/gi, (escape, code: string) => decode(escape, code))
    .replaceAll(/&#(\d{2,7});/g, (escape, code: string) =>
      decode(escape, Number(code).toString(16)),
    );
}

function decode(escape: string, hexadecimal: string): string {
  const code = Number.parseInt(hexadecimal, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : escape;
}

/** The ways in which a file may hold a text: plainly, escaped, between tags. */
function readingsOf(content: string): string[] {
  const plain = unescape(content);
  const readings = [content, plain, plain.replaceAll(/<[^<>]*>/g, ' ')];
  return [...new Set(readings)];
}

/** The longest run of words that a text has of a document, however it is written down. */
function longestRun(content: string, index: Index): string[] {
  return readingsOf(content)
    .map((reading) => longestSharedRun(reading, index))
    .reduce((longest, run) => (run.length > longest.length ? run : longest));
}

/** The fingerprints themselves: a few long words of no language. */
const FINGERPRINTS = /"fingerprint": "[^"]*"/g;

/** A file's text; nothing for a binary one. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  return bytes.includes(0) ? '' : bytes.toString('utf8').replaceAll(FINGERPRINTS, '');
}

function violationsIn(files: string[]): string[] {
  return files.flatMap((file) => {
    const content = textOf(file);
    return documents.flatMap(({ id, address, index }) => {
      // A press release may hold its own address, which is long enough to be a violation.
      const run = longestRun(address ? content.replaceAll(address, ' ') : content, index);
      const start = run.slice(0, 5).join(' ');
      return run.length > QUOTATION_MAX_WORDS
        ? [`${file}: ${run.length} words of ${id}, from "${start}" on`]
        : [];
    });
  });
}

/** Tracked files and those that are about to be; what is ignored is not. */
function filesOfTheRepository(): string[] {
  const { stdout, status } = spawnSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  expect(status, 'git ls-files').toBe(0);
  return stdout.split('\0').filter((file) => existsSync(file) && statSync(file).isFile());
}

function builtFiles(): string[] {
  return readdirSync('.output', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('no document stands', () => {
  test('in the repository', () => {
    const files = filesOfTheRepository();
    expect(files).toContain('seeds/ngo-call-for-action-2005.json');
    expect(violationsIn(files)).toEqual([]);
  });

  test('in what is built', () => {
    const files = builtFiles();
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(violationsIn(files)).toEqual([]);
  });
});

describe('a document that did stand there would be found', () => {
  // Made up here, so that nothing of a real one has to be.
  const words = Array.from({ length: 60 }, (_, at) => `w\u00f6rd${at}`);
  const index = indexOf(fingerprintOf(`${words.join(' ')}.`).fingerprint);
  const plant = (count: number, separator = ' ') => words.slice(7, 7 + count).join(separator);
  const count = QUOTATION_MAX_WORDS + 1;

  test.each([
    ['as it is', plant(count)],
    ['among other words', `Here it stands: "${plant(count)}", and so on.`],
    ['in capitals and with other signs', plant(count, ' \u2013 ').toUpperCase()],
    ['over lines of a comment', plant(count, '\n * ')],
    ['with soft hyphens', plant(count).replaceAll('rd', 'r\u00add')],
    ['escaped in a script', plant(count).replaceAll('\u00f6', String.raw`\xf6`)],
    ['escaped in JSON', plant(count, String.raw`\n`).replaceAll('\u00f6', String.raw`\u00f6`)],
    ['escaped in HTML', plant(count).replaceAll('\u00f6', '&#xf6;')],
    ['between tags', plant(count, '</b> <b>')],
  ])('%s', (_, content) => expect(longestRun(content, index)).toHaveLength(count));

  test('and what is short enough to be quoted is not', () => {
    expect(longestRun(plant(count - 1), index)).toHaveLength(QUOTATION_MAX_WORDS);
    expect(longestRun(`${plant(12)} other ${plant(12)}`, index)).toHaveLength(12);
  });
});
