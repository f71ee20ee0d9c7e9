/** Reads a document's text from a file. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { fingerprintOf, wordsOf } from '../../core/fingerprint.ts';
import type { SourceDocument } from '../../data/schema.ts';

export interface DocumentText {
  file: string;
  text: string;
  /** What a record under seeds/ says of it. */
  record: SourceDocument['text'];
}

/** Why a file is no text that can be fingerprinted; the message says so in one line. */
export class NoTextError extends Error {}

/** Why a file or folder cannot be read, in a few words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && error.code === 'ENOENT' ? 'it does not exist' : error.message;
}

function readBytes(file: string): Buffer {
  try {
    if (statSync(file).isDirectory()) throw new Error('it is a folder');
    return readFileSync(file);
  } catch (error) {
    throw new NoTextError(`${file}: cannot be read: ${reasonOf(error)}`);
  }
}

function decode(file: string, bytes: Buffer): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // The same answer: whatever it is, it is no text in UTF-8.
  }
  throw new NoTextError(`${file}: is binary or not in UTF-8; save it as plain text`);
}

/**
 * Reads a text file, and computes what its record should say.
 *
 * @throws NoTextError for a file that cannot be read, is binary, or holds less than three words
 */
export function readDocumentText(file: string): DocumentText {
  const bytes = readBytes(file);
  const text = decode(file, bytes);
  if (wordsOf(text).length < 3) {
    throw new NoTextError(`${file}: is empty, or has less than three words`);
  }
  // Of the bytes as they are, so that any other program computes the same.
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file, text, record: { sha256, ...fingerprintOf(text) } };
}
