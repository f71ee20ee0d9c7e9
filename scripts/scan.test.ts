import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runScan } from './scan.ts';

const root = path.dirname(import.meta.dirname);
const sample = path.join(root, 'tests/pages/sample-article.html');
/** A run under npm has to start three programs. */
const NPM_MS = 60_000;

let folder: string;
let printed: string[];
let errors: string[];
const output = {
  log: (line: string) => void printed.push(line),
  error: (line: string) => void errors.push(line),
};
const run = (...words: string[]) => runScan(words, folder, output);

function write(file: string, content: string | Buffer): string {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), content);
  return file;
}

const good = (n: number) => `<title>Prison</title><p>He is in HMP Belmarsh, cell ${n}.</p>`;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourcelight-scan-'));
});
beforeEach(() => {
  [printed, errors] = [[], []];
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('--json', () => {
  test('prints one object a page, with the promised keys in order', async () => {
    write('one.html', good(1));
    write('b/two.html', '<meta property="og:type" content="website"><p>Nothing.</p>');
    expect(await run('--json', 'one.html', 'b/two.html')).toBe(0);
    expect(printed).toEqual([
      '{"file":"one.html","news":false,"date":null,"mentions":[{"term":"belmarsh","text":"HMP Belmarsh","block":0,"start":9,"end":21}],"claims":[]}',
      '{"file":"b/two.html","news":false,"date":null,"mentions":[],"claims":[]}',
    ]);
    expect(errors).toEqual([]);
  });

  test('finds on the sample article what stands on it', async () => {
    expect(await run('--json', sample)).toBe(0);
    const { file, news, mentions } = JSON.parse(printed[0]!);
    expect([file, news]).toEqual([sample, true]);
    const [assange, prison, leaks, act] = mentions;
    expect([assange.text, prison.text, leaks.text, act.text]).toEqual([
      'Julian Assange',
      'HMP Belmarsh',
      'WikiLeaks',
      'Espionage Act',
    ]);
    expect(assange.block).toBe(act.block);
  });
});

describe('what is no page gets a line, and the others are done', () => {
  test('a missing file, a folder, an empty file, an image, a PDF file', async () => {
    write('folder/page.html', good(1));
    write('empty.html', '');
    write('image.html', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'));
    write('report.html', '%PDF-1.7\n1 0 obj');
    write('korean.html', '<meta charset="iso-2022-kr">');
    write('good.html', good(2));
    const bad = [
      'missing.html',
      'folder',
      'empty.html',
      'image.html',
      'report.html',
      'korean.html',
    ];
    expect(await run('--json', ...bad, 'good.html')).toBe(1);
    expect(errors).toEqual([
      'missing.html: cannot be read: it does not exist; check its name and folder',
      'folder: cannot be read: it is a folder; name the HTML files in it',
      'empty.html: is empty; save the page again',
      'image.html: is not text; save the page as HTML in UTF-8',
      'report.html: is not text; save the page as HTML in UTF-8',
      'korean.html: has an encoding that browsers refuse; save it in UTF-8',
    ]);
    expect(printed.map((line) => JSON.parse(line).file)).toEqual(['good.html']);
  });

  test('a file too large for memory is not begun', async () => {
    write('huge.html', Buffer.alloc(40_000_001, ' '));
    expect(await run('huge.html')).toBe(1);
    expect(errors).toEqual(['huge.html: is larger than 40 MB; cut it into several pages']);
  });

  test('a page that is merely ugly is a page', async () => {
    write('ugly.html', '</p><b><p>in HMP <table>Belmarsh<tr><td></b>HMP Belmarsh<p =x <i "');
    write('blank.html', ' \n');
    write('words.html', 'Only words: HMP Belmarsh');
    expect(await run('--json', 'ugly.html', 'blank.html', 'words.html')).toBe(0);
    expect(printed.map((line) => JSON.parse(line).mentions.length)).toEqual([2, 0, 1]);
  });

  test.each([[], ['--jsno', 'a.html']])('nothing is done for %j', async (...words) => {
    expect(await run(...words)).toBe(1);
    expect(printed).toEqual([]);
    expect(errors).toHaveLength(1);
  });
});

test('a page of 20 MB is read whole', { timeout: 600_000 }, async () => {
  const filler = 'On that day nothing else was said of it by anybody in the town. '.repeat(15);
  const paragraph = `<p>${filler}</p>\n`;
  const count = Math.ceil(20_000_000 / paragraph.length);
  write('large.html', paragraph.repeat(count) + good(3));
  expect(await run('--json', 'large.html')).toBe(0);
  const { mentions } = JSON.parse(printed[0]!);
  expect(mentions).toEqual([
    { term: 'belmarsh', text: 'HMP Belmarsh', block: count, start: 9, end: 21 },
  ]);
});

describe('for people', () => {
  test('a block of lines a page', async () => {
    write('people.html', `<meta property="og:type" content="article">${good(4)}`);
    expect(await run('people.html')).toBe(0);
    expect(printed.join('\n').split('\n')).toEqual([
      'people.html',
      '  News: no.',
      '  Date: not found',
      '  Mentions: 1, terms: 1',
      '    belmarsh  He is in [HMP Belmarsh], cell 4.',
      '  Claims: 0',
    ]);
  });

  test('the verdict’s reasons in words', async () => {
    await run(sample);
    expect(printed[0]).toContain('News: yes. It describes itself as a news article.');
  });

  test('--explain says of every alias what decided', async () => {
    await run('--explain', sample);
    const lines = printed[0]!.split('\n');
    const below = (context: string) => lines[lines.findIndex((line) => line.includes(context)) + 1];
    expect(below('It would not impose [SAMs] on Assange')).toMatch(
      / a mention: sentence \+\d.*trial/,
    );
    expect(below('crews fired [SAMs] at')).toMatch(/ no mention: .*sentence -\d.*drones/);
    expect(below('the Economic [Espionage Act] of')).toMatch(
      / no mention: part of “Economic Espionage Act”$/,
    );
  });
});

describe('as a command', () => {
  const npm = ['--prefix', root, 'run', '--silent', 'scan', '--', '--json'];

  test('called from another folder, it finds files from there', { timeout: NPM_MS }, () => {
    write('here/page.html', good(5));
    const { status, stdout, stderr } = spawnSync('npm', [...npm, 'page.html', 'no.html'], {
      cwd: path.join(folder, 'here'),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual(['page.html']);
    expect(stderr).toBe('no.html: cannot be read: it does not exist; check its name and folder\n');
    expect(status).toBe(1);
  });

  test.skipIf(process.platform === 'win32')(
    'whoever reads it may stop reading',
    { timeout: NPM_MS },
    () => {
      write('long.html', good(6).repeat(2000));
      const script = path.join(root, 'scripts/scan.ts');
      const { stdout, stderr } = spawnSync(
        'sh',
        [
          '-c',
          '"$0" "$1" --json "$2" "$2" "$2" | head -c 9',
          process.execPath,
          script,
          'long.html',
        ],
        { cwd: folder, encoding: 'utf8' },
      );
      expect([stdout, stderr]).toEqual(['{"file":"', '']);
    },
  );
});
