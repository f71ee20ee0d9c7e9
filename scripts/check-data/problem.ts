/** Something wrong with the data, said so that whoever edits it can mend it. */
export interface Problem {
  /** Relative to the project. */
  file: string;
  /** Where in the file, e.g. `quotation.exact`; empty for the file as a whole. */
  field: string;
  /** Which rule is broken: the name of its file under rules/. */
  rule: string;
  /** What is wrong, and what to do. */
  message: string;
}

/** One line for a person. */
export function formatProblem({ file, field, rule, message }: Problem): string {
  return `${file}${field && `: ${field}`}: ${message} [${rule}]`;
}
