/**
 * A reader's own copy of a source document: a text file that is compared with the
 * documents' fingerprints in the page, and goes nowhere.
 */
import { hashesOf, wordsOf } from './fingerprint.ts';

/** The documents have a few kilobytes each; what is larger is something else. */
export const COPY_MAX_BYTES = 5_000_000;
/** A text with this share of a document's runs of words is a version of it. */
const SIMILAR_SHARE = 0.5;

/** Why a file cannot be shown. `unreadable`: the browser did not hand it over. */
export type CopyProblem = 'tooLarge' | 'empty' | 'notText' | 'encoding' | 'unreadable';

/** What a text is, seen from one of the documents. */
export type CopyVerdict =
  | { kind: 'same' }
  /** `share`: of the document's runs of three words, how many the text holds; 0.5 to 1. */
  | { kind: 'similar'; share: number }
  /** The same as, or similar to, another of the documents. */
  | { kind: 'otherDocument'; document: string }
  | { kind: 'other' };

/** What text files do not hold: control characters other than tab, line breaks and page breaks. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const control = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/;

/** The encoding that the first bytes tell; UTF-8 without any. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Whether bytes are those of a picture, a PDF, a word processor's file and the like. */
function isBinary(bytes: Uint8Array, encoding: string): boolean {
  const isPdf = String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
  return isPdf || (encoding === 'utf-8' && bytes.includes(0));
}

/**
 * Reads the bytes of a file as text: UTF-8, or UTF-16 with a byte order mark.
 *
 * @returns the text, or why there is none
 */
export function decodeCopy(bytes: Uint8Array): { text: string } | { problem: CopyProblem } {
  if (bytes.length > COPY_MAX_BYTES) return { problem: 'tooLarge' };
  const encoding = encodingOf(bytes);
  if (isBinary(bytes, encoding)) return { problem: 'notText' };
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (control.test(text)) return { problem: 'notText' };
    return wordsOf(text).length === 0 ? { problem: 'empty' } : { text };
  } catch {
    return { problem: 'encoding' };
  }
}

const isEqual = (one: Uint32Array, other: Uint32Array) =>
  one.length === other.length && one.every((hash, at) => other[at] === hash);

/** The share of a document's runs that stand somewhere in the text. */
function shareOf(document: Uint32Array, text: Set<number>): number {
  return document.length === 0
    ? 0
    : document.filter((hash) => text.has(hash)).length / document.length;
}

/**
 * Compares a text with the documents.
 *
 * @param document the id of the document whose copy the text should be
 * @param documents what `readFingerprint` gave, by document
 */
export function compareCopy(
  text: string,
  document: string,
  documents: Record<string, Uint32Array>,
): CopyVerdict {
  const hashes = hashesOf(text);
  const runs = new Set(hashes);
  const candidates = Object.entries(documents).map(([id, own]) => ({
    id,
    isSame: isEqual(own, hashes),
    share: shareOf(own, runs),
  }));
  const same = candidates.find(({ isSame }) => isSame);
  if (same)
    return same.id === document ? { kind: 'same' } : { kind: 'otherDocument', document: same.id };
  const similar = candidates
    .filter(({ share }) => share >= SIMILAR_SHARE)
    .toSorted((one, other) => other.share - one.share);
  const here = similar.find(({ id }) => id === document);
  if (here) return { kind: 'similar', share: here.share };
  const [best] = similar;
  return best ? { kind: 'otherDocument', document: best.id } : { kind: 'other' };
}
