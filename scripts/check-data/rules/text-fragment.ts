import { passageAddress, type Quotation } from '../../../core/addresses.ts';
import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

/** A directive as browsers read it: `[prefix-,]exact[,-suffix]`; a range has no place here. */
const DIRECTIVE = /^(?:(?<prefix>[^,&-]+)-,)?(?<exact>[^,&-]+)(?:,-(?<suffix>[^,&-]+))?$/;

/** Reads the passage back out of an address. */
function readFragment(address: string): Quotation | undefined {
  const [, directive = '', ...more] = address.split(':~:text=');
  const { prefix, exact, suffix } = DIRECTIVE.exec(directive)?.groups ?? {};
  if (exact === undefined || more.length > 0) return undefined;
  return {
    exact: decodeURIComponent(exact),
    prefix: prefix && decodeURIComponent(prefix),
    suffix: suffix && decodeURIComponent(suffix),
  };
}

function leadsTo(url: string, { exact, prefix, suffix }: Quotation): boolean {
  try {
    const read = readFragment(passageAddress(url, { exact, prefix, suffix }));
    return read?.exact === exact && read.prefix === prefix && read.suffix === suffix;
  } catch {
    // Half of a surrogate pair can be neither encoded nor found.
    return false;
  }
}

/** What a browser does not find in the text of a page: it knows single spaces, nothing hidden. */
const NOT_ON_PAGES = /^\s|\s$|\s\s|[^\S ]|[\p{Cc}\p{Cf}]/u;

/**
 * The address of each passage leads to its words. That they stand in the document once is
 * said by the rule quotation-in-document, for documents without an address as well.
 */
export function* textFragment({ facts, documents }: DataFiles): Iterable<Fault> {
  const addresses = new Map(documents.map(({ value }) => [value.id, value.citation.URL]));
  for (const { file, value, document } of facts) {
    const { quotation } = value;
    for (const part of ['exact', 'prefix', 'suffix'] as const) {
      if (!NOT_ON_PAGES.test(quotation[part] ?? '')) continue;
      const message = 'A browser will not find it: use single spaces, and none at the ends.';
      yield { file, field: `quotation.${part}`, rule: 'text-fragment', message };
    }
    const url = addresses.get(document);
    // A PDF's viewer knows no passages (core/addresses.ts).
    if (!url || passageAddress(url, { exact: 'any' }) === url || leadsTo(url, quotation)) continue;
    const message = `The address made of ${url} and this quotation does not lead back to it. Mend either.`;
    yield { file, field: 'quotation', rule: 'text-fragment', message };
  }
}
