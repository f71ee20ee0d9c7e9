/** What `npm run scan` finds on a page, beside what the extension finds on it in a browser. */
import type { PageReport } from '../../core/protocol.ts';
import { claimPatterns, readDataFiles, termPatterns } from '../../scripts/check-data/data-files.ts';
import { createPageScan, type PageScan } from '../../scripts/scan/scan-page.ts';

const { files } = readDataFiles(process.cwd());
export const scanPage = createPageScan({
  terms: termPatterns(files),
  claims: claimPatterns(files),
});

/** The extension writes a line separator for a `<br>`, which has no text on the page. */
const asOnPage = (text: string) => text.replaceAll('\u2028', '');

type Mention = PageScan['mentions'][number];

/** On the page a claim's mark takes the place of the mentions in it. */
function isInClaim({ block, start, end }: Mention, { claims }: PageScan): boolean {
  return claims.some((claim) => claim.block === block && start < claim.end && end > claim.start);
}

export interface Comparison {
  /** Found by the extension, but not by the scan, or in another order. */
  missing: string[];
  /** Found by the scan alone, without those that stand in a claim. */
  unmarked: Mention[];
}

const line = (id: string, text: string) => `${id}: ${text}`;

/** Compares mentions and claims, with term and words, in order. */
export function compare(scan: PageScan, report: PageReport): Comparison {
  const mentions = report.mentions.filter(({ claim }) => claim === undefined);
  const unmarked: Mention[] = [];
  let next = 0;
  for (const mention of scan.mentions) {
    const marked = mentions[next];
    const isSame =
      marked && line(marked.term, asOnPage(marked.text)) === line(mention.term, mention.text);
    if (isSame) next++;
    else if (!isInClaim(mention, scan)) unmarked.push(mention);
  }
  const claims = report.mentions.flatMap(({ claim, text }) =>
    claim === undefined ? [] : [line(claim, asOnPage(text))],
  );
  const scanned = new Set(scan.claims.map(({ claim, text }) => line(claim, text)));
  return {
    missing: [
      ...mentions.slice(next).map(({ term, text }) => line(term, text)),
      ...claims.filter((claim) => !scanned.has(claim)),
    ],
    unmarked,
  };
}
