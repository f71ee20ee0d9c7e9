/** What a rule finds wrong with the data, said so that whoever edits it can mend it. */
export interface Fault {
  /** Relative to the project. */
  file: string;
  /** Where in the file, e.g. `quotation.exact` or `terms.0`; empty for the file as a whole. */
  field: string;
  /** Which rule is broken: the name of its file under rules/. */
  rule: string;
  /** What is wrong, and what to do. */
  message: string;
  /** Only where the field does not say it. */
  line?: number;
}

/** A fault with its line in the file, counted from 1. */
export interface Problem extends Fault {
  line: number;
}

/** One line for a person, with the place in the form that editors and terminals open. */
export function formatProblem({ file, line, field, rule, message }: Problem): string {
  return `${file}:${line}: ${field && `${field}: `}${message} [${rule}]`;
}
