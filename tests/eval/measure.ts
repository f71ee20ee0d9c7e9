/** Precision and recall of marks on labelled passages. */
import type { Label, Passage } from './passages.ts';

/** Something marked in a passage. */
export interface Marked {
  term: string;
  block: number;
  start: number;
  end: number;
}

/** A way to mark passages. */
export type Marking = (passage: Passage) => Marked[];

export interface Counts {
  /** Marked, and rightly. */
  right: number;
  /** Marked, though it means something else. */
  wrong: number;
  /** Not marked, though it means the term. */
  missed: number;
  /** Not marked, and rightly. */
  left: number;
}

/** A label that the marking got wrong. */
export interface Miss {
  passage: Passage;
  label: Label;
}

export interface Result {
  counts: Counts;
  misses: Miss[];
}

const overlaps = (label: Label, marked: Marked) =>
  marked.block === label.block && marked.start < label.end && marked.end > label.start;

/** Counts over passages, whatever their terms. */
export function measure(passages: Passage[], mark: Marking): Result {
  const counts: Counts = { right: 0, wrong: 0, missed: 0, left: 0 };
  const misses: Miss[] = [];
  for (const passage of passages) {
    const marked = mark(passage).filter(({ term }) => term === passage.term);
    for (const label of passage.labels) {
      const isMarked = marked.some((one) => overlaps(label, one));
      if (isMarked !== label.right) misses.push({ passage, label });
      if (isMarked) counts[label.right ? 'right' : 'wrong']++;
      else counts[label.right ? 'missed' : 'left']++;
    }
  }
  return { counts, misses };
}

/** The share of marks that are right; 1 where nothing is marked. */
export function precision({ right, wrong }: Counts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** The share of what means the term that is marked; 1 where nothing does. */
export function recall({ right, missed }: Counts): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

/** The harmonic mean of precision and recall. */
export function f1(counts: Counts): number {
  const [p, r] = [precision(counts), recall(counts)];
  return p + r === 0 ? 0 : (2 * p * r) / (p + r);
}
