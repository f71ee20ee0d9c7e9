/**
 * The terms in the extension's storage. What reads a page is parsed anew for each;
 * the terms, several times as much, would be parsed as a script only to be split as a text. The background stores it,
 * the reader takes it from there.
 */
import { browser } from 'wxt/browser';
import { tellBackground } from './messages.ts';

const KEY = 'terms';

interface StoredTerms {
  version: string;
  packed: string;
}

function isStored(value: unknown, version: string): value is StoredTerms {
  const stored = value as Partial<StoredTerms> | null | undefined;
  return stored?.version === version && typeof stored.packed === 'string';
}

async function readStored(version: string): Promise<string | undefined> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return isStored(stored, version) ? stored.packed : undefined;
}

/** In the background: stores the terms, unless they are there already. */
export async function storeTerms(version: string, packed: string): Promise<void> {
  if ((await readStored(version)) !== packed) {
    await browser.storage.local.set({ [KEY]: { version, packed } });
  }
}

/**
 * On a page: the packed terms of this version of the extension.
 *
 * @returns undefined where they are missing and the background does not answer
 */
export async function loadTerms(version: string): Promise<string | undefined> {
  const stored = await readStored(version);
  if (stored !== undefined) return stored;
  // Right after installing, or where the storage was cleared or damaged.
  return (await tellBackground('terms', null)) ? readStored(version) : undefined;
}
