/** Pages of which a person has said whether they are news. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { addressOf } from '../stored-page/page-address.ts';
import { parsePage } from '../stored-page/parse-page.ts';
import { readPage } from '../stored-page/read-page.ts';

export interface LabelledPage {
  file: string;
  label: 'news' | 'other';
  /** One may well think otherwise. */
  borderline: boolean;
  why: string;
  /** Of the real pages, by a hash of the file's name: rules are tuned on a, and tried on b. */
  half: 'a' | 'b' | undefined;
  /** Where the page was published; undefined where that is not known. */
  address: URL | undefined;
  document: Document;
}

const project = path.resolve(import.meta.dirname, '../..');
/** Real pages, which belong to others and are not part of this project. */
const realPages = path.resolve(project, '../shared/corpus/pages');
export const hasRealPages = existsSync(realPages);
export const skipped = `Skipped: the real pages are absent (${realPages}).`;

function readTable(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => line.split('\t'));
}

const parse = (file: string): Document => parsePage(readPage(file));

const halfOf = (file: string) =>
  (createHash('sha256').update(file).digest()[0] ?? 0) % 2 === 0 ? 'a' : 'b';

const labelOf = (label: string | undefined) => (label === 'news' ? 'news' : 'other');

/** The real pages with the labels of `tests/corpus/news-labels.tsv`, parsed one by one. */
export function* readRealPages(): Generator<LabelledPage> {
  const labels = path.join(project, 'tests/corpus/news-labels.tsv');
  for (const [file = '', label, sure, why = ''] of readTable(labels)) {
    const document = parse(path.join(realPages, file));
    yield {
      file,
      label: labelOf(label),
      borderline: sure === 'borderline',
      why,
      half: halfOf(file),
      address: addressOf(document),
      document,
    };
  }
}

/** The pages of `tests/pages/kinds/`, one of each kind that a reader meets. */
export function* readOwnPages(): Generator<LabelledPage> {
  const folder = path.join(project, 'tests/pages/kinds');
  for (const [file = '', label, address, why = ''] of readTable(path.join(folder, 'kinds.tsv'))) {
    const document = parse(path.join(folder, file));
    yield {
      file,
      label: labelOf(label),
      borderline: false,
      why,
      half: undefined,
      address: URL.parse(address ?? '') ?? undefined,
      document,
    };
  }
}
