import { findQuotation, indexFingerprint, longestSharedRun } from '../../../core/fingerprint.ts';
import type { DataFiles } from '../data-files.ts';
import { hashesByDocument } from '../fingerprints.ts';
import type { Fault } from '../problem.ts';

/** Names and set phrases have up to six words in common with a document; whole clauses have more. */
const SHARED_MAX_WORDS = 8;
/** Between two documents; no run of words has this hash but by a rare chance. */
const GAP = 0;

interface OwnText {
  file: string;
  field: string;
  text: string;
  quotation?: string;
}

/** Everything that is written in our own words about what documents say. */
function* ownTexts({ facts, terms, developments, claims }: DataFiles): Iterable<OwnText> {
  for (const { file, value } of facts) {
    const quotation = value.quotation.exact;
    yield { file, field: 'statement', text: value.statement, quotation };
    if (value.note) yield { file, field: 'note', text: value.note, quotation };
  }
  for (const { file, value } of terms) {
    yield { file, field: 'definition.text', text: value.definition.text };
  }
  for (const { file, value } of developments) yield { file, field: 'event', text: value.event };
  for (const { file, value } of claims) {
    yield { file, field: 'correction', text: value.correction };
  }
}

/** Our own words are our own: outside of a fact's quotation no clause of a document is repeated. */
export function* ownWords(files: DataFiles): Iterable<Fault> {
  const documents = [...hashesByDocument(files)];
  // All documents as one, so that each text is hashed once; no run goes over the gaps.
  const all = indexFingerprint(
    Uint32Array.from(documents.flatMap(([, hashes]) => [...hashes, GAP])),
  );
  for (const { file, field, text, quotation } of ownTexts(files)) {
    const run = longestSharedRun(text, all, quotation);
    if (run.length <= SHARED_MAX_WORDS) continue;
    const words = run.join(' ');
    const [document] =
      documents.find(([, hashes]) => findQuotation(hashes, words).length > 0) ?? [];
    const message = `${run.length} words in a row stand in ${document}: "${words}". Say it in other words.`;
    yield { file, field, rule: 'own-words', message };
  }
}
