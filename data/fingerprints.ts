/** The documents' fingerprints, apart from the rest: only the documents page compares texts. */
import type { SourceDocument } from './schema.ts';

const texts = import.meta.glob<SourceDocument['text']>('../seeds/*.json', {
  eager: true,
  import: 'text',
});

/** What a text must have to be the document's, by document; see core/fingerprint.ts. */
export const fingerprints: Record<string, SourceDocument['text']> = Object.fromEntries(
  Object.entries(texts).map(([path, text]) => [
    path.slice('../seeds/'.length, -'.json'.length),
    text,
  ]),
);
