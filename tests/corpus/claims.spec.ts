/**
 * Claims on stored copies of real pages, which are not part of this project: where they are
 * absent, nothing runs and the run says so. No browser is needed. Each finding was read.
 */
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimPatterns, readDataFiles, termPatterns } from '../../scripts/check-data/data-files.ts';
import { createPageScan } from '../../scripts/scan/scan-page.ts';
import { parsePage } from '../../scripts/stored-page/parse-page.ts';
import { readPage } from '../../scripts/stored-page/read-page.ts';
import { isPresent, pages, pagesFolder } from './pages.ts';

/**
 * A report of 19 November 2019 says: "He had been facing the rape charge in Sweden since 2010."
 * No charge was ever brought.
 */
const right = [['art-dc7ccccc1f34eb2928cb2387.html', 'charged-with-rape', 'rape charge']];

describe.skipIf(!isPresent)('on real pages', () => {
  test('only a statement that is mistaken is taken for a claim', () => {
    const { files } = readDataFiles('.');
    const scan = createPageScan({ terms: termPatterns(files), claims: claimPatterns(files) });
    const found = pages.flatMap(({ file }) =>
      scan(parsePage(readPage(resolve(pagesFolder, file)))).claims.map(({ claim, text }) => [
        file,
        claim,
        text.replace(/\s+/g, ' '),
      ]),
    );
    console.log(`${pages.length} pages; claims:\n${found.map((one) => one.join('\t')).join('\n')}`);
    expect(found).toEqual(right);
    expect(pages.length).toBeGreaterThan(0);
  });
});
