import { expect, it } from 'vitest';
import { fingerprints } from './fingerprints.ts';
import { sourceDocuments } from './index.ts';

it('every source document has a fingerprint, under its id', () => {
  const ids = sourceDocuments.map(({ id }) => id);
  expect(Object.keys(fingerprints).toSorted()).toEqual(ids.toSorted());
  for (const { words, fingerprint } of Object.values(fingerprints)) {
    expect(words).toBeGreaterThan(100);
    expect(fingerprint).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  }
});
