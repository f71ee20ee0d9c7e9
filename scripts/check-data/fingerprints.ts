import { readFingerprint } from '../../core/fingerprint.ts';
import type { DataFiles } from './data-files.ts';

/** The hashes of a document; undefined where the fingerprint is cut off. */
export function readHashes(fingerprint: string): Uint32Array | undefined {
  try {
    return readFingerprint(fingerprint);
  } catch {
    return undefined;
  }
}

/** The hashes of each document by its id. What is cut off is named by the rule whole-fingerprint. */
export function hashesByDocument({ documents }: DataFiles): Map<string, Uint32Array> {
  return new Map(
    documents.flatMap(({ value }) => {
      const hashes = readHashes(value.text.fingerprint);
      return hashes ? [[value.id, hashes] as const] : [];
    }),
  );
}
