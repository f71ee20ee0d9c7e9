/**
 * Proves that words stand in a text without holding the text: the fingerprint is
 * the sequence of 32-bit hashes of each run of three neighbouring words. A
 * quotation stands in the text when its own hashes stand there one after the other.
 */

const RUN = 3;
// FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** The words of a text: letters and digits, folded to lower case without accents. */
export function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/[\p{M}\p{Cf}]+/gu, '');
  return plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function hash(text: string): number {
  let value = FNV_OFFSET;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    value = Math.imul(value ^ (code & 0xff), FNV_PRIME);
    value = Math.imul(value ^ (code >>> 8), FNV_PRIME);
  }
  return value >>> 0;
}

/** One hash for each run of three words; empty for a shorter text. */
export function hashesOf(text: string): Uint32Array {
  const words = wordsOf(text);
  const runs = Math.max(0, words.length - RUN + 1);
  return Uint32Array.from({ length: runs }, (_, at) => hash(words.slice(at, at + RUN).join(' ')));
}

/**
 * Makes the fingerprint of a text.
 *
 * @returns the number of words, and the hashes as little-endian bytes in base64
 */
export function fingerprintOf(text: string): { words: number; fingerprint: string } {
  const hashes = hashesOf(text);
  const bytes = new DataView(new ArrayBuffer(hashes.length * 4));
  hashes.forEach((value, at) => bytes.setUint32(at * 4, value, true));
  const binary = Array.from(new Uint8Array(bytes.buffer), (byte) => String.fromCharCode(byte));
  return { words: wordsOf(text).length, fingerprint: btoa(binary.join('')) };
}

/**
 * Reads a fingerprint back.
 *
 * @throws RangeError when the bytes are no whole number of hashes
 */
export function readFingerprint(fingerprint: string): Uint32Array {
  const binary = atob(fingerprint);
  const bytes = new DataView(Uint8Array.from(binary, (byte) => byte.charCodeAt(0)).buffer);
  if (bytes.byteLength % 4) throw new RangeError('the fingerprint is cut off; make it anew');
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, at) =>
    bytes.getUint32(at * 4, true),
  );
}

/**
 * Where a quotation stands in the fingerprinted text.
 *
 * @param hashes what `readFingerprint` or `hashesOf` gave
 * @param quotation at least three words; fewer are found nowhere
 * @returns the places of its first word, counted in words from 0
 */
export function findQuotation(hashes: Uint32Array, quotation: string): number[] {
  const wanted = hashesOf(quotation);
  const places: number[] = [];
  if (wanted.length === 0) return places;
  for (let at = 0; at + wanted.length <= hashes.length; at++) {
    if (wanted.every((value, offset) => hashes[at + offset] === value)) places.push(at);
  }
  return places;
}

/** For each hash of a text its places, so that many texts can be compared with that one. */
export function indexFingerprint(hashes: Uint32Array): Map<number, number[]> {
  const index = new Map<number, number[]>();
  hashes.forEach((value, at) => {
    const places = index.get(value);
    if (places) places.push(at);
    else index.set(value, [at]);
  });
  return index;
}

/**
 * The longest run of words that a text has in common with a fingerprinted one.
 *
 * @param index what `indexFingerprint` gave
 * @param quotation words that the text may have in common; a run ends at them
 * @returns the run's words, folded; none where fewer than three are the same
 */
export function longestSharedRun(
  text: string,
  index: Map<number, number[]>,
  quotation = '',
): string[] {
  const allowed = new Set(hashesOf(quotation));
  let best = { end: 0, runs: 0 };
  // For each place in the fingerprinted text the length of the run that ends there.
  let before = new Map<number, number>();
  hashesOf(text).forEach((value, at) => {
    const here = new Map<number, number>();
    const places = allowed.has(value) ? [] : (index.get(value) ?? []);
    for (const place of places) {
      const runs = (before.get(place - 1) ?? 0) + 1;
      here.set(place, runs);
      if (runs > best.runs) best = { end: at + RUN, runs };
    }
    before = here;
  });
  if (best.runs === 0) return [];
  return wordsOf(text).slice(best.end - best.runs - RUN + 1, best.end);
}
