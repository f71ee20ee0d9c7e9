/** Citations in APA style, seventh edition, from CSL-JSON. */
import type { Citation } from '../data/schema.ts';

const months = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
]; // prettier-ignore

function formatParts([year, month, day]: number[]): string {
  const name = month ? months[month - 1] : undefined;
  return [`${year}`, [name, day].filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

/**
 * Formats a citation as one line of plain text.
 *
 * @returns e.g. "Amnesty International. (2021, July). US/UK: … (EUR 45/4450/2021). https://…"
 */
export function formatCitation(citation: Citation): string {
  const authors = citation.author.map(({ literal }) => literal);
  const dates = citation.issued?.['date-parts'].map(formatParts).join(' – ');
  const number = citation.number ? ` (${citation.number})` : '';
  const publisher =
    citation.publisher && !authors.includes(citation.publisher) ? `${citation.publisher}.` : '';
  return [
    `${authors.join(', ')}.`,
    `(${dates ?? 'n.d.'}).`,
    `${citation.title}${number}.`,
    publisher,
    citation.URL ?? '',
  ]
    .filter(Boolean)
    .join(' ');
}
