/**
 * Labelled texts are split into two halves by their ids: one is looked at while words and
 * weights are tuned, the other only counts.
 */

export const halves = ['tuning', 'validation'] as const;
export type Half = (typeof halves)[number];

const OFFSET_BASIS = 0x811c9dc5;
const PRIME = 0x01000193;

/** The half of an id, by the fifth lowest bit of its hash (FNV-1a, 32 bits). */
export function halfOf(id: string): Half {
  let hash = OFFSET_BASIS;
  for (const character of id) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), PRIME);
  return (hash >>> 4) & 1 ? 'tuning' : 'validation';
}
