import type { DataFiles } from '../data-files.ts';
import type { Fault } from '../problem.ts';

interface Address {
  file: string;
  field: string;
  text: string;
}

/** All addresses that the data holds. */
function addressesIn({ references, documents }: DataFiles): Address[] {
  const ofDocuments = documents.flatMap(({ file, value: { citation, about } }) => [
    ...(citation.URL ? [{ file, field: 'citation.URL', text: citation.URL }] : []),
    ...about.copies.map(({ URL: text }, at) => ({ file, field: `about.copies.${at}.URL`, text })),
  ]);
  const ofReferences = references.map(({ file, value }) => ({
    file,
    field: 'URL',
    text: value.URL,
  }));
  return [...ofReferences, ...ofDocuments];
}

/** Parameters that say where a reader came from, and not which page is meant. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|ref_src|cmpid|_hs\w+)$/i;

/** What an address may not have, and what to do about it. */
const forms: [breaks: (text: string, url: URL) => boolean, message: string][] = [
  [(text) => /\s/.test(text), 'It has a space. Copy the address again.'],
  [
    (text) => text.includes(':~:'),
    "It points at somebody else's passage. Remove the part from # or :~: on.",
  ],
  [
    (_, url) => [...url.searchParams.keys()].some((key) => TRACKING.test(key)),
    'It carries a tracking parameter. Remove it.',
  ],
  [(_, url) => !url.hostname.includes('.'), 'Its host has no dot. Copy the address again.'],
  [(_, url) => url.username !== '', 'It carries a user name. Remove it.'],
  [
    (text) => /(?:[,;:)\]>"'\u2019\u201d]|(?<!\.)\.)$/.test(text),
    'Its last character looks like the end of a sentence. Copy the address again.',
  ],
];

/** Addresses are whole, clean, and as safe as the data knows their hosts to be. */
export function* wholeAddresses(files: DataFiles): Iterable<Fault> {
  const addresses = addressesIn(files).map((address) => ({
    ...address,
    url: new URL(address.text),
  }));
  const safe = new Set(
    addresses.filter(({ url }) => url.protocol === 'https:').map(({ url }) => url.hostname),
  );
  for (const { file, field, text, url } of addresses) {
    const problem = { file, field, rule: 'whole-addresses' };
    for (const [breaks, message] of forms) {
      if (breaks(text, url)) yield { ...problem, message };
    }
    if (url.protocol === 'http:' && safe.has(url.hostname)) {
      const message = `Other addresses at ${url.hostname} begin with https. Write https here, too.`;
      yield { ...problem, message };
    }
  }
}
