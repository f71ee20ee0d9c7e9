import type { DataFiles } from '../data-files.ts';
import { readHashes } from '../fingerprints.ts';
import type { Fault } from '../problem.ts';

/** A text of n words has n - 2 runs of three, and a hash for each. */
export function* wholeFingerprint({ documents }: DataFiles): Iterable<Fault> {
  for (const { file, value } of documents) {
    const { words, fingerprint } = value.text;
    if (readHashes(fingerprint)?.length === words - 2) continue;
    const message = 'It is cut off, or of another text. Make it anew: npm run fingerprint -- FILE.';
    yield { file, field: 'text.fingerprint', rule: 'whole-fingerprint', message };
  }
}
