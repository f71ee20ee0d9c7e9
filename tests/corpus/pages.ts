/** The list of the stored copies of real pages, which are not part of this project. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const corpus = resolve('../shared/corpus');

/** Where the copies are. */
export const pagesFolder = resolve(corpus, 'pages');
export const isPresent = existsSync(corpus);
if (!isPresent) console.log(`Skipped: the real pages are absent (${corpus}).`);

export interface StoredPage {
  file: string;
  /** What the page is, by hand or guessed. */
  kind: string;
  source: string;
}

/** All of them; none where they are absent. */
export const pages: StoredPage[] = isPresent
  ? readFileSync(resolve(corpus, 'pages.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => {
        const [file = '', kind = '', source = ''] = line.split('\t');
        return { file, kind, source };
      })
  : [];
