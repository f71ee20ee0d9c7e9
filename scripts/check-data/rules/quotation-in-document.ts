import { findQuotation, readFingerprint } from '../../../core/fingerprint.ts';
import type { DataFiles } from '../data-files.ts';
import type { Problem } from '../problem.ts';

/** Every quotation stands in its document, word for word, as the fingerprint proves. */
export function* quotationInDocument(files: DataFiles): Iterable<Problem> {
  const hashes = new Map(
    files.documents.map(({ value }) => [value.id, readFingerprint(value.text.fingerprint)]),
  );
  for (const { file, value, document } of files.facts) {
    const text = hashes.get(document);
    const { exact, prefix = '', suffix = '' } = value.quotation;
    if (!text) continue;
    const places = findQuotation(text, exact).length;
    const inContext = findQuotation(text, `${prefix} ${exact} ${suffix}`).length;
    const problem = { file, field: 'quotation.exact', rule: 'quotation-in-document' };
    if (places === 0) {
      const message = `These words do not stand in ${document}. Copy them from the document again.`;
      yield { ...problem, message };
    } else if (inContext === 0) {
      const message = 'The prefix or suffix does not stand around these words. Copy it again.';
      yield { ...problem, message };
    } else if (inContext > 1) {
      const message = `These words stand there ${inContext} times. Add a prefix or suffix, or quote more.`;
      yield { ...problem, message };
    }
  }
}
