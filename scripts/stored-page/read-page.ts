/** Reads a stored page's text from its file. */
import { readFileSync, statSync } from 'node:fs';
import { decodePage, isText } from './decode-page.ts';

/** Why a file is no page that can be scanned, and what helps; the message says so in one line. */
export class NoPageError extends Error {}

/** The tree of a page takes up to a hundred times its size in memory. */
const MAX_MEGABYTES = 40;

const reasons: Record<string, string> = {
  ENOENT: 'it does not exist; check its name and folder',
  EISDIR: 'it is a folder; name the HTML files in it',
  EACCES: 'its permissions forbid it; change them',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const known = 'code' in error ? reasons[String(error.code)] : undefined;
  return known ?? `${error.message}; check its name and permissions`;
}

function readBytes(path: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size <= MAX_MEGABYTES * 1_000_000) return readFileSync(path);
  } catch (error) {
    throw new NoPageError(`cannot be read: ${reasonOf(error)}`);
  }
  throw new NoPageError(`is larger than ${MAX_MEGABYTES} MB; cut it into several pages`);
}

/**
 * Reads and decodes a page.
 *
 * @throws NoPageError for a file that cannot be read, is empty, is no text, or is too large
 */
export function readPage(path: string): string {
  const bytes = readBytes(path);
  if (bytes.length === 0) throw new NoPageError('is empty; save the page again');
  if (!isText(bytes)) throw new NoPageError('is not text; save the page as HTML in UTF-8');
  try {
    return decodePage(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new NoPageError('has an encoding that browsers refuse; save it in UTF-8');
  }
}
