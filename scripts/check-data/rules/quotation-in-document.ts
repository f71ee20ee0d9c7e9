import { findQuotation, wordsOf } from '../../../core/fingerprint.ts';
import type { DataFiles } from '../data-files.ts';
import { hashesByDocument } from '../fingerprints.ts';
import type { Fault } from '../problem.ts';

/** A prefix or suffix of this many words is more than one that should be quoted. */
const AROUND_WORDS = 20;

/**
 * Whether all places are copies of one passage: as many words after each, or before each,
 * are the same. This happens where a document prints a paragraph twice. Nothing that may be
 * quoted there tells the copies apart, and nothing needs to: whichever a reader is led to
 * says the same. A prefix from the neighbouring paragraph would tell them apart, but where
 * a page prints the paragraph once it can make the address of the passage lead nowhere.
 */
function areCopies(hashes: Uint32Array, places: number[], words: number): boolean {
  const [first = 0, ...others] = places;
  const isSame = (offset: number) =>
    hashes[first + offset] !== undefined &&
    others.every((place) => hashes[place + offset] === hashes[first + offset]);
  const steps = Array.from({ length: AROUND_WORDS }, (_, step) => step);
  return (
    steps.every((step) => isSame(words - 2 + step)) || steps.every((step) => isSame(-1 - step))
  );
}

/** Every quotation stands in its document, word for word, as the fingerprint proves. */
export function* quotationInDocument(files: DataFiles): Iterable<Fault> {
  const hashes = hashesByDocument(files);
  for (const { file, value, document } of files.facts) {
    const text = hashes.get(document);
    const { exact, prefix = '', suffix = '' } = value.quotation;
    if (!text) continue;
    const passage = `${prefix} ${exact} ${suffix}`;
    const inContext = findQuotation(text, passage);
    const problem = { file, field: 'quotation.exact', rule: 'quotation-in-document' };
    if (findQuotation(text, exact).length === 0) {
      const message = `These words do not stand in ${document}. Copy them from the document again.`;
      yield { ...problem, message };
    } else if (inContext.length === 0) {
      const message = 'The prefix or suffix does not stand around these words. Copy it again.';
      yield { ...problem, field: prefix ? 'quotation.prefix' : 'quotation.suffix', message };
    } else if (inContext.length > 1 && !areCopies(text, inContext, wordsOf(passage).length)) {
      const message = `These words stand there ${inContext.length} times. Add a prefix or suffix, or quote more.`;
      yield { ...problem, message };
    }
  }
}
