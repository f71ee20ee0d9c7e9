/** What a screen reader says after a mark's own words. */
export interface MarkLabels {
  mention: string;
  claim: string;
}
